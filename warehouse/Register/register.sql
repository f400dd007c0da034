-- The register: people's decisions. Tables here only grow.
CREATE TABLE IF NOT EXISTS journal (
  seq           INTEGER PRIMARY KEY CHECK (seq > 0),
  at            TEXT NOT NULL,
  person        TEXT NOT NULL CHECK (length(person) > 0),
  kind          TEXT NOT NULL CHECK (length(kind) > 0),
  body          TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL UNIQUE
);

CREATE INDEX IF NOT EXISTS journal_kind ON journal (kind, seq);

CREATE TRIGGER IF NOT EXISTS journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER IF NOT EXISTS journal_is_not_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER IF NOT EXISTS journal_grows_by_one BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal grows by one'); END;
