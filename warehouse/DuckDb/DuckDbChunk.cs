using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Up to 2,048 rows as columns, read where the engine put them. Everything read from it, spans included, is valid until
/// the next chunk is taken or the result disposed.</summary>
public readonly ref struct DuckDbChunk
{
    private readonly nint chunk;
    private readonly DuckDbResult result;

    internal DuckDbChunk(nint chunk, DuckDbResult result)
    {
        this.chunk = chunk;
        this.result = result;
        RowCount = (int)LibDuckDb.duckdb_data_chunk_get_size(chunk);
    }

    public int RowCount { get; }

    /// <summary>A column's slots; what a null row's slot holds is undefined (<see cref="Validity"/>).
    /// T is the stored form: the mantissa for DECIMAL (short, int, long or Int128 by its width), days since 1970 for DATE,
    /// microseconds for TIMESTAMP, the position for ENUM. Another T is an error.</summary>
    public unsafe ReadOnlySpan<T> Column<T>(int index) where T : unmanaged
    {
        var column = result.Column(index);
        if (!Slots.Hold<T>(column.Storage))
            throw new InvalidCastException($"Column {column.Name} of type {column.Type} does not lie in memory as {typeof(T).Name}.");
        return new ReadOnlySpan<T>((void*)LibDuckDb.duckdb_vector_get_data(Native(index)), RowCount);
    }

    public DuckDbValidity Validity(int index) => new(LibDuckDb.duckdb_vector_get_validity(Native(index)), RowCount);

    /// <summary>The bytes of a VARCHAR (UTF-8) or BLOB; the row is not null.</summary>
    public ReadOnlySpan<byte> Bytes(int index, int row)
    {
        var column = result.Column(index);
        if (column.Type is not (DuckDbType.Varchar or DuckDbType.Blob))
            throw new InvalidCastException($"Column {column.Name} of type {column.Type} holds no bytes.");
        return new Vector(Native(index), column).Bytes(Inside(row));
    }

    /// <summary>A VARCHAR or ENUM; the row is not null.</summary>
    public string Text(int index, int row) => new Vector(Native(index), result.Column(index)).Text(Inside(row));

    private nint Native(int index) => LibDuckDb.duckdb_data_chunk_get_vector(chunk, (ulong)index);

    private int Inside(int row) => (uint)row < (uint)RowCount ? row : throw new ArgumentOutOfRangeException(nameof(row));
}
