namespace Monitor.Warehouse.DuckDb;

/// <summary>While this lives, a cancelled token stops whatever the connection runs: each statement then fails with
/// <see cref="DuckDbErrorKind.Interrupt"/>, a rollback too, so the instance must be let go afterwards.</summary>
/// <remarks>The engine forgets an interrupt that comes between two statements; it is repeated until this is disposed.</remarks>
public sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    private readonly DuckDbConnection connection;
    private readonly CancellationTokenRegistration registration;
    private ITimer? timer;

    /// <param name="connection">Open until this is disposed.</param>
    public Interruption(DuckDbConnection connection, CancellationToken stop)
    {
        this.connection = connection;
        registration = stop.Register(Begin);
    }

    public void Dispose()
    {
        registration.Dispose(); // waits for Begin
        timer?.DisposeAsync().AsTask().GetAwaiter().GetResult(); // waits for the last interrupt
    }

    private void Begin() =>
        timer = TimeProvider.System.CreateTimer(_ => connection.Interrupt(), null, dueTime: TimeSpan.Zero, Often);
}
