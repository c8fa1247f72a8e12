CREATE TABLE board (
  id TEXT PRIMARY KEY,
  created_at BIGINT NOT NULL,
  last_seq BIGINT NOT NULL DEFAULT 0,
  snap_seq BIGINT NOT NULL DEFAULT 0,
  access_version BIGINT NOT NULL DEFAULT 1,
  epoch BIGINT NOT NULL DEFAULT 1,
  deleted_at BIGINT
);

CREATE TABLE board_log (
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  crc32 BIGINT NOT NULL,
  PRIMARY KEY (board_id, seq)
);

CREATE TABLE board_snapshot (
  board_id TEXT PRIMARY KEY REFERENCES board (id) ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  enc TEXT NOT NULL,
  codec TEXT NOT NULL,
  state BYTEA NOT NULL,
  sha256 BYTEA NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE board_version (
  id TEXT PRIMARY KEY,
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  at BIGINT NOT NULL,
  enc TEXT NOT NULL,
  codec TEXT NOT NULL,
  state BYTEA NOT NULL,
  sha256 BYTEA NOT NULL
);
CREATE INDEX board_version_by_board ON board_version (board_id, at);

CREATE TABLE board_quarantine (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  bytes BYTEA NOT NULL
);

CREATE TABLE access_link (
  id TEXT PRIMARY KEY,
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  token_hash BYTEA NOT NULL UNIQUE,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  revoked_at BIGINT
);
CREATE INDEX access_link_by_board ON access_link (board_id);

CREATE TABLE door (
  board_id TEXT PRIMARY KEY REFERENCES board (id) ON DELETE CASCADE,
  code TEXT NOT NULL UNIQUE,
  opened_at BIGINT NOT NULL
);

CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  value BYTEA NOT NULL
);
