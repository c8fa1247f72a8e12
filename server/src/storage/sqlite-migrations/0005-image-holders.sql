-- A picture is there as long as a board holds it: copies of a board keep theirs when the first one goes.
CREATE TABLE image (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL
) STRICT;
INSERT INTO image SELECT id, at, media_type, bytes, size FROM board_image;
CREATE TABLE image_holder (
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE,
  -- Since when nothing on the board shows it; null while something does.
  unused_since INTEGER,
  PRIMARY KEY (board_id, image_id)
) STRICT;
CREATE INDEX image_holder_by_image ON image_holder (image_id);
INSERT INTO image_holder SELECT board_id, id, NULL FROM board_image;
DROP TABLE board_image;
