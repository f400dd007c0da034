using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>The statements of one text, run in turn: each is planned only when those before it have run.</summary>
internal sealed class Script : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly DuckDbParameterCollection parameters;
    private readonly Func<bool> cancelled;
    private readonly ExtractedHandle extracted;
    private readonly ulong count;
    private ulong next;

    public Script(DuckDbConnection connection, string text, DuckDbParameterCollection parameters, Func<bool> cancelled)
    {
        this.connection = connection;
        this.parameters = parameters;
        this.cancelled = cancelled;
        count = LibDuckDb.duckdb_extract_statements(connection.Handle, text, out extracted);
        if (count > 0) return;
        using (extracted)
        {
            var error = LibDuckDb.Text(LibDuckDb.duckdb_extract_statements_error(extracted));
            if (error.Length > 0) throw connection.Failed(DuckDbException.FromText(error));
        }
    }

    /// <summary>Runs the next statement; null when all have run.</summary>
    public DuckDbResult? Next()
    {
        if (next >= count) return null;
        using var statement = Prepare();
        Binding.Bind(statement, parameters);
        var state = LibDuckDb.duckdb_pending_prepared(statement, out var pending);
        using (pending)
        {
            if (state != 0) throw connection.Failed(DuckDbException.FromText(LibDuckDb.Text(LibDuckDb.duckdb_pending_error(pending))));
            // Planning a statement forgets an interrupt that came before it, so the wish is looked at once more.
            if (cancelled()) throw new DuckDbException(DuckDbErrorKind.Interrupt, "INTERRUPT Error: cancelled before it ran.");
            var result = new ResultHandle();
            if (LibDuckDb.duckdb_execute_pending(pending, ref result.Value) == 0) return new DuckDbResult(connection, result);
            using (result) throw connection.Failed(Error(result));
        }
    }

    public void Dispose() => extracted.Dispose();

    internal static DuckDbException Error(ResultHandle result) => new(
        (DuckDbErrorKind)LibDuckDb.duckdb_result_error_type(ref result.Value),
        LibDuckDb.Text(LibDuckDb.duckdb_result_error(ref result.Value)));

    private StatementHandle Prepare()
    {
        if (LibDuckDb.duckdb_prepare_extracted_statement(connection.Handle, extracted, next++, out var statement) == 0) return statement;
        using (statement) throw connection.Failed(DuckDbException.FromText(LibDuckDb.Text(LibDuckDb.duckdb_prepare_error(statement))));
    }
}
