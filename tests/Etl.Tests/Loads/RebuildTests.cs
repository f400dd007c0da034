using System.Globalization;
using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Samples;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Loads;

/// <summary>The warehouse made anew from archive and journal: the same in every row, or a difference that is named.</summary>
public sealed class RebuildTests : IDisposable
{
    private static readonly IReadOnlyList<Dataset> Datasets = [StatisticsDataset.Dataset, PlansDataset.Dataset];
    private static readonly IReadOnlyList<Dataset> WithContracts = [.. Datasets, ContractsDataset.Dataset];
    private readonly ScratchFolder scratch = new();
    private readonly DataDirectory directory;

    public RebuildTests() => directory = DataDirectory.At(scratch.File("data"));

    public void Dispose() => scratch.Dispose();

    private House Open() => new(directory.Root, Datasets);

    /// <summary>Four loads, each with its edition, so that the last one comes late.</summary>
    private string LoadFour()
    {
        using var house = Open();
        foreach (var file in Figures.Write(scratch)) Assert.Equal(0, house.Load(file).ExitCode);
        return house.Hash;
    }

    private RebuildReport Rebuild(bool accept = false, IReadOnlyList<Dataset>? datasets = null)
    {
        datasets ??= Datasets;
        var clock = SetClock.On(2026, 11, 22);
        using var owner = Owner.Hold(directory, [.. datasets.Select(d => d.Table)], new OwnerSettings("test"), clock);
        var publisher = new Publisher(owner);
        return new Rebuild(owner, new Loader(owner, datasets, publisher, clock), publisher).Run("Wang", accept);
    }

    private void Damage(string sql)
    {
        using var connection = new DuckDbConnection(directory.WarehouseFile);
        connection.Open();
        connection.Execute(sql);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rebuild_AfterLoadsInAnyOrder_IsTheSameRowForRow(int seed)
    {
        var random = new Random(seed);
        var registry = SampleRegistry.Write(new SampleOptions(2020, 2021, scratch.File("sample"), 0.0005m, seed));
        List<string> files = [.. registry.Select(file => file.Path)];
        for (var i = 0; i < 6; i++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 13):00}-{random.Next(1, 29):00}");
            files.Add(scratch.Write($"{i}.csv", Figures.Csv(random.Next(1990, 2010), random.Next(1, 15), random.Next(1, 900), day)));
        }
        using (var house = new House(directory.Root, WithContracts))
        {
            house.Owner.Journal.Append("Li", JournalKind.DemonstrationDeclared, new { });
            foreach (var few in files.OrderBy(_ => random.Next()).Chunk(2)) Assert.Equal(0, house.Load(few).ExitCode);
        }

        var report = Rebuild(datasets: WithContracts);

        Assert.True(report is { Same: true, Replaced: true, Differences: [], Loads: 8, HeldAgainst: "warehouse" }, $"{report}");
        Assert.Equal(report.FormerHash, report.LedgerHash);
        Assert.Equal([], Different(Assert.Single(report.KeptAside), directory.WarehouseFile));
    }

    /// <summary>The tables of two warehouses that have a row more or less than the other; when a load or a table was made is left out.
    /// </summary>
    private static List<string> Different(string one, string other)
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        connection.Execute($"ATTACH '{one}' AS one (READ_ONLY); ATTACH '{other}' AS other (READ_ONLY)");
        var tables = connection.Query<string>("SELECT table_name FROM duckdb_tables() WHERE database_name = 'one'").ToList();
        Assert.Contains("contract_entry", tables);
        Assert.Contains("contract_province_month", tables);
        return [.. tables.Where(table =>
        {
            var columns = table switch { "load" => "* EXCLUDE loaded_at", "ledger" or "schema_version" => "* EXCLUDE made_at", _ => "*" };
            string Rows(string database) => $"(SELECT {columns} FROM {database}.main.{table})";
            return connection.ExecuteScalar<long>($"""
                SELECT count(*) FROM (({Rows("one")} EXCEPT ALL {Rows("other")}) UNION ALL ({Rows("other")} EXCEPT ALL {Rows("one")}))
                """) > 0;
        })];
    }

    [Fact]
    public void Rebuild_KeepsWhenALoadWasTakenIn()
    {
        LoadFour();
        Assert.True(Rebuild().Replaced);
        using var house = Open();
        var last = house.Owner.Write(c => c.QuerySingle<DateTime>("SELECT max(loaded_at) FROM load"));
        Assert.Equal(new DateTime(2026, 11, 21, 4, 0, 0), last);
        Assert.Equal(["Wang"], house.Owner.Journal.Read(JournalKind.WarehouseRebuilt).Select(record => record.Person));
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Staging));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rebuild_AWarehouseThatIsGoneOrUnreadable_IsHeldAgainstTheNewestEdition(bool gone)
    {
        var expected = LoadFour();
        var bytes = File.ReadAllBytes(directory.WarehouseFile);
        if (gone) File.Delete(directory.WarehouseFile);
        else
        {
            Array.Clear(bytes, 0, 8192);
            File.WriteAllBytes(directory.WarehouseFile, bytes);
        }

        var report = Rebuild();

        Assert.Equal((true, true, "edition 4", expected), (report.Same, report.Replaced, report.HeldAgainst, report.LedgerHash));
        Assert.Equal(gone ? [] : [bytes], report.KeptAside.Select(File.ReadAllBytes));
        using var house = Open();
        Assert.Equal(expected, house.Hash);
        Assert.Equal(4, house.Owner.Write(c => c.ExecuteScalar<long>("SELECT count(*) FROM edition")));
    }

    [Fact]
    public void Rebuild_AWarehouseLostWithLoadsAfterTheNewestEdition_IsTheSame()
    {
        using (var house = Open())
        {
            var files = Figures.Write(scratch);
            house.Load(files[0]);
            house.Loader.Load(new LoadRequest([files[1], files[2]], "Li", Publish: false));
        }
        File.Delete(directory.WarehouseFile);
        var report = Rebuild();
        Assert.Equal((true, "edition 1", 3), (report.Same, report.HeldAgainst, report.Loads));
    }

    [Fact]
    public void Rebuild_AByteOfTheArchiveChanged_NamesTheFileAndChangesNothing()
    {
        var expected = LoadFour();
        string sha;
        using (var house = Open()) sha = house.Owner.Write(c => c.QuerySingle<string>("SELECT sha256 FROM load WHERE load_id = 3"));
        var archived = File.ReadAllBytes(directory.ArchiveFile(sha));
        archived[^10] ^= 1;
        File.WriteAllBytes(directory.ArchiveFile(sha), archived);

        var refusal = Assert.Throws<RefusedException>(() => Rebuild());

        Assert.Equal(("ARCHIVE-LOST", 5), (refusal.Code, refusal.ExitCode));
        Assert.Contains("c.csv", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(directory.Quarantine));
        using var again = Open();
        Assert.Equal(expected, again.Hash);
    }

    [Fact]
    public void Rebuild_ACountThatDiffers_IsNamedAndChangesNothing()
    {
        LoadFour();
        Damage("UPDATE load SET unchanged = unchanged + 2, accepted = accepted - 2 WHERE load_id = 2");
        var report = Rebuild();
        Assert.Equal((false, false, 5), (report.Same, report.Replaced, report.ExitCode));
        Assert.Equal([new(2, "b.csv", "accepted", "8", "10"), new(2, "b.csv", "unchanged", "2", "0")], report.Differences);
        Assert.Equal(report.FormerHash, report.LedgerHash);
        Assert.Empty(Directory.EnumerateFiles(directory.Quarantine));
    }

    [Fact]
    public void Rebuild_AnEntryThatWasLost_IsADifferenceUntilAPersonAcceptsIt()
    {
        var expected = LoadFour();
        Damage("DELETE FROM observation_entry WHERE load_id = 2");
        var before = Rebuild();
        Assert.Equal((false, false, 0), (before.Same, before.Replaced, before.Differences.Count));
        using (var house = Open()) Assert.NotEqual(expected, house.Hash);

        var accepted = Rebuild(accept: true);

        Assert.Equal((false, true, 5), (accepted.Same, accepted.Replaced, accepted.Edition));
        Assert.Equal(0, accepted.ExitCode);
        using (var house = Open())
        {
            Assert.Equal(expected, house.Hash);
            Assert.Equal(expected, house.Shelf.Newest?.LedgerHash);
            var rebuilt = house.Owner.Journal.Read(JournalKind.WarehouseRebuilt).Single();
            Assert.Equal(("Wang", before.FormerHash), (rebuilt.Person, rebuilt.Read<WarehouseRebuilt>().FormerHash));
        }
        Assert.True(Rebuild().Same);
    }

    [Fact]
    public void Rebuild_ALoadThatIsRefusedNow_CannotBeAccepted()
    {
        var expected = LoadFour();
        var report = Rebuild(accept: true, [StatisticsDataset.Dataset with { Name = "others", Folder = "Contracts" }]);
        Assert.False(report.Replaced);
        Assert.Equal(["refused"], report.Differences.Select(d => d.What).Distinct());
        using var house = Open();
        Assert.Equal(expected, house.Hash);
    }

    [Theory]
    [InlineData("in-transaction:2")]
    [InlineData("rebuild-half")]
    [InlineData("rebuild-before-swap")]
    [InlineData("rebuild-in-swap")]
    [InlineData("rebuild-swapped")]
    public void Rebuild_Killed_LeavesAWarehouseThatWorks(string failpoint)
    {
        var expected = LoadFour();
        using (var killed = LoadingProcess.Start(failpoint, directory.Root, "--rebuild")) Assert.Equal(137, killed.End().ExitCode);
        using (var house = Open())
        {
            Assert.Empty(house.Recovered.Replayed);
            Assert.Equal(expected, house.Hash);
            Assert.Equal(1, house.Load(scratch.Write("e.csv", Figures.Csv(2020, 1, 7))).Files[0].Accepted);
        }
        using var whole = LoadingProcess.Start(null, directory.Root, "--rebuild");
        Assert.Equal(0, whole.End().ExitCode);
    }
}
