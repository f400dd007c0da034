using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Loads;

/// <summary>What a data directory comes to when all files are in, whatever befell it on the way.</summary>
/// <param name="Hash">Of the ledgers.</param>
/// <param name="Loads">How many loads there are, and of how many files.</param>
/// <param name="Versions">Versions of contracts on file: a load that is there twice would have more.</param>
internal sealed record Wholeness(string Hash, (long, long) Loads, long Versions)
{
    public static Wholeness Of(House house) => house.Owner.Write(connection => new Wholeness(
        LedgerHash.Of(connection, house.Owner.Tables),
        connection.QuerySingle<(long, long)>("SELECT count(*), count(DISTINCT sha256) FROM load"),
        connection.QuerySingle<long>("SELECT count(*) FROM contract_version")));

    /// <summary>What a plain start must find again after kills: every load that was acknowledged, and no load that was not. No start,
    /// neither this one nor any between the kills, may have had to replay a load that was acknowledged.</summary>
    public static void CheckRestart(House house)
    {
        Assert.Null(house.Owner.Journal.Verify());
        Assert.All(house.Owner.Journal.Read<Recovered>(JournalKind.Recovered),
            start => Assert.Equal((0, 0, null), (start.Replayed.Count, start.MovedAside.Count, start.Unpublished)));
        var acknowledged = house.Owner.Journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Select(done => done.Load).ToList();
        Assert.Equal(acknowledged.Order(), house.Owner.Write(c => c.Query<long>("SELECT load_id FROM load ORDER BY load_id").ToList()));
    }

    /// <summary>Everything that belongs to the loads is there and right, and nothing else.</summary>
    public void Check(House house)
    {
        Assert.Equal(this, Of(house));
        CheckCubes(house);
        CheckDetails(house);
        CheckEdition(house);
        Assert.Equal(house.Owner.Write(c => c.Query<string>("SELECT sha256 FROM load ORDER BY ALL").ToList()), Directory
            .GetFiles(house.Directory.Archive, "*", SearchOption.AllDirectories).Select(FileHash.Of).Order(StringComparer.Ordinal));
    }

    private static void CheckCubes(House house)
    {
        foreach (var ledger in house.Owner.Tables)
        foreach (var cube in Cube.Shipped.Where(cube => cube.Ledger == ledger.Name))
            Assert.Equal((cube.Name, 0), (cube.Name, house.Owner.Write(c => new Cubes(c, ledger).Differing(cube))));
    }

    private static void CheckDetails(House house)
    {
        var loads = house.Owner.Write(c => c.Query<(long Load, long In, long Held)>(
            "SELECT load_id, rows_in, quarantined FROM load WHERE dataset = 'contracts'").ToList());
        var expected = loads.Select(load => (File: house.Directory.DetailFile(load.Load), Rows: load.In - load.Held))
            .Concat(loads.Where(load => load.Held > 0).Select(load => (File: house.Directory.QuarantineFile(load.Load), Rows: load.Held)));
        using var engine = new DuckDbConnection(":memory:", new DuckDbOptions { Threads = 1 });
        engine.Open();
        Assert.Equal(expected.OrderBy(file => file.File, StringComparer.Ordinal),
            Directory.GetFiles(house.Directory.Detail).Order(StringComparer.Ordinal).Select(file =>
                (file, engine.ExecuteScalar<long>($"SELECT count(DISTINCT source_row) FROM read_parquet('{file}')"))));
    }

    /// <summary>The newest edition is the file that was published, shows the last load, and holds what the warehouse does, cubes included;
    /// no other file lies beside the editions.</summary>
    private void CheckEdition(House house)
    {
        var editions = EditionInfo.List(house.Owner.Journal, house.Directory);
        var newest = editions[^1];
        var file = house.Directory.EditionFile(newest.Number);
        Assert.Equal((Hash, Loads.Item1, FileHash.Of(file)), (newest.LedgerHash, newest.LastLoad, newest.Sha256));
        var contents = house.Owner.Write(c => TableContent.BesideLedgers(c, house.Owner.Tables))
            .Where(content => content.Table != "edition").ToList(); // a file does not know its own hash
        Assert.Null(new EditionScan(house.Directory, house.Owner.Tables).Differs(file, contents, counted: 0));
        Assert.Equal(editions.Where(edition => edition.IsKept).Select(edition => house.Directory.EditionFile(edition.Number)),
            Directory.GetFiles(house.Directory.Editions).Order(StringComparer.Ordinal));
        Assert.Equal(house.Directory.EditionFile(newest.Number), house.Directory.EditionFile(house.Shelf.Newest!.Number));
    }

    /// <summary>In one line, for the count in docs/reliability.md.</summary>
    public static string Said(Recovered recovered) => recovered switch
    {
        { Acknowledged.Count: > 0 } => "acknowledgement completed",
        { Finished.Count: > 0 } => "load finished",
        { Removed.Count: > 0 } => "half-made file removed",
        _ => "nothing to mend, or an edition made",
    };

    /// <summary>How many kills are wanted in all: MONITOR_KILLS, else 60.</summary>
    public static int Kills { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("MONITOR_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 60;
}
