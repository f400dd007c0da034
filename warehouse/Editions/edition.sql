INSERT INTO edition (edition, last_load, plan_version, catalogue_version, published_at, sha256, ledger_hash, journal_seq, journal_hash)
VALUES ($Edition, $LastLoad, $PlanVersion, $CatalogueVersion, $PublishedAt, $Sha256, $LedgerHash, $JournalSeq, $JournalHash)
