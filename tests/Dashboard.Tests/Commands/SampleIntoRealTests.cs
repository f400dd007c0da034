using Dapper;
using Monitor.Dashboard.Commands;
using Monitor.Etl.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>Sample files at the door of a directory of real figures, on every way in and however they say what they are.</summary>
public sealed class SampleIntoRealTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private string Data => scratch.File("data");

    private static string Real => Checkout.Path("sample-data", "statistics", "gdp.csv");

    /// <returns>What the command line names: a file, or a folder.</returns>
    private string Sample(string kind)
    {
        var source = Checkout.Path("sample-data", "statistics", "incubators.csv");
        var file = scratch.File("made/incubators.csv");
        Directory.CreateDirectory(scratch.File("made"));
        if (kind == "parquet")
        {
            using var connection = new DuckDbConnection(":memory:");
            connection.Open();
            file = Path.ChangeExtension(file, ".parquet");
            connection.Execute(
                $"COPY (FROM read_csv('{source}', all_varchar = true)) TO '{file}' (FORMAT parquet, KV_METADATA {{nature: 'sample'}})");
            return file;
        }
        File.Copy(source, file);
        scratch.Write("made/monitor.json", """{"nature":"sample"}""");
        return kind == "folder" ? scratch.File("made") : file;
    }

    [Theory]
    [InlineData("parquet", false)]
    [InlineData("file", false)]
    [InlineData("folder", false)]
    [InlineData("parquet", true)]
    [InlineData("file", true)]
    [InlineData("folder", true)]
    public async Task Sample_IntoADirectoryOfRealFigures_IsRefusedAndChangesNothing(string kind, bool handedOver)
    {
        var first = await LoadedSite.RunOn(Data, "load", Real);
        Assert.True(first.Code == 0, first.Errors);
        var directory = DataDirectory.At(Data);
        JournalHead Head()
        {
            using var journal = Journal.OpenToRead(directory, LoadedSite.Clock)!;
            return journal.Head;
        }
        var before = Head();

        var (code, output, errors) = await Load(Sample(kind), handedOver);

        Assert.Equal(4, code);
        Assert.Contains("F-SAMPLE", output + errors, StringComparison.Ordinal);
        Assert.Equal(before, Head());
    }

    [Theory]
    [InlineData("parquet", false)]
    [InlineData("folder", true)]
    public async Task Sample_AsTheFirstLoad_MakesADemonstrationThatTakesRealFiguresToo(string kind, bool handedOver)
    {
        var (code, _, errors) = await Load(Sample(kind), handedOver);
        Assert.True(code == 0, errors);
        var real = await LoadedSite.RunOn(Data, "load", Real);
        Assert.True(real.Code == 0, real.Errors);
        var (_, findings, _) = await LoadedSite.RunOn(Data, "doctor", "--format", "json");
        Assert.Contains("\"check\":\"nature\",\"state\":\"ok\",\"text\":\"a demonstration", findings, StringComparison.Ordinal);
        var (_, editions, _) = await LoadedSite.RunOn(Data, "edition", "list", "--format", "json");
        Assert.Equal(2, editions.Split("\"nature\":\"sample\"").Length - 1);
    }

    private async Task<(int Code, string Output, string Errors)> Load(string path, bool handedOver)
    {
        if (!handedOver) return await LoadedSite.RunOn(Data, "load", path, "--format", "json");
        using var holder = Workshop.Open(DataDirectory.At(Data), "http://127.0.0.1:5080", LoadedSite.Clock);
        using var ended = new CancellationTokenSource();
        var serving = Task.Run(() =>
        {
            var inbox = new Inbox(holder.Owner.Directory);
            while (!ended.Token.WaitHandle.WaitOne(20)) inbox.Serve(holder.Loader);
        });
        var result = await LoadedSite.RunOn(Data, "load", path, "--format", "json");
        await ended.CancelAsync();
        await serving;
        return result;
    }
}
