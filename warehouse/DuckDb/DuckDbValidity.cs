namespace Monitor.Warehouse.DuckDb;

/// <summary>Which rows of a chunk's column hold a value.</summary>
public readonly unsafe ref struct DuckDbValidity
{
    private readonly ulong* mask;
    private readonly int rows;

    internal DuckDbValidity(nint mask, int rows)
    {
        this.mask = (ulong*)mask;
        this.rows = rows;
    }

    /// <summary>No row is null: the values can be read straight through.</summary>
    public bool All => mask == null;

    /// <summary>The row holds a value.</summary>
    public bool this[int row] => (uint)row < (uint)rows
        ? mask == null || (mask[row >> 6] & (1UL << (row & 63))) != 0
        : throw new ArgumentOutOfRangeException(nameof(row));
}
