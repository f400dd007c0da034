namespace Monitor.Warehouse.Ledger;

/// <summary>One load, as the warehouse keeps it: <c>RowsIn = Accepted + Quarantined + Unchanged + Waiting</c>.</summary>
/// <param name="Nature">"real" or "sample".</param>
/// <param name="Unchanged">Rows that say what was already known.</param>
/// <param name="Waiting">Cancellations whose registration has not arrived.</param>
/// <param name="Withdrawn">Keys a full set left out, which so were withdrawn; no rows of the file.</param>
/// <param name="Entries">Ledger entries written.</param>
/// <param name="JournalSeq">The load's intent in the journal.</param>
public sealed record LoadRow(
    long LoadId, string Dataset, string File, string Sha256, long Bytes, string Nature, DateOnly KnownOn, int DeclarationVersion,
    long RowsIn, long Accepted, long Quarantined, long Unchanged, long Waiting, long Withdrawn, long Entries,
    long JournalSeq, string JournalHash, DateTime LoadedAt);
