ALTER TABLE board ADD COLUMN frozen_at INTEGER;

-- A link that the door gave to one person, and the day on which any link was last used (days since 1970, UTC).
ALTER TABLE access_link ADD COLUMN personal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE access_link ADD COLUMN last_used_day INTEGER;

CREATE TABLE removed_person (
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (board_id, person_id)
) STRICT, WITHOUT ROWID;
