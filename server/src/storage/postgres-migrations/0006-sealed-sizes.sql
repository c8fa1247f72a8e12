-- What each body takes, so that a board's bodies are counted without reading them, and given in the order of their ids some at a time.
ALTER TABLE sealed_entry ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
UPDATE sealed_entry SET size = octet_length(body);
CREATE INDEX sealed_entry_by_round ON sealed_entry (board_id, round_id, entry_id, size);
