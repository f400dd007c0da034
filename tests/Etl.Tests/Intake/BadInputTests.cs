using System.Text;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Intake;

/// <summary>What bad files do to a directory with good figures in it: a plain sentence, the exit code, and no change.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Heading = "measure,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n";
    private const string Good = "published_gdp,2025-01-01,2025-12-31,1401879,亿元,preliminary,B,2026-02-28,stated,NBS\n";

    private readonly ScratchFolder scratch = new();
    private readonly House house;

    public BadInputTests()
    {
        house = new House(scratch.File("data"), [StatisticsDataset.Dataset, PlansDataset.Dataset]);
        Assert.Equal(0, house.Load(scratch.Write("good.csv", Heading + Good)).ExitCode);
    }

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    public static TheoryData<string, string, string> WholeFiles => new()
    {
        { "empty.csv", "", "F-EMPTY" },
        { "heading.csv", Heading, "F-EMPTY" },
        { "wrong-heading.csv", "measure,value\npublished_gdp,1\n", "H-MISSING" },
        { "unknown.csv", "姓名,电话\n张三,1\n", "F-UNKNOWN" },
        { "cut-off.csv", Heading + Good + "published_gdp,2024-01-01,2024-", "F-TRUNCATED" },
        { "cut-off-in-quotes.csv", Heading + Good + "published_gdp,\"2024", "F-QUOTE" },
        { "plan.json", "{\"code\":\"X\",\"issuedOn\":\"2022-09-30\",\"indicators\":[]}", "P-SCHEMA" },
        { "plan-cut-off.json", "{\"code\":\"X\",", "F-JSON" },
    };

    [Theory]
    [MemberData(nameof(WholeFiles))]
    public void Load_FileThatIsWrongAsAWhole_ChangesNothing(string name, string text, string code) =>
        AssertRefused(scratch.Write(name, text), code);

    [Fact]
    public void Load_FileInAnotherEncoding_ChangesNothing()
    {
        var path = scratch.File("gbk.csv");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes(Heading), 0xD6, 0xD0, 0xB9, 0xFA, (byte)'\n']);
        AssertRefused(path, "F-ENCODING");
    }

    [Theory]
    [InlineData("published_gpd,2024-01-01,2024-12-31,1,亿元,preliminary,B,2025-02-28,stated,NBS", "R-MEASURE")]
    [InlineData("published_gdp,2024-01-01,2024-12-31,1,亿元,final,B,2025-02-28,stated,NBS", "R-CODE")]
    [InlineData("published_gdp,2024-12-31,2024-01-01,1,亿元,preliminary,B,2025-02-28,stated,NBS", "R-PERIOD")]
    public void Load_RowThatBreaksARule_HoldsBackThatRowOnly(string row, string code)
    {
        var file = Assert.Single(house.Load(scratch.Write("rows.csv", Heading
            + row + "\n" + Good.Replace("2025", "2023", StringComparison.Ordinal))).Files);
        Assert.Equal((1, 2L, 1L, 1L), (file.ExitCode, file.RowsIn, file.Accepted, file.Quarantined));
        Assert.Equal([new(code, 1L)], file.Reasons);
    }

    [Fact]
    public void Load_SameFileTwice_IsDoneAndChangesNothing()
    {
        var (hash, edition) = (house.Hash, house.Shelf.Newest?.Number);
        var again = house.Load(scratch.Write("again.csv", Heading + Good));
        Assert.Equal((0, hash, edition), (again.ExitCode, house.Hash, house.Shelf.Newest?.Number));
    }

    private void AssertRefused(string path, string code)
    {
        var (hash, edition) = (house.Hash, house.Shelf.Newest?.Number);
        var file = Assert.Single(house.Load(path).Files);
        Assert.Equal((4, code), (file.ExitCode, file.Refused?.Code));
        Assert.Contains(Path.GetFileName(path), file.Refused!.Zh + file.Refused.En, StringComparison.Ordinal);
        Assert.Equal((hash, edition), (house.Hash, house.Shelf.Newest?.Number));
    }
}
