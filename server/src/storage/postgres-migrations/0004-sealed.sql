-- What people hand in to be shown all at once: kept from everybody until its round is revealed.
CREATE TABLE sealed_round (
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  round_id TEXT NOT NULL,
  revealed_at BIGINT NOT NULL,
  PRIMARY KEY (board_id, round_id)
);

CREATE TABLE sealed_entry (
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  round_id TEXT NOT NULL,
  -- The SHA-256 of a secret of whoever handed it in, so that nobody else can change it.
  holder TEXT NOT NULL,
  -- What it is called when it is shown: says nothing about whose it is.
  entry_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (board_id, round_id, holder)
);
