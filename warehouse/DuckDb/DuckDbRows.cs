using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>The chunk that a <see cref="DuckDbSource"/> fills, column by column and each from its first row on.
/// Every column must be set for every row.</summary>
public sealed class DuckDbRows
{
    private readonly Target[] targets;

    internal DuckDbRows(IEnumerable<DuckDbColumn> columns) => targets = [.. columns.Select(c => new Target(c))];

    /// <summary>Rows in a full chunk.</summary>
    public static int Capacity { get; } = (int)LibDuckDb.duckdb_vector_size();

    /// <summary>A column's slots in the stored form that <see cref="DuckDbChunk.Column{T}"/> reads: nothing is converted or checked
    /// but its width.</summary>
    public void SetColumn<T>(int column, ReadOnlySpan<T> values) where T : unmanaged
    {
        if (values.Length > Capacity) throw new ArgumentException($"{values.Length} values, but room for {Capacity} rows.", nameof(values));
        targets[column].Span(0, values);
    }

    /// <summary>The next row of a VARCHAR column; the bytes must be valid UTF-8.</summary>
    public void AddText(int column, ReadOnlySpan<byte> utf8) => targets[column].Utf8(targets[column].Filled, utf8);

    /// <summary>The next row is null.</summary>
    public void AddNull(int column) => targets[column].Null(targets[column].Filled);

    internal void Begin(nint chunk)
    {
        for (var i = 0; i < targets.Length; i++) targets[i].Begin(LibDuckDb.duckdb_data_chunk_get_vector(chunk, (ulong)i));
    }

    internal void End(int count)
    {
        foreach (var target in targets)
        {
            if (target.Filled != count)
                throw new InvalidOperationException($"{target.Column.Name}: {target.Filled} values set for {count} rows.");
        }
    }
}
