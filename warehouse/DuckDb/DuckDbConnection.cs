using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A connection to one database. Made from a path it opens the file for itself; taken from
/// <see cref="DuckDbInstance.Connect"/> it shares the instance. For one thread at a time, except <see cref="Interrupt"/> and
/// <see cref="Progress"/>.</summary>
public sealed class DuckDbConnection : DbConnection
{
    private readonly string path;
    private readonly DuckDbOptions options;
    private readonly DuckDbInstance? lender;
    private DuckDbInstance? instance;
    private ConnectionHandle? handle;

    /// <param name="path">A file, or ":memory:".</param>
    public DuckDbConnection(string path, DuckDbOptions? options = null)
    {
        this.path = path;
        this.options = options ?? new DuckDbOptions();
    }

    internal DuckDbConnection(DuckDbInstance lender) : this(lender.Path)
    {
        this.lender = lender;
        Open();
    }

    /// <summary>The path; the setter of the base class has no use here.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => path;
        set => throw new NotSupportedException("The path is given when the connection is made.");
    }

    public override string Database => "main";
    public override string DataSource => path;
    public override string ServerVersion => LibDuckDb.Version;
    public override ConnectionState State => handle is null ? ConnectionState.Closed
        : instance!.Broken ? ConnectionState.Broken : ConnectionState.Open;

    internal DuckDbTransaction? Transaction { get; set; }

    internal ConnectionHandle Handle =>
        handle ?? throw new InvalidOperationException("The connection is not open.");

    public override void Open()
    {
        if (handle is not null) throw new InvalidOperationException("The connection is already open.");
        if (lender is not null)
        {
            handle = lender.Acquire();
            instance = lender;
            return;
        }
        using var opened = DuckDbInstance.Open(path, options);
        handle = opened.Acquire();
        instance = opened;
    }

    public override void Close()
    {
        if (handle is null) return;
        Transaction?.Dispose();
        handle.Dispose();
        handle = null;
        instance!.Release();
        instance = null;
    }

    /// <summary>Stops what this connection runs; that call fails with <see cref="DuckDbErrorKind.Interrupt"/>. From any thread.</summary>
    public void Interrupt() => LibDuckDb.duckdb_interrupt(Handle);

    /// <summary>How far the running statement is, from any thread.</summary>
    public DuckDbProgress Progress()
    {
        var progress = LibDuckDb.duckdb_query_progress(Handle);
        return new DuckDbProgress(progress.Percentage < 0 ? null : progress.Percentage, progress.RowsProcessed, progress.RowsTotal);
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("One database per connection.");

    public new DuckDbCommand CreateCommand() => new(this);

    public DuckDbCommand CreateCommand(string text) => new(this) { CommandText = text };

    /// <param name="columns">The columns to feed, in the order they will be set; none: all, in the table's order.</param>
    public DuckDbAppender CreateAppender(string table, params ReadOnlySpan<string> columns) => new(this, table, schema: null, columns);

    internal DuckDbException Failed(DuckDbException error)
    {
        if (error.Kind == DuckDbErrorKind.Fatal && instance is not null) instance.Broken = true;
        return error;
    }

    protected override DbCommand CreateDbCommand() => CreateCommand();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.Snapshot))
            throw new NotSupportedException("The engine knows snapshot isolation only.");
        return Transaction = new DuckDbTransaction(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }
}
