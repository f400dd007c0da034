using System.Text.RegularExpressions;
using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Statistics;

public sealed partial class StatisticsTests : IDisposable
{
    private const string Columns =
        "measure,period_from,period_to,region,basis,fund,value,unit,bound,release,grade,known_on,known_on_kind,source";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public StatisticsTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows)
    {
        var path = scratch.Write("a.csv", Columns + "\n" + string.Concat(rows.Select(row => row + "\n")));
        return connection.Stage(IntakeFile.Open(path, [StatisticsDataset.Dataset]), scratch);
    }

    /// <summary>A good row, with some cells replaced: "value=-1".</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["published_contract_value", "2021-01-01", "2021-12-31", "", "", "", "37294.3", "亿元", "", "annual_report", "B",
            "2022-02-28", "source_page_date", "press"];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell));
    }

    [Fact]
    public void Stage_ThreeRows_AreTypedInTheMeasuresUnit()
    {
        Assert.Empty(Stage(
            Row(),
            Row("measure=published_contract_value_growth", "value=-7.3", "unit=%"),
            Row("region=350000", "basis=buyer", "value=630.029967", "grade=C", "bound=more_than", "known_on=", "known_on_kind=")));

        var rows = connection.Query<(int, string, DateOnly?, string, decimal, string)>(
            "SELECT source_row, key, known_on, known_on_kind, value, bound FROM staged ORDER BY source_row");
        Assert.Equal(
        [
            (2, "published_contract_value|2021-01-01..2021-12-31|annual_report", new DateOnly(2022, 2, 28), "source_page_date",
                3729430000000m, "exact"),
            (3, "published_contract_value_growth|2021-01-01..2021-12-31|annual_report", new DateOnly(2022, 2, 28), "source_page_date",
                -0.073m, "exact"),
            (4, "published_contract_value|2021-01-01..2021-12-31|region=350000|basis=buyer|annual_report|unverified", null, "load_date",
                63002996700m, "more_than"),
        ], rows);
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        var ledger = StatisticsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type));
        Assert.Equal(["source_row", "key", "version", "known_on", "known_on_kind", "status"], staged.Take(6).Select(c => c.Name));
        Assert.Equal(ledger, staged.Skip(6));
    }

    [Theory]
    [InlineData("R-MEASURE", "measure=published_contract_valu", "measure=published_contract_valu")]
    [InlineData("R-CODE", "region=999999", "region=999999")]
    [InlineData("R-CODE", "release=anual_report", "release=anual_report")]
    [InlineData("R-CODE", "grade=E", "grade=E")]
    [InlineData("R-CODE", "bound=max", "bound=max")]
    [InlineData("R-CODE", "basis=output", "basis=output")]
    [InlineData("R-CODE", "unit=亿圆", "unit=亿圆")]
    [InlineData("R-CODE", "fund=a|b", "fund=a|b")]
    [InlineData("R-NUMBER", "value=37,294.3", "value=37,294.3")]
    [InlineData("R-NUMBER", "value=1e5", "value=1e5")]
    [InlineData("R-NUMBER", "value=３", "value=３")]
    [InlineData("R-NUMBER", "value=0.00000001", "value=0.00000001")]
    [InlineData("R-DATE", "period_from=2021-02-30", "period_from=2021-02-30")]
    [InlineData("R-DATE", "period_to=2021/12/31", "period_to=2021/12/31")]
    [InlineData("R-DATE", "known_on=0222-02-28", "known_on=0222-02-28")]
    [InlineData("R-PERIOD", "period_from=2022-01-01", "2022-01-01..2021-12-31")]
    [InlineData("R-UNIT", "unit=项", "published_contract_value: 项")]
    [InlineData("R-MISSING", "source=", "source")]
    [InlineData("R-MISSING", "value=", "value")]
    [InlineData("R-MISSING", "known_on_kind=", "known_on_kind")]
    [InlineData("B-NEGATIVE", "value=-1", "value=-100000000.000000")]
    [InlineData("B-KNOWN-ON", "known_on=2021-12-30", "2021-12-30 < 2021-12-31")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("period_from=2020-01-01", "period_to=2020-12-31"), bad, Row("release=yearbook"));

        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Fact]
    public void Stage_StockOverAPeriod_IsAReversedPeriod() => Assert.Equal(["R-PERIOD"],
        Stage(Row("measure=published_zone_count", "unit=个", "value=9")).Select(r => r.Code));

    [Fact]
    public void Stage_ListKnownBeforeItsYearEnds_IsAccepted() => Assert.Empty(
        Stage(Row("measure=published_subfund_listed", "unit=支", "value=1", "known_on=2021-03-01", "fund=甲")));

    [Fact]
    public void Stage_SameFigureAgain_KeepsTheFirst()
    {
        var rejected = Stage(Row(), Row("source=elsewhere"), Row("period_from=2021-01-01"));
        Assert.Equal([(3, "X-DUP-ROW"), (4, "X-DUP-ROW")], rejected.Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([2], connection.Query<int>("SELECT source_row FROM staged"));
    }

    [Fact]
    public void Stage_TwoValuesForOneFigure_BothGo()
    {
        var rejected = Stage(Row(), Row("value=37294.4"), Row("release=yearbook"));
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")], rejected.Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([4], connection.Query<int>("SELECT source_row FROM staged"));
    }

    [Fact]
    public void Stage_CorrectedLater_KeepsBothVersions() => Assert.Empty(Stage(Row(), Row("value=37294.4", "known_on=2022-03-01")));

    [Fact]
    public void Stage_RecalledBesidePublished_AreTwoFigures() => Assert.Empty(Stage(Row(), Row("value=37294.4", "grade=C")));

    [Fact]
    public void Stage_RowWithMissingCells_KeepsItsTextInQuarantine() => Assert.Equal(
        [new Rejected(3, "R-COLUMNS", "1 ≠ 14", "only this")], Stage(Row(), "only this", Row("release=yearbook")));

    [Fact]
    public void Stage_Twice_StartsAfresh()
    {
        Stage(Row("value=x"));
        Assert.Empty(Stage(Row()));
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM staged"));
    }

    [Fact]
    public void Reasons_AndTheCodesOfTheChecks_AreTheSame()
    {
        var given = typeof(Staging).Assembly.GetManifestResourceNames().Where(path => path.Contains("/checks/", StringComparison.Ordinal))
            .SelectMany(path => Code().Matches(SqlText.Of(path, typeof(Staging).Assembly)).Select(match => match.Groups[1].Value));
        Assert.Equal(ReasonCode.All.Keys.Order(), given.Append("R-COLUMNS").Distinct().Order());
        Assert.All(ReasonCode.All.Values.SelectMany(r => new[] { r.Dimension, r.Text, r.Fix }),
            words => Assert.All([words.Zh, words.En], Assert.NotEmpty));
    }

    [GeneratedRegex("'([A-Z]-[A-Z-]+)'")]
    private static partial Regex Code();
}
