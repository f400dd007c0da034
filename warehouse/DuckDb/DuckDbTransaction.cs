using System.Data;
using System.Data.Common;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Snapshot isolation; rolled back when disposed without a commit.</summary>
public sealed class DuckDbTransaction : DbTransaction
{
    private readonly DuckDbConnection connection;
    private bool ended;

    internal DuckDbTransaction(DuckDbConnection connection)
    {
        this.connection = connection;
        Run("BEGIN TRANSACTION");
    }

    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    protected override DbConnection? DbConnection => ended ? null : connection;

    public override void Commit() => End("COMMIT");

    public override void Rollback() => End("ROLLBACK");

    protected override void Dispose(bool disposing)
    {
        // A broken instance has no transaction left to roll back; its fatal error is already on its way to the caller.
        if (disposing && !ended && connection.State == ConnectionState.Open) Rollback();
        base.Dispose(disposing);
    }

    private void End(string sql)
    {
        if (ended) throw new InvalidOperationException("The transaction has already ended.");
        // Before the call: a commit that fails has rolled back.
        ended = true;
        connection.Transaction = null;
        Run(sql);
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
