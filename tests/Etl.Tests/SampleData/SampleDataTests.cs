using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Measures;

namespace Monitor.Etl.Tests.SampleData;

public sealed partial class SampleDataTests : IDisposable
{
    private static readonly string[] Files =
        [.. Directory.GetFiles(Checkout.Path("sample-data", "statistics"), "*.csv").Order(StringComparer.Ordinal)];

    private readonly DuckDbConnection connection = new(":memory:");

    public SampleDataTests()
    {
        using var scratch = new ScratchFolder();
        connection.Open();
        foreach (var (i, path) in Files.Index())
        {
            Assert.Empty(connection.Stage(IntakeFile.Open(path, [StatisticsDataset.Dataset]), scratch));
            connection.Execute(i == 0 ? "CREATE TEMP TABLE sample AS FROM staged" : "INSERT INTO sample FROM staged");
        }
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Statistics_OfAllFiles_HoldEachFigureOnce() => Assert.Equal((430, 430),
        connection.QuerySingle<(long, long)>("SELECT count(*), count(DISTINCT key) FROM sample"));

    [Fact]
    public void Statistics_NationalContractValue_IsThePublishedSeries()
    {
        var values = connection.Query<(int Year, decimal Value, string Release, DateOnly KnownOn)>("""
            SELECT year(period_to), value, release, known_on FROM sample
            WHERE key SIMILAR TO 'published_contract_value\|....-01-01......-12-31\|[a-z_]+' AND period_to >= DATE '2015-12-31' ORDER BY 1
            """).ToList();
        Assert.Equal(
            [983579000000, 1140698000000, 1342422000000, 1769742000000, 2239839000000, 2825151000000, 3729430000000, 4779102000000,
                6147566000000, 6835400000000, 7573400000000],
            values.Select(v => v.Value));
        Assert.Equal((2021, 3729430000000m, "annual_report", new DateOnly(2022, 2, 28)), values[6]);
        Assert.Equal((2025, 7573400000000m, "preliminary", new DateOnly(2026, 2, 28)), values[10]);
    }

    [Fact]
    public void Statistics_OfFujian2021_HaveThreeBases() => Assert.Equal(
        [("buyer", 63002996700m), ("registered", 21439596900m), ("seller", 19679757500m)],
        connection.Query<(string, decimal)>("""
            SELECT basis, value FROM sample WHERE measure = 'published_contract_value' AND region = '350000' AND year(period_to) = 2021
            ORDER BY 1
            """));

    [Fact]
    public void Statistics_EveryRow_HasSourceKnownOnKindAndConfidence() => Assert.Equal(0, connection.ExecuteScalar<long>(
        "SELECT count(*) FROM sample WHERE source IS NULL OR known_on IS NULL OR known_on_kind = 'load_date' OR confidence IS NULL"));

    /// <summary>A measure holds published figures or waits for those that a plan is judged by.</summary>
    [Fact]
    public void Measures_Published_AreAllUsed() => Assert.Equal(
        Catalogue.Shipped.Measures.Where(m => m.IsPublished).Select(m => m.Id).Order(StringComparer.Ordinal),
        connection.Query<string>("SELECT DISTINCT measure FROM sample")
            .Union(PlanDocuments.All.SelectMany(plan => plan.Indicators.SelectMany(i => i.Readings.Select(r => r.Measure))))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Readme_AccountsForEveryFileAndRow()
    {
        var accounts = Account().Matches(File.ReadAllText(Checkout.Path("sample-data", "README.md")))
            .Select(m => (File: m.Groups["file"].Value, Rows: int.Parse(m.Groups["out"].Value, CultureInfo.InvariantCulture)));
        var found = Files.Select(path => (Path.GetFileName(path), IntakeFile.Open(path, [StatisticsDataset.Dataset]).RowCount));
        Assert.Equal(found, accounts.OrderBy(a => a.File, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| \w+ \| \d+ \| `statistics/(?<file>[\w.]+)` \| (?<out>\d+) \| \d+ \|", RegexOptions.Multiline)]
    private static partial Regex Account();
}
