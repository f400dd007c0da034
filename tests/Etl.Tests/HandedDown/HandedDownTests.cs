using Dapper;
using Monitor.Etl.HandedDown;
using Monitor.Etl.Intake;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Measures;

namespace Monitor.Etl.Tests.HandedDown;

public sealed class HandedDownTests : IDisposable
{
    private const string Columns = "plan,indicator,region,zone,year,value,unit,document_no,issued_on,issuer,status,known_on";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public HandedDownTests()
    {
        connection.Open();
        connection.Execute("""
            CREATE TEMP TABLE on_file AS
            SELECT 'FYP14-TFM' AS plan, 'contract_value' AS indicator, 'yuan' AS unit, 2020 AS base_year, 2025 AS last_year
            """);
    }

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private string File(params string[] rows) =>
        scratch.Write("a.csv", Columns + "\n" + string.Concat(rows.Select(row => row + "\n")));

    private IReadOnlyList<Rejected> Stage(params string[] rows) =>
        connection.Stage(IntakeFile.Open(File(rows), [HandedDownDataset.Dataset]), scratch);

    /// <summary>A province's target for 2025, with some cells replaced.</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["FYP14-TFM", "contract_value", "420000", "", "2025", "3000", "亿元", "鄂科发〔2023〕1号", "2023-01-10", "省科技厅", "", ""];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells);
    }

    [Fact]
    public void Stage_ThreeRows_AreTypedInTheIndicatorsUnit()
    {
        Assert.Empty(Stage(Row(), Row("region=420100", "value=1200.5"), Row("region=", "zone=汉襄宜", "value=2000", "known_on=2023-02-01")));
        Assert.Equal(
        [
            ("FYP14-TFM|contract_value|region=420000|2025", 300_000_000_000m, new DateOnly(2023, 1, 10)),
            ("FYP14-TFM|contract_value|region=420100|2025", 120_050_000_000m, new DateOnly(2023, 1, 10)),
            ("FYP14-TFM|contract_value|zone=汉襄宜|2025", 200_000_000_000m, new DateOnly(2023, 2, 1)),
        ], connection.Query<(string, decimal, DateOnly)>("SELECT key, value, known_on FROM staged ORDER BY source_row"));
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(HandedDownDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-INDICATOR", "indicator=contracts", "plan=FYP14-TFM, indicator=contracts")]
    [InlineData("R-CODE", "region=999999", "region=999999")]
    [InlineData("R-CODE", "unit=亿", "unit=亿")]
    [InlineData("R-CODE", "status=old", "status=old")]
    [InlineData("R-UNIT", "unit=个", "contract_value: 个")]
    [InlineData("R-NUMBER", "value=3e3", "value=3e3")]
    [InlineData("R-NUMBER", "year=25", "year=25")]
    [InlineData("R-DATE", "issued_on=2023-13-01", "issued_on=2023-13-01")]
    [InlineData("R-MISSING", "document_no=", "document_no")]
    [InlineData("R-MISSING", "zone=汉襄宜", "region | zone")]
    [InlineData("B-NEGATIVE", "value=-1", "value=-100000000.000000")]
    [InlineData("B-YEAR", "year=2026", "year=2026: 2021..2025")]
    [InlineData("B-DATE-ORDER", "known_on=2023-01-09", "issued_on=2023-01-10 > known_on=2023-01-09")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("region=430000"), bad, Row("region=440000"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Fact]
    public void Stage_TwoValuesOnOneDay_BothGoAndARepetitionOnce()
    {
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")], Stage(Row(), Row("value=3100")).Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([(3, "X-DUP-ROW")], Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));
    }

    [Fact]
    public void Answer_AsOfADay_KnowsTheLetterOfThatDayAndSaysWhoIsMissing()
    {
        using var house = new House(scratch.File("data"), [StatisticsDataset.Dataset, PlansDataset.Dataset, HandedDownDataset.Dataset]);
        house.Load(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"), Checkout.Path("sample-data", "statistics"));
        house.Load(File(Row(), Row("value=3500", "document_no=鄂科发〔2024〕2号", "issued_on=2024-01-10")));
        using var lease = house.Shelf.Lend();
        var book = new HandedBook(new(lease.Connection, lease.Info.Number, lease.Info.LastLoad, Catalogue.Shipped));
        foreach (var (year, value) in new[] { (2023, 300_000_000_000m), (2024, 350_000_000_000m) })
        {
            var sum = book.Ask("FYP14-TFM", "contract_value", new(year, 12, 31), Scope.Nation).Years.Single().Sum;
            Assert.Equal((5_000_000_000_000m, value, null, 30), (sum.National, sum.Sum, sum.Difference, sum.MissingProvinces));
        }
        Assert.Empty(book.Ask("FYP14-TFM", "contract_value", new(2022, 12, 31), Scope.Nation).Years);
    }
}
