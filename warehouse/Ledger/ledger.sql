-- The two tables of one dataset. Versions are what was said, entries what follows from it; both only grow.
CREATE TABLE {table}_version (
  key VARCHAR NOT NULL, version INTEGER, known_on DATE NOT NULL, known_on_kind VARCHAR NOT NULL, status VARCHAR NOT NULL{, definitions},
  load_id BIGINT NOT NULL, source_row INTEGER NOT NULL
);

CREATE TABLE {table}_entry (
  key VARCHAR NOT NULL, known_on DATE NOT NULL, sign INTEGER NOT NULL{, dimension definitions}{, amount definitions},
  cause VARCHAR NOT NULL, load_id BIGINT NOT NULL, source_load BIGINT NOT NULL, source_row INTEGER NOT NULL
);
