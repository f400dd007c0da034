-- The tables of one dataset; all only grow. Versions are what was said, entries what follows from it. What a version says of its fact is
-- stored once: with the positive entry its own load made of it (load_id = source_load, source_row), or in {table}_unentered where that
-- load made none.
CREATE TABLE {table}_version (
  key {key type} NOT NULL, version INTEGER, known_on DATE NOT NULL,
  known_on_kind ENUM('stated', 'source_page_date', 'assumed', 'load_date') NOT NULL,
  status ENUM('active', 'cancelled', 'withdrawn') NOT NULL{, note definitions}, load_id BIGINT NOT NULL, source_row INTEGER NOT NULL
);

CREATE TABLE {table}_unentered (
  key {key type} NOT NULL{, dimension definitions}{, amount definitions}, load_id BIGINT NOT NULL, source_row INTEGER NOT NULL
);

CREATE TABLE {table}_entry (
  key {key type} NOT NULL, known_on DATE NOT NULL, sign TINYINT NOT NULL{, dimension definitions}{, amount definitions},
  cause ENUM('new', 'late', 'corrected', 'cancelled', 'withdrawn', 'reclassified') NOT NULL,
  load_id BIGINT NOT NULL, source_load BIGINT NOT NULL, source_row INTEGER NOT NULL
);
