using System.Text.Json;
using Dapper;
using Monitor.Etl.Loads;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Loads;

public sealed class LoaderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly House house;

    public LoaderTests() => house = new House(scratch.File("data"), [StatisticsDataset.Dataset]);

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    private T Ask<T>(string sql) => house.Owner.Write(connection => connection.QuerySingle<T>(sql));

    [Fact]
    public void Load_File_IsArchivedJournalledEnteredAndPublished()
    {
        var file = scratch.Write("a.csv", Figures.Csv(2020, 3, 100));
        var report = house.Load(file);
        var loaded = Assert.Single(report.Files);
        Assert.Equal(("a.csv", "statistics", 1, 3, 3), (loaded.File, loaded.Dataset, loaded.Load, loaded.RowsIn, loaded.Accepted));
        Assert.Equal((0, 1, true), (report.ExitCode, report.Edition, report.Published));
        Assert.Equal(["load_intended", "load_acknowledged", "edition_published"], house.Owner.Journal.Read().Select(r => r.Kind));
        Assert.All(house.Owner.Journal.Read(), record => Assert.Equal("Li", record.Person));
        var sha = Ask<string>("SELECT sha256 FROM load");
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(house.Directory.ArchiveFile(sha)));
        Assert.False(File.Exists(house.Directory.WarehouseLog)); // the log is empty at rest
        Assert.Empty(Directory.EnumerateFileSystemEntries(house.Directory.Staging));
    }

    [Fact]
    public void Load_SameBytesAgain_IsANoOpWithExitCode0()
    {
        house.Load(scratch.Write("a.csv", Figures.Csv(2020, 3, 100)));
        var head = house.Owner.Journal.Head;
        var report = house.Load(scratch.Write("renamed.csv", Figures.Csv(2020, 3, 100)));
        Assert.Equal((0, 1L), (report.ExitCode, report.Files[0].Load));
        Assert.Equal(["X-DUP-FILE"], report.Files[0].Reasons.Keys);
        Assert.Equal(head, house.Owner.Journal.Head);
    }

    [Fact]
    public void Load_BadRows_AreKeptWithReasonAndWordsAndTheRestGoesOn()
    {
        const string Bad = "published_nothing,2020-01-01,2020-12-31,1,亿元,statement,A,2021-02-28,stated,x";
        var report = house.Load(scratch.Write("a.csv", Figures.Csv(2020, 2, 100) + Bad + "\n"));
        var loaded = report.Files[0];
        Assert.Equal((1, 3L, 2L, 1L), (report.ExitCode, loaded.RowsIn, loaded.Accepted, loaded.Quarantined));
        Assert.Equal(1, loaded.Reasons["R-MEASURE"]);
        Assert.Equal((4, "R-MEASURE"), Ask<(int, string)>("SELECT source_row, code FROM quarantine"));
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        Assert.Equal((4, "R-MEASURE", Bad), connection.QuerySingle<(int, string, string)>(
            $"SELECT source_row, code, trim(original, chr(10)) FROM read_parquet('{house.Owner.Directory.QuarantineFile(1)}')"));
        using var lease = house.Shelf.Lend();
        var edition = File.ReadAllBytes(house.Owner.Directory.EditionFile(1));
        Assert.Equal(-1, edition.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Bad)));
    }

    [Fact]
    public void Load_RefusedFile_ChangesNothingAndTheOthersGoOn()
    {
        var report = house.Load(scratch.Write("bad.csv", "x,y\n1,2\n"), scratch.Write("good.csv", Figures.Csv(2020, 1, 1)));
        Assert.Equal(4, report.ExitCode);
        Assert.NotNull(report.Files[0].Refused);
        Assert.Equal(2, report.Files[1].Load);
        Assert.Equal(1, Ask<long>("SELECT count(*) FROM load"));
        Assert.Equal(["load_refused"], house.Owner.Journal.Read("load_refused").Select(r => r.Kind));
    }

    [Fact]
    public void Report_AsJsonAndBack_KeepsItsExitCode()
    {
        var report = house.Load(scratch.Write("bad.csv", "x,y\n1,2\n"));
        var back = JsonSerializer.Deserialize<LoadReport>(JsonSerializer.Serialize(report));
        Assert.Equal(4, back?.ExitCode);
    }

    [Fact]
    public void Load_WithoutPublishing_IsShownByTheNextEdition()
    {
        house.Loader.Load(new LoadRequest([scratch.Write("a.csv", Figures.Csv(2020, 1, 1))], "Li", Publish: false));
        Assert.Null(house.Shelf.Newest);
        Assert.False(house.Load(scratch.File("a.csv")).Published); // nobody asked for an edition of it
        house.Load(scratch.Write("b.csv", Figures.Csv(2010, 1, 1)));
        Assert.Equal(2, house.Shelf.Newest?.LastLoad);
    }

    [Fact]
    public void Load_DryRun_CountsAndKeepsNothing()
    {
        var file = scratch.Write("a.csv", Figures.Csv(2020, 3, 100));
        var report = house.Loader.Load(new LoadRequest([file], "Li", DryRun: true));
        Assert.Equal((3L, null, null), (report.Files[0].Accepted, report.Files[0].Load, report.Edition));
        Assert.Equal(0, Ask<long>("SELECT count(*) FROM load"));
        Assert.Equal(JournalHead.Empty, house.Owner.Journal.Head);
        Assert.Empty(Directory.EnumerateFiles(house.Directory.Archive, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Load_WithoutDays_TakesTheLoadsDayInShanghaiOrTheGivenOne()
    {
        static string Undated(int year) => Figures.Csv(year, 1, 1).Replace("02-28,stated", ",", StringComparison.Ordinal)
            .Replace($",{year + 1}-,", ",,", StringComparison.Ordinal);
        Assert.Equal(1, house.Load(scratch.Write("a.csv", Undated(2020))).Files[0].Accepted);
        house.Loader.Load(new LoadRequest([scratch.Write("b.csv", Undated(2021))], "Li", KnownOn: new DateOnly(2022, 3, 1)));
        Assert.Equal("2026-11-21 load_date, 2022-03-01 stated", Ask<string>(
            "SELECT string_agg(known_on || ' ' || known_on_kind, ', ' ORDER BY load_id) FROM observation_version"));
    }

    [Fact]
    public void Load_PathThatIsNotThere_IsRefusedAsAWhole() => Assert.Equal("F-NOT-FOUND",
        Assert.Throws<RefusedException>(() => house.Load(scratch.File("nothing"))).Code);

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void Load_Device_IsRefusedWithoutReading(string device)
    {
        if (!OperatingSystem.IsLinux()) return;
        File.CreateSymbolicLink(scratch.File("link.csv"), device);
        Assert.Equal(["S-NOT-A-FILE", "S-NOT-A-FILE"], house.Load(device, scratch.File("link.csv")).Files.Select(f => f.Refused?.Code));
    }

    [Theory]
    [InlineData(LoadStep.Receive)]
    [InlineData(LoadStep.Stage)]
    public void Load_StoppedBeforeItsEnd_TakesNothingAndCanBeSentAgain(LoadStep at)
    {
        var file = scratch.Write("a.csv", Figures.Csv(1990, 30, 1));
        using var source = new CancellationTokenSource();
        var report = house.Loader.Load(new LoadRequest([file, scratch.Write("b.csv", Figures.Csv(2010, 1, 1))], "Li"),
            new Watch(step => { if (step == at) source.Cancel(); }), source.Token);
        Assert.Equal(["LOAD-STOPPED", "LOAD-STOPPED"], report.Files.Select(f => f.Refused?.Code));
        Assert.Null(report.Edition);
        Assert.Equal(0, Ask<long>("SELECT (SELECT count(*) FROM load) + (SELECT count(*) FROM observation_version)"));
        Assert.Equal(house.Owner.Journal.Read(JournalKind.LoadIntended).Count, house.Owner.Journal.Read(JournalKind.LoadRefused).Count);
        Assert.Equal((0, 1), (house.Load(file).ExitCode, house.Shelf.List().Count));
    }

    [Fact]
    public void Load_StoppedWhileItEnters_IsThereWholeOrNotAtAll()
    {
        for (var i = 0; i < 8; i++)
        {
            var file = scratch.Write($"{i}.csv", Figures.Csv(1990, 30, i));
            using var source = new CancellationTokenSource();
            var loaded = house.Loader.Load(new LoadRequest([file], "Li"),
                new Watch(step => { if (step == LoadStep.Enter) source.CancelAfter(i * 5); }), source.Token).Files[0];
            var present = Ask<long>("SELECT count(*) FROM load");
            Assert.Equal(present, house.Owner.Journal.Read(JournalKind.LoadAcknowledged).Count);
            Assert.Equal(loaded.Refused is null ? 30 : 0, loaded.Accepted);
            Assert.Equal(30 * present, Ask<long>("SELECT count(*) FROM observation_version"));
            Assert.Equal(0, house.Load(file).ExitCode);
            Assert.Equal(i + 1, Ask<long>("SELECT count(*) FROM load"));
        }
    }

    private sealed class Watch(Action<LoadStep> see) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => see(value.Step);
    }
}
