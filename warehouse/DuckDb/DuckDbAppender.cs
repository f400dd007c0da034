using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Feeds rows to a table as data chunks, the fastest way in. Set every column of a row, then <see cref="EndRow"/>;
/// or give whole columns as spans, then <see cref="EndRows"/>. <see cref="Close"/> writes what is left; disposing without it forgets
/// what was not flushed. Runs in the connection's transaction; without one each flush commits, and the engine flushes by itself
/// now and then, so begin one. After an error only disposing helps.</summary>
public sealed partial class DuckDbAppender : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly AppenderHandle appender;
    private readonly DataChunkHandle chunk;
    private readonly Target[] targets;
    private int row;

    internal DuckDbAppender(DuckDbConnection connection, string table, string? schema, ReadOnlySpan<string> columns)
    {
        this.connection = connection;
        Capacity = (int)LibDuckDb.duckdb_vector_size();
        var state = LibDuckDb.duckdb_appender_create(connection.Handle, schema, table, out appender);
        try
        {
            Check(state);
            foreach (var column in columns) Check(LibDuckDb.duckdb_appender_add_column(appender, column));
            targets = new Target[LibDuckDb.duckdb_appender_column_count(appender)];
            chunk = CreateChunk(table, columns);
            Refill();
        }
        catch
        {
            appender.Dispose();
            throw;
        }
    }

    public int ColumnCount => targets.Length;

    /// <summary>Rows in a full chunk.</summary>
    public int Capacity { get; }

    /// <summary>How many rows spans may bring before the chunk is full.</summary>
    public int Room => Capacity - row;

    /// <summary>Ends the row; every column must have been set.</summary>
    public void EndRow() => EndRows(1);

    /// <summary>Ends as many rows as the spans brought; every column must have been set for each.</summary>
    public void EndRows(int count)
    {
        foreach (var target in targets)
        {
            if (target.Filled != row + count)
                throw new InvalidOperationException($"{target.Column.Name}: {target.Filled - row} values set for {count} rows.");
        }
        row += count;
        if (row == Capacity) Hand();
    }

    /// <summary>Writes all ended rows to the table; what breaks a constraint is told here.</summary>
    public void Flush()
    {
        Hand();
        Check(LibDuckDb.duckdb_appender_flush(appender));
    }

    /// <summary>Writes all ended rows and ends the appender.</summary>
    public void Close()
    {
        Hand();
        Check(LibDuckDb.duckdb_appender_close(appender));
    }

    public void Dispose()
    {
        chunk.Dispose();
        appender.Dispose();
    }

    private DataChunkHandle CreateChunk(string table, ReadOnlySpan<string> columns)
    {
        var types = new LogicalTypeHandle[targets.Length];
        try
        {
            Span<nint> raw = new nint[targets.Length];
            for (var i = 0; i < types.Length; i++)
            {
                types[i] = LibDuckDb.duckdb_appender_column_type(appender, (ulong)i);
                raw[i] = types[i].DangerousGetHandle();
                var name = columns.IsEmpty ? FormattableString.Invariant($"{table}, column {i}") : columns[i];
                targets[i] = new Target(DuckDbColumn.Of(name, types[i]));
            }
            return LibDuckDb.duckdb_create_data_chunk(raw, (ulong)raw.Length);
        }
        finally
        {
            foreach (var type in types) type?.Dispose();
        }
    }

    /// <summary>Hands the chunk's rows to the engine and begins an empty one.</summary>
    private void Hand()
    {
        if (row == 0) return;
        LibDuckDb.duckdb_data_chunk_set_size(chunk, (ulong)row);
        Check(LibDuckDb.duckdb_append_data_chunk(appender, chunk));
        LibDuckDb.duckdb_data_chunk_reset(chunk);
        Refill();
    }

    private void Refill()
    {
        row = 0;
        for (var i = 0; i < targets.Length; i++)
            targets[i].Begin(LibDuckDb.duckdb_data_chunk_get_vector(chunk, (ulong)i));
    }

    private void Check(int state)
    {
        if (state == 0) return;
        using var error = LibDuckDb.duckdb_appender_error_data(appender);
        throw connection.Failed(new DuckDbException(
            (DuckDbErrorKind)LibDuckDb.duckdb_error_data_error_type(error), LibDuckDb.Text(LibDuckDb.duckdb_error_data_message(error))));
    }
}
