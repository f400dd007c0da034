using Dapper;
using Monitor.Etl.Evidence;
using Monitor.Etl.Intake;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Evidence;

public sealed class EvidenceTests : IDisposable
{
    private const string Columns = "plan,goal,criterion,result,shown_on,document,document_no,words,person,status,known_on";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public EvidenceTests()
    {
        connection.Open();
        connection.Execute("""
            CREATE TEMP TABLE on_file AS FROM (VALUES ('P', 'network', 'linked'), ('P', 'exchanges', '1')) AS known(plan, goal, criterion)
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
        return connection.Stage(IntakeFile.Open(path, [EvidenceDataset.Dataset]), scratch);
    }

    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["P", "network", "linked", "达到", "2025-09-18", "新闻发布会实录", "", "三家交易所", "李", "", "2025-09-19"];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells);
    }

    [Fact]
    public void Stage_ThreeRows_AreTyped()
    {
        Assert.Empty(Stage(Row(), Row("goal=exchanges", "criterion=1", "result=partly", "known_on="), Row("document=年报", "status=撤回")));
        var rows = connection.Query<(string, string, DateOnly, string, string)>(
            "SELECT key, result, shown_on, known_on_kind, status FROM staged ORDER BY source_row");
        Assert.Equal(
        [
            ("P|network|linked|2025-09-18|新闻发布会实录", "met", new DateOnly(2025, 9, 18), "stated", "active"),
            ("P|exchanges|1|2025-09-18|新闻发布会实录", "partly", new DateOnly(2025, 9, 18), "load_date", "active"),
            ("P|network|linked|2025-09-18|年报", "met", new DateOnly(2025, 9, 18), "stated", "withdrawn"),
        ], rows);
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(EvidenceDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-CRITERION", "criterion=open", "plan=P, goal=network, criterion=open")]
    [InlineData("R-CODE", "result=好", "result=好")]
    [InlineData("R-CODE", "status=gone", "status=gone")]
    [InlineData("R-MISSING", "document=", "document")]
    [InlineData("R-DATE", "shown_on=2025-09-31", "shown_on=2025-09-31")]
    [InlineData("B-DATE-ORDER", "known_on=2025-09-17", "shown_on=2025-09-18, known_on=2025-09-17")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("shown_on=2025-09-10"), bad, Row("shown_on=2025-09-11"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
    }

    [Fact]
    public void Stage_TwoResultsOfOneDocument_BothGoAndARepetitionOnce()
    {
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")], Stage(Row(), Row("result=未达到")).Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([(3, "X-DUP-ROW")], Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));
    }
}
