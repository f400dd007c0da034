-- The accepted rows of one load, before they are compared with what is known.
CREATE OR REPLACE TEMP TABLE batch (
  source_row INTEGER NOT NULL, key {key type} NOT NULL, version INTEGER, known_on DATE NOT NULL, known_on_kind VARCHAR NOT NULL,
  status VARCHAR NOT NULL{, staged definitions}
);
