using System.Globalization;
using Dapper;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Editions;

public sealed class EditionShelfTests : IDisposable
{
    private readonly ToyWarehouse toy = new();

    public void Dispose() => toy.Dispose();

    private static long Sum(EditionLease lease) => lease.Connection.ExecuteScalar<long>("SELECT sum(value)::BIGINT FROM toy_entry");

    [Fact]
    public void Shelf_OfAnEmptyDirectory_HasNothingAndMakesNothing()
    {
        using var scratch = new ScratchFolder();
        using var shelf = new EditionShelf(DataDirectory.At(scratch.File("none")), new ShelfSettings(), TimeProvider.System);
        Assert.Null(shelf.Newest);
        Assert.Equal("EDITION-NONE", Assert.Throws<RefusedException>(() => shelf.Lend()).Code);
        Assert.False(Path.Exists(scratch.File("none")));
    }

    [Fact]
    public void Lend_UnknownNumber_NamesTheNearest()
    {
        toy.PublishOneMore();
        toy.PublishOneMore();
        var refusal = Assert.Throws<RefusedException>(() => toy.Shelf.Lend(7));
        Assert.Equal(("EDITION", 2), (refusal.Code, refusal.ExitCode));
        Assert.Contains("1, 2", refusal.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Lease_WhileNewerEditionsArrive_KeepsItsOwn()
    {
        toy.PublishOneMore();
        using var old = toy.Shelf.Lend();
        for (var i = 2; i <= 5; i++)
        {
            toy.PublishOneMore();
            using var newer = toy.Shelf.Lend();
            Assert.Equal((i, (long)i), (newer.Info.Number, newer.Info.LastLoad));
        }
        Assert.Equal(1, Sum(old));
    }

    [Fact]
    public void Newest_PublishedElsewhere_IsSeenWithoutRestart()
    {
        toy.PublishOneMore();
        using var elsewhere = new EditionShelf(toy.Directory, new ShelfSettings(), toy.Clock);
        Assert.Equal(1, elsewhere.Newest?.Number);
        toy.PublishOneMore();
        Thread.Sleep(EditionShelf.Patience + TimeSpan.FromMilliseconds(50));
        Assert.Equal(2, elsewhere.Newest?.Number);
    }

    /// <summary>Every answer belongs to exactly one edition: in edition n the sum is 1 + … + n.</summary>
    [Fact]
    public async Task Readers_DuringHotSwaps_NeverMixEditions()
    {
        toy.PublishOneMore();
        using var end = new CancellationTokenSource();
        // Threads of their own: on two cores the pool would let some readers wait until the others end.
        using var begun = new CountdownEvent(4);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            var asked = 0;
            begun.Signal();
            do
            {
                using var lease = toy.Shelf.Lend();
                var n = lease.Info.Number;
                Assert.Equal(n * (n + 1) / 2, Sum(lease));
                asked++;
            }
            while (!end.IsCancellationRequested);
            return asked;
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        begun.Wait();
        for (var i = 0; i < 6; i++) toy.PublishOneMore();
        await end.CancelAsync();
        Assert.All(await Task.WhenAll(readers), asked => Assert.True(asked > 0));
    }

    [Fact]
    public async Task Lend_MoreEditionsThanPlaces_ClosesAnIdleOneOrWaits()
    {
        using var narrow = new EditionShelf(toy.Directory, new ShelfSettings(Megabytes: 256, MaxOpen: 1), toy.Clock);
        for (var i = 1; i <= 3; i++) toy.PublishOneMore();
        foreach (var number in (int[])[1, 2, 3, 1])
        {
            using var lease = narrow.Lend(number);
            Assert.Equal(number * (number + 1) / 2, Sum(lease));
        }
        var held = narrow.Lend(1);
        var waiting = Task.Run(() =>
        {
            using var lease = narrow.Lend(2);
            return Sum(lease);
        });
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        Assert.Equal(3, await waiting);
    }

    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("ATTACH '/tmp/out.duckdb' AS o")]
    [InlineData("COPY toy_entry TO '/tmp/out.csv'")]
    [InlineData("INSERT INTO toy_entry SELECT * FROM toy_entry")]
    [InlineData("CREATE TABLE t (i INTEGER)")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET memory_limit = '10GB'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    public void Lease_AnythingButReading_IsRefusedByTheEngine(string sql)
    {
        toy.PublishOneMore();
        using var lease = toy.Shelf.Lend();
        Assert.Throws<DuckDbException>(() => lease.Connection.Execute(sql));
        Assert.Equal("1", lease.Connection.ExecuteScalar<long>("SELECT count(*) FROM toy_entry").ToString(CultureInfo.InvariantCulture));
    }
}
