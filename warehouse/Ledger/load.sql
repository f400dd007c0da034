INSERT INTO load (load_id, dataset, file, sha256, bytes, nature, known_on, declaration_version, rows_in, accepted, quarantined, unchanged,
                  waiting, withdrawn, entries, journal_seq, journal_hash, loaded_at)
VALUES ($LoadId, $Dataset, $File, $Sha256, $Bytes, $Nature, $KnownOn, $DeclarationVersion, $RowsIn, $Accepted, $Quarantined, $Unchanged,
        $Waiting, $Withdrawn, $Entries, $JournalSeq, $JournalHash, $LoadedAt)
