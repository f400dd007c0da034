-- What every warehouse holds besides its ledgers. No indexes and no keys: the one writer checks by query (docs/decisions/0004).
CREATE TABLE schema_version (version INTEGER NOT NULL, made_at TIMESTAMP NOT NULL);

-- The declared columns of each ledger, so that a changed declaration is noticed.
CREATE TABLE ledger (name VARCHAR NOT NULL, version INTEGER NOT NULL, columns VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL);

-- journal_seq and journal_hash: the load's intent in the journal; they anchor its chain from outside.
CREATE TABLE load (
  load_id BIGINT NOT NULL, dataset VARCHAR NOT NULL, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, bytes BIGINT NOT NULL,
  nature VARCHAR NOT NULL, known_on DATE NOT NULL, declaration_version INTEGER NOT NULL,
  rows_in BIGINT NOT NULL, accepted BIGINT NOT NULL, quarantined BIGINT NOT NULL, unchanged BIGINT NOT NULL, waiting BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL, entries BIGINT NOT NULL,
  journal_seq BIGINT NOT NULL, journal_hash VARCHAR NOT NULL, loaded_at TIMESTAMP NOT NULL
);

-- Sums fixed when a load was written; a full scan must find them again.
CREATE TABLE control_total (load_id BIGINT NOT NULL, ledger VARCHAR NOT NULL, item VARCHAR NOT NULL, total DECIMAL(38, 6) NOT NULL);

-- The rows as they were sent stay outside, in quarantine/<load>.parquet: they may hold personal data, and editions go out.
CREATE TABLE quarantine (load_id BIGINT NOT NULL, source_row INTEGER NOT NULL, code VARCHAR NOT NULL, detail VARCHAR);

-- sha256 is of the edition's file, so null inside that file itself. Names are given later and stand in the journal.
CREATE TABLE edition (
  edition INTEGER NOT NULL, last_load BIGINT NOT NULL, plan_version BIGINT NOT NULL, catalogue_version INTEGER NOT NULL,
  published_at TIMESTAMP NOT NULL, sha256 VARCHAR, ledger_hash VARCHAR NOT NULL,
  journal_seq BIGINT NOT NULL, journal_hash VARCHAR NOT NULL
);
