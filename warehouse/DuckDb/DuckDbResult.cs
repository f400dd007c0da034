using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>One statement's rows, as chunks of columns: <c>foreach (var chunk in result)</c>, once.</summary>
public sealed class DuckDbResult : IDisposable
{
    private const int ChangedRows = 1;
    private const int Rows = 3;

    private readonly DuckDbConnection connection;
    private readonly ResultHandle handle;
    private readonly DuckDbColumn?[] columns;

    internal DuckDbResult(DuckDbConnection connection, ResultHandle handle)
    {
        this.connection = connection;
        this.handle = handle;
        var kind = LibDuckDb.duckdb_result_return_type(handle.Value);
        HasRows = kind == Rows;
        RowsChanged = kind == ChangedRows ? (long)LibDuckDb.duckdb_rows_changed(ref handle.Value) : 0;
        columns = HasRows ? new DuckDbColumn?[LibDuckDb.duckdb_column_count(ref handle.Value)] : [];
    }

    /// <summary>The statement answers with rows (perhaps none), rather than with a count of changes or nothing.</summary>
    public bool HasRows { get; }

    /// <summary>By INSERT, UPDATE, DELETE, COPY.</summary>
    public long RowsChanged { get; }

    public int ColumnCount => columns.Length;

    public DuckDbColumn Column(int index) => columns[index] ??= DuckDbColumn.Of(handle, index);

    public Chunks GetEnumerator() => new(this);

    public void Dispose() => handle.Dispose();

    /// <summary>A column's full type; the caller disposes it.</summary>
    internal LogicalTypeHandle LogicalType(int index) => LibDuckDb.duckdb_column_logical_type(ref handle.Value, (ulong)index);

    /// <summary>The next chunk, or 0 at the end; the one before is gone.</summary>
    internal nint NextChunk()
    {
        var chunk = handle.NextChunk();
        if (chunk == 0 && LibDuckDb.duckdb_result_error(ref handle.Value) != 0) throw connection.Failed(Script.Error(handle));
        return chunk;
    }

    /// <summary>The chunks still to come; each is gone when the next is taken.</summary>
    public ref struct Chunks
    {
        private readonly DuckDbResult result;
        private nint chunk;

        internal Chunks(DuckDbResult result) => this.result = result;

        public readonly DuckDbChunk Current => new(chunk, result);

        public bool MoveNext() => (chunk = result.NextChunk()) != 0;
    }
}
