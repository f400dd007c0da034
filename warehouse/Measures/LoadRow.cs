namespace Monitor.Warehouse.Measures;

/// <summary>One file an edition knows, as lists show it: rows in = accepted + quarantined + unchanged + waiting.</summary>
public sealed record LoadRow(
    long Load, string Dataset, string File, string Sha256, string Nature, long RowsIn, long Accepted, long Quarantined, long Unchanged,
    long Waiting);
