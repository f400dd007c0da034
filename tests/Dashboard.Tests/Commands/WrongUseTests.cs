using System.Text;
using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>Bad input gets a plain sentence, its exit code, and no change.</summary>
[Collection(LoadedSiteTests.Name)]
public sealed class WrongUseTests(LoadedSite site) : IDisposable
{
    private const string Headings = "measure,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n";
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(2, "ASK-MEASURE", "ask", "published_contract_valu")]
    [InlineData(2, "ASK-DIMENSION", "ask", "published_gdp", "--by", "yaer")]
    [InlineData(2, "ASK-PERIOD", "ask", "published_gdp", "--from", "2024", "--to", "2020")]
    [InlineData(2, "ASK-DATE", "ask", "published_gdp", "--as-of", "31.12.2022")]
    [InlineData(2, "ASK-BASIS", "ask", "published_contract_value", "--by", "province")]
    [InlineData(2, "EDITION", "ask", "published_gdp", "--edition", "99")]
    [InlineData(2, "EDITION", "ask", "published_gdp", "--edition", "final")]
    [InlineData(2, "ASK-PLAN", "status", "FYP15")]
    [InlineData(2, "ASK-METHOD", "status", "FYP14-TFM", "--method", "guess")]
    [InlineData(2, "TRACE-ONE", "trace", "published_contract_value", "--at", "year=1990")]
    [InlineData(2, "", "tell")]
    [InlineData(2, "", "ask")]
    [InlineData(4, "F-NOT-FOUND", "load", "no-such-file.csv")]
    [InlineData(2, "ARG-FULL-SET", "load", "x.csv", "--full-set", "Atlantis,2023")]
    [InlineData(2, "ARG-FULL-SET", "load", "x.csv", "--full-set", "110000")]
    [InlineData(2, "ARG-FULL-SET", "load", "x.csv", "--full-set", "110000,2023,2024")]
    public async Task Command_WrongUse_SaysSoInASentence(int exitCode, string code, params string[] arguments)
    {
        var (ended, _, errors) = await site.Run(arguments);
        Assert.Equal(exitCode, ended);
        Assert.StartsWith(code, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.True(errors.Length > 20, errors);
    }

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "F-EMPTY", [] },
        { "F-ENCODING", [.. "measure,value\n"u8, 0xC4, 0xEA, 0x0A] },
        { "H-MISSING", "measure,period_from\nx,y\n"u8.ToArray() },
        { "F-UNKNOWN", "colour,size\nred,1\n"u8.ToArray() },
        { "F-QUOTE", Encoding.UTF8.GetBytes(Headings + "published_gdp,2020-01-01,2020-12-31,1,亿元,yearbook,B,2021-02-28,stated,\"cut") },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Load_ABadFile_IsRefusedWholeAndChangesNothing(string code, byte[] content)
    {
        var file = scratch.File("bad.csv");
        await File.WriteAllBytesAsync(file, content);
        var (ended, output, errors) = await site.Run("load", file);
        Assert.Equal(4, ended);
        Assert.Contains(code, output + errors, StringComparison.Ordinal);
        Assert.Contains("edition 1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R-MEASURE", "published_nonsense,2020-01-01,2020-12-31,1,亿元,yearbook,B,2021-02-28,stated,s")]
    [InlineData("R-CODE", "published_gdp,2020-01-01,2020-12-31,1,亿元,hearsay,B,2021-02-28,stated,s")]
    [InlineData("R-PERIOD", "published_gdp,2020-12-31,2020-01-01,1,亿元,yearbook,B,2021-02-28,stated,s")]
    public async Task Load_ABadRow_IsQuarantinedByNameAndEntersNoFigure(string code, string row)
    {
        var data = scratch.File("data");
        var (ended, output, _) = await LoadedSite.RunOn(data, "load", scratch.Write("rows.csv", Headings + row + "\n"), "--format", "json");
        Assert.Equal(1, ended);
        Assert.Contains($"\"{code}\":1", output, StringComparison.Ordinal);
        var (_, answer, _) = await LoadedSite.RunOn(data, "ask", "published_gdp", "--format", "json");
        Assert.Contains("\"rows\":[]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_TheSameFileTwice_ChangesNothing()
    {
        var (ended, output, _) = await site.Run("load", Checkout.Path("sample-data", "statistics", "gdp.csv"), "--format", "json");
        Assert.Equal(0, ended);
        Assert.Contains("\"X-DUP-FILE\":1", output, StringComparison.Ordinal);
        Assert.Contains("\"edition\":1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ADevice_IsRefused()
    {
        var (ended, output, errors) = await site.Run("load", "/dev/null");
        Assert.Equal(4, ended);
        Assert.Contains("S-NOT-A-FILE", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AnEmptyDirectory_SaysWhatToLoad()
    {
        var (ended, _, errors) = await LoadedSite.RunOn(scratch.File("empty"), "ask", "published_gdp");
        Assert.Equal(4, ended);
        Assert.Contains("monitor load", errors, StringComparison.Ordinal);
    }
}
