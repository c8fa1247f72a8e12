-- Pictures as they are served: re-encoded, without anything but pixels.
CREATE TABLE board_image (
  id TEXT PRIMARY KEY,
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX board_image_by_board ON board_image (board_id, size);
