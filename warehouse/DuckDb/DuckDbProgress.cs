namespace Monitor.Warehouse.DuckDb;

/// <param name="Percent">0 to 100; null while the engine cannot tell.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="RowsTotal">Rows that will be read, by the engine's estimate.</param>
public sealed record DuckDbProgress(double? Percent, ulong Rows, ulong RowsTotal);
