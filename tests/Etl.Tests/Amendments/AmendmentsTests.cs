using Dapper;
using Monitor.Etl.Amendments;
using Monitor.Etl.Intake;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Amendments;

public sealed class AmendmentsTests : IDisposable
{
    private const string Columns = "plan,indicator,part,value,due,effective_on,document,document_no,clause,reason,person,status,known_on";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public AmendmentsTests()
    {
        connection.Open();
        connection.Execute("""
            CREATE TEMP TABLE on_file AS FROM (VALUES
              ('P', 'zones', DATE '2022-09-30', 'at_least', 20::DECIMAL(38, 6), DATE '2025-12-31', 9::DECIMAL(38, 6), DATE '2020-12-31',
               DATE '2023-06-30'),
              ('P', 'cost', DATE '2022-09-30', 'at_most', 5, DATE '2025-12-31', 9, DATE '2020-12-31', DATE '2023-06-30'))
              AS known(plan, indicator, issued_on, comparator, target, due, baseline, base_on, named_on)
            """);
    }

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows)
    {
        var path = scratch.Write("a.csv", Columns + "\n" + string.Concat(rows.Select(row => row + "\n")));
        return connection.Stage(IntakeFile.Open(path, [AmendmentsDataset.Dataset]), scratch);
    }

    /// <summary>The target lowered to 15 from March 2024, with some cells replaced.</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["P", "zones", "target", "15", "", "2024-03-01", "调整通知", "国科发区〔2024〕1号", "二", "名额调整", "李", "", "2024-02-20"];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells);
    }

    [Fact]
    public void Stage_ThreeRows_AreTyped()
    {
        Assert.Empty(Stage(
            Row(),
            Row("part=期限", "value=", "due=2026-12-31", "known_on="),
            Row("part=基期值", "value=10.5", "status=撤回")));
        var rows = connection.Query<(string, string, decimal?, DateOnly?, string, string)>(
            "SELECT key, part, value, due, known_on_kind, status FROM staged ORDER BY source_row");
        Assert.Equal(
        [
            ("P|zones|target|2024-03-01", "target", 15m, null, "stated", "active"),
            ("P|zones|due|2024-03-01", "due", null, new DateOnly(2026, 12, 31), "load_date", "active"),
            ("P|zones|baseline|2024-03-01", "baseline", 10.5m, null, "stated", "withdrawn"),
        ], rows);
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(AmendmentsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-INDICATOR", "indicator=zone", "plan=P, indicator=zone")]
    [InlineData("R-CODE", "part=comparator", "part=comparator")]
    [InlineData("R-CODE", "status=gone", "status=gone")]
    [InlineData("R-MISSING", "value=", "value")]
    [InlineData("R-MISSING", "document=", "document")]
    [InlineData("R-MISSING", "reason=", "reason")]
    [InlineData("R-MISSING", "person=", "person")]
    [InlineData("R-NUMBER", "value=15个", "value=15个")]
    [InlineData("R-DATE", "effective_on=2024-02-30", "effective_on=2024-02-30")]
    [InlineData("B-DIRECTION", "value=8", "part=target, value=8.000000, comparator=at_least, baseline=9.000000, target=20.000000")]
    [InlineData("B-BACKDATED", "effective_on=2023-06-30", "effective_on=2023-06-30, known_on=2024-02-20 <= 2023-06-30")]
    [InlineData("B-BACKDATED", "known_on=2023-06-01", "effective_on=2024-03-01, known_on=2023-06-01 <= 2023-06-30")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("effective_on=2024-04-01"), bad, Row("effective_on=2024-05-01"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
    }

    [Theory]
    [InlineData("indicator=cost", "value=10", "B-DIRECTION")] // at most: a target above its base
    [InlineData("part=baseline", "value=21", "B-DIRECTION")]
    [InlineData("part=due", "due=2020-12-31", "B-DATE-ORDER")] // not after its base
    [InlineData("part=due", "due=2024-03-01", "B-DATE-ORDER")] // not after it takes effect
    public void Stage_ChangeThatContradicts_IsHeldBack(string first, string second, string code) =>
        Assert.Equal([code], Stage(Row(first, second)).Select(r => r.Code));

    [Fact]
    public void Stage_BeforeThePlanWasIssued_IsHeldBack() => Assert.Equal(["B-BACKDATED", "B-DATE-ORDER"],
        Stage(Row("effective_on=2022-09-29")).Select(r => r.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Stage_TwoTargetsOnOneDay_BothGoAndARepetitionOnce()
    {
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")], Stage(Row(), Row("value=16")).Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([(3, "X-DUP-ROW")], Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));
    }
}
