using Dapper;
using Monitor.Etl.Approvals;
using Monitor.Etl.Intake;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Approvals;

public sealed class ApprovalsTests : IDisposable
{
    private const string Columns =
        "kind,batch,name_zh,region,carriers,stage,on_from,on_to,document,grade,source,status,known_on,known_on_kind";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public ApprovalsTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows)
    {
        var path = scratch.Write("a.csv", Columns + "\n" + string.Concat(rows.Select(row => row + "\n")));
        return connection.Stage(IntakeFile.Open(path, [ApprovalsDataset.Dataset]), scratch);
    }

    /// <summary>A zone approved on a day, with some cells replaced.</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["示范区", "", "汉襄宜", "420000", "", "批复", "2021-01-15", "2021-01-15", "", "B", "press", "", "2021-02-28", "assumed"];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells);
    }

    [Fact]
    public void Stage_ThreeRows_AreTyped()
    {
        Assert.Empty(Stage(
            Row(),
            Row("kind=institutions", "name_zh=", "region=", "carriers=420", "stage=approved", "on_from=", "on_to=2020-12-31", "grade=A"),
            Row("batch=第三批", "stage=退出", "known_on=", "known_on_kind=", "status=撤回")));
        Assert.Equal(
        [
            ("zones|汉襄宜|approved", "zones", "approved", 1, new DateOnly(2021, 1, 15), "active", "assumed"),
            ("institutions|unnamed|approved|2020-12-31", "institutions", "approved", 420, null, "active", "assumed"),
            ("zones|batch=第三批|汉襄宜|exited", "zones", "exited", 1, new DateOnly(2021, 1, 15), "withdrawn", "load_date"),
        ], connection.Query<(string, string, string, int, DateOnly?, string, string)>(
            "SELECT key, kind, stage, carriers, on_from, status, known_on_kind FROM staged ORDER BY source_row"));
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(ApprovalsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-CODE", "kind=zone", "kind=zone")]
    [InlineData("R-CODE", "stage=signed", "stage=signed")]
    [InlineData("R-CODE", "region=999999", "region=999999")]
    [InlineData("R-CODE", "grade=E", "grade=E")]
    [InlineData("R-CODE", "status=gone", "status=gone")]
    [InlineData("R-CODE", "name_zh=a|b", "name=a|b")]
    [InlineData("R-MISSING", "on_to=", "on_to")]
    [InlineData("R-MISSING", "name_zh=", "name_zh")]
    [InlineData("R-NUMBER", "carriers=0", "carriers=0")]
    [InlineData("R-NUMBER", "carriers=2", "carriers=2")]
    [InlineData("R-DATE", "on_to=2021-02-30", "on_to=2021-02-30")]
    [InlineData("B-DATE-ORDER", "on_from=2021-01-16", "on_from=2021-01-16, on_to=2021-01-15, known_on=2021-02-28")]
    [InlineData("B-DATE-ORDER", "known_on=2021-01-14", "on_from=2021-01-15, on_to=2021-01-15, known_on=2021-01-14")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("name_zh=甲"), bad, Row("name_zh=乙"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Fact]
    public void Stage_TwoDaysForOneStep_BothGoAndARepetitionOnce()
    {
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")],
            Stage(Row(), Row("on_to=2021-01-20")).Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([(3, "X-DUP-ROW")], Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));
    }

    [Fact]
    public void SampleData_OfZones_AreTheTwelveOnFile()
    {
        var zones = Checkout.Path("sample-data", "approvals", "zones.csv");
        Assert.Empty(connection.Stage(IntakeFile.Open(zones, [ApprovalsDataset.Dataset]), scratch));
        Assert.Equal((12, 11, 9), connection.QuerySingle<(int, int, int)>("""
            SELECT sum(carriers)::INTEGER, count(name_zh)::INTEGER, count(*) FILTER (WHERE on_to <= DATE '2020-12-31')::INTEGER FROM staged
            """));
    }
}
