using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class InterruptTests : IDisposable
{
    // Far longer than any test waits.
    private const string Endless = "SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000000) b";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DuckDbConnection connection = new(":memory:");

    public InterruptTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task Cancel_RunningStatement_StopsItAndLeavesTheConnectionUsable()
    {
        using var command = connection.CreateCommand(Endless);
        var running = Task.Run(() => Assert.Throws<DuckDbException>(() => command.ExecuteScalar()));
        await Task.Delay(200);

        command.Cancel();

        Assert.Equal(DuckDbErrorKind.Interrupt, (await running.WaitAsync(Patience)).Kind);
        using var next = connection.CreateCommand("SELECT 1");
        Assert.Equal(1, next.ExecuteScalar());
    }

    [Fact]
    public async Task Token_CancelledMeanwhile_CancelsTheTask()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var command = connection.CreateCommand(Endless);

        var running = Task.Run(() => command.ExecuteScalarAsync(source.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
    }

    [Fact]
    public async Task Token_CancelledBefore_RunsNothing()
    {
        using var command = connection.CreateCommand("CREATE TABLE t (x INTEGER)");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));

        using var tables = connection.CreateCommand("SELECT count(*) FROM duckdb_tables()");
        Assert.Equal(0L, tables.ExecuteScalar());
    }

    [Fact]
    public async Task Interruption_CancelledBetweenTwoStatements_StopsTheNextAndNoneAfterIt()
    {
        using var source = new CancellationTokenSource();
        using var endless = connection.CreateCommand(Endless);
        using (new Interruption(connection, source.Token))
        {
            using var before = connection.CreateCommand("SELECT 1");
            Assert.Equal(1, before.ExecuteScalar());
            await source.CancelAsync();
            var running = Task.Run(() => Assert.Throws<DuckDbException>(() => endless.ExecuteScalar()));
            Assert.Equal(DuckDbErrorKind.Interrupt, (await running.WaitAsync(Patience)).Kind);
        }
        using var after = connection.CreateCommand("SELECT count(*) FROM range(10000000)");
        Assert.Equal(10000000L, after.ExecuteScalar());
    }

    [Fact]
    public async Task Progress_RunningStatement_GrowsToAPercentage()
    {
        using var watch = connection.CreateCommand("""
            CREATE TABLE t AS SELECT range AS x FROM range(1000000);
            SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0;
            """);
        watch.ExecuteNonQuery();
        using var command = connection.CreateCommand("SELECT sum(hash(a.x, b.x)) FROM t a, (FROM t LIMIT 100000) b");
        var running = Task.Run(() => Assert.Throws<DuckDbException>(() => command.ExecuteScalar()));

        var seen = new List<DuckDbProgress>();
        for (var i = 0; i < 300 && !seen.Exists(progress => progress.Percent is > 0 and < 100); i++)
        {
            await Task.Delay(50);
            seen.Add(connection.Progress());
        }
        command.Cancel();
        await running.WaitAsync(Patience);

        Assert.Contains(seen, progress => progress.Percent is > 0 and < 100);
    }
}
