using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Monitor.Warehouse.DuckDb;

/// <summary>One or more statements. Parameters are named <c>$name</c> and may serve several statements of the text.</summary>
public sealed class DuckDbCommand : DbCommand
{
    private volatile bool cancelled;
    private CancellationToken stop;

    public DuckDbCommand()
    {
    }

    internal DuckDbCommand(DuckDbConnection connection) => Connection = connection;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    /// <summary>Not kept: a long statement is stopped with <see cref="Cancel"/> or a cancellation token.</summary>
    public override int CommandTimeout { get; set; }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text) throw new NotSupportedException("Text commands only.");
        }
    }

    public override UpdateRowSource UpdatedRowSource { get; set; }
    public override bool DesignTimeVisible { get; set; }

    public new DuckDbConnection? Connection { get; set; }

    public new DuckDbParameterCollection Parameters { get; } = new();

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDbConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <summary>A transaction is the connection's: every command of the connection runs in it.</summary>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Stops the running statement, from any thread; that call fails with <see cref="DuckDbErrorKind.Interrupt"/>.</summary>
    public override void Cancel()
    {
        cancelled = true;
        if (Connection is { State: ConnectionState.Open } connection) connection.Interrupt();
    }

    /// <summary>Rows changed by all statements together.</summary>
    public override int ExecuteNonQuery()
    {
        using var script = Start();
        var changed = 0L;
        while (script.Next() is { } result)
        {
            changed += result.RowsChanged;
            result.Dispose();
        }
        return checked((int)changed);
    }

    /// <summary>First column of the first row of the first result; null when there is no row. Later statements run too.</summary>
    public override object? ExecuteScalar()
    {
        using var reader = ExecuteReader();
        var value = reader.Read() ? reader.GetValue(0) : null;
        while (reader.NextResult()) { }
        return value;
    }

    /// <summary>Checked and planned anew at each run; nothing to do ahead.</summary>
    public override void Prepare()
    {
    }

    public new DuckDbDataReader ExecuteReader() => new(Start(), closes: null);

    /// <summary>Runs all statements; the last one's rows, chunk by chunk.</summary>
    public DuckDbResult ExecuteChunks()
    {
        using var script = Start();
        var last = script.Next() ?? throw new InvalidOperationException("The text holds no statement.");
        while (script.Next() is { } next)
        {
            last.Dispose();
            last = next;
        }
        return last;
    }

    /// <summary>Runs on the calling thread, as the other asynchronous calls do: the engine works with threads of its own. A token that
    /// is cancelled meanwhile stops the statement and cancels the task.</summary>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => Stoppable(ExecuteNonQuery, cancellationToken);

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => Stoppable(ExecuteScalar, cancellationToken);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Stoppable(() => ExecuteDbDataReader(behavior), cancellationToken);

    protected override DbParameter CreateDbParameter() => new DuckDbParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        new DuckDbDataReader(Start(), behavior.HasFlag(CommandBehavior.CloseConnection) ? Connection : null);

    private Script Start()
    {
        cancelled = false;
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        return new Script(connection, CommandText, Parameters, () => cancelled || stop.IsCancellationRequested);
    }

    private Task<T> Stoppable<T>(Func<T> run, CancellationToken token)
    {
        if (token.IsCancellationRequested) return Task.FromCanceled<T>(token);
        stop = token;
        try
        {
            using (token.Register(Cancel)) return Task.FromResult(run());
        }
        catch (DuckDbException error) when (error.Kind == DuckDbErrorKind.Interrupt && token.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(token);
        }
        catch (DuckDbException error)
        {
            return Task.FromException<T>(error);
        }
        finally
        {
            stop = default;
        }
    }
}
