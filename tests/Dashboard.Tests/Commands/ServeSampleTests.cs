using System.Text.Json;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>`serve --sample` from a new directory to six years of a very small registry, undisturbed and disturbed.</summary>
public sealed class ServeSampleTests : IDisposable
{
    private const string Scale = "0.0005";
    private static readonly string[] NewestFirst = [.. Enumerable.Range(2020, 6).Reverse().Select(year => $"contracts-{year}.parquet")];
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private DataDirectory Directory(string name = "data") => DataDirectory.At(scratch.File(name));

    private static T Read<T>(DataDirectory directory, Func<Journal, T> read)
    {
        using var journal = Journal.OpenToRead(directory, LoadedSite.Clock)!;
        Assert.Null(journal.Verify());
        return read(journal);
    }

    /// <summary>The files of nature sample that were acknowledged, in that order.</summary>
    private static List<string> Samples(Journal journal)
    {
        var natures = journal.Read<LoadIntended>(JournalKind.LoadIntended).ToDictionary(intent => intent.Load, intent => intent.Nature);
        return [.. journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Where(load => natures[load.Load] == Nature.Sample)
            .Select(load => load.File)];
    }

    private static string NewestHash(DataDirectory directory) =>
        Read(directory, journal => EditionInfo.List(journal, directory)[^1].LedgerHash);

    [Fact]
    public async Task ServeSample_ANewDirectory_FillsItYearByYearAndASecondStartLoadsNothing()
    {
        var directory = Directory();
        await using (var first = new ServingSite(directory.Root, "--scale", Scale))
        {
            await first.Until("complete.");
            var answer = JsonDocument.Parse(await first.Get("/api/v1/measures/contract_value?by=year")).RootElement;
            Assert.Equal("sample", answer.GetProperty("nature").GetString());
            Assert.Equal(6, answer.GetProperty("rows").GetArrayLength());
            Assert.Equal("{\"running\":null}", await first.Get("/api/v1/loads/running"));
            Assert.Matches("class=\"demo\"[^>]*><b>演示目录：合同数据为合成样本，不得引用</b></p>", await first.Get("/zh/"));
            Assert.Equal(0, await first.Stop());
        }
        Assert.Equal(NewestFirst, Read(directory, Samples));
        Assert.Equal(new DemonstrationDeclared(2020, 2025, 0.0005m, 1),
            Read(directory, journal => journal.Read<DemonstrationDeclared>(JournalKind.DemonstrationDeclared).Single()));
        Assert.Equal(["real", .. NewestFirst.Select(_ => "sample")],
            Read(directory, journal => EditionInfo.List(journal, directory)).Select(edition => edition.Nature));

        var head = Read(directory, journal => journal.Head);
        await using var second = new ServingSite(directory.Root);
        await second.Until("Monitor is at");
        await second.Get("/zh/");
        Assert.Equal(0, await second.Stop());
        Assert.DoesNotContain("Sample registry", second.Said, StringComparison.Ordinal);
        Assert.Equal(head, Read(directory, journal => journal.Head));
    }

    [Fact]
    public async Task ServeSample_StoppedAndKilledOnTheWay_EndsAsAnUndisturbedOne()
    {
        var (calm, rough) = (Directory("calm"), Directory("rough"));
        await using (var undisturbed = new ServingSite(calm.Root, "--scale", Scale)) await undisturbed.Until("complete.");

        await using (var stopped = new ServingSite(rough.Root, "--scale", Scale))
        {
            await stopped.Until("file 1 of 6: ");
            Assert.Equal(0, await stopped.Stop());
        }
        Assert.InRange(Read(rough, Samples).Count, 0, 5);
        Assert.Equal(137, ServingSite.Killed("before-commit:2", rough.Root));
        Assert.Equal(137, ServingSite.Killed("acknowledged:2", rough.Root));
        await using (var last = new ServingSite(rough.Root)) await last.Until("complete.");

        Assert.Equal(NewestFirst, Read(rough, Samples));
        Assert.Equal(NewestHash(calm), NewestHash(rough));
        Assert.Empty(System.IO.Directory.EnumerateFiles(rough.Staging, "*.parquet", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task ServeSample_KilledAmongThePublishedFigures_LoadsTheRestOfThem()
    {
        var directory = Directory();
        Assert.Equal(137, ServingSite.Killed("intent:4", directory.Root, "--scale", Scale));
        await using (var again = new ServingSite(directory.Root)) await again.Until("Monitor is at");
        var shipped = System.IO.Directory.GetFiles(Checkout.Path("sample-data"), "*", SearchOption.AllDirectories)
            .Count(file => Path.GetExtension(file) is ".csv" or ".json");
        Assert.Equal(shipped, Read(directory, journal => journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged))
            .Count(load => load.Dataset != "contracts"));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://monitor.example:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.2:5080")]
    public async Task ServeSample_OnAnAddressOthersReach_IsRefused(string urls)
    {
        var (code, _, errors) = await LoadedSite.RunOn(Directory().Root, "serve", "--sample", "--urls", urls);
        Assert.Equal(2, code);
        Assert.StartsWith("DEMO-ADDRESS", errors, StringComparison.Ordinal);
        Assert.False(Directory().Exists);
    }

    [Fact]
    public async Task ServeSample_ADirectoryOfRealFigures_IsRefused()
    {
        var loaded = await LoadedSite.RunOn(Directory().Root, "load", Checkout.Path("sample-data", "statistics", "gdp.csv"));
        Assert.True(loaded.Code == 0, loaded.Errors);
        var (code, _, errors) = await LoadedSite.RunOn(Directory().Root, "serve", "--sample", "--urls", "http://127.0.0.1:0");
        Assert.Equal(4, code);
        Assert.StartsWith("DEMO-REAL", errors, StringComparison.Ordinal);
        Assert.Equal(0, Read(Directory(), journal => journal.Last(JournalKind.DemonstrationDeclared)));
    }

    [Fact]
    public async Task ServeSample_AtAnotherScaleThanItsDirectory_IsRefused()
    {
        using (var journal = Journal.Open(Directory(), LoadedSite.Clock))
            journal.Append("tester", JournalKind.DemonstrationDeclared, new DemonstrationDeclared(2020, 2025, 1, 1));
        var (code, _, errors) = await LoadedSite.RunOn(
            Directory().Root, "serve", "--sample", "--scale", Scale, "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, code);
        Assert.StartsWith("DEMO-SCALE", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeSample_ThatShallStayEmpty_IsWrongUse() =>
        Assert.Equal(2, (await LoadedSite.RunOn(Directory().Root, "serve", "--sample", "--empty")).Code);
}
