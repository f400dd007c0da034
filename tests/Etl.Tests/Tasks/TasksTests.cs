using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Tasks;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Tasks;

public sealed class TasksTests : IDisposable
{
    private const string Columns = "plan,no,ordinal,section,task_zh,task_en,clause,schedule,lead_zh,kind,start_by,due_by,due_by_other,"
        + "recurs_from,source,known_on,known_on_kind";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public TasksTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows)
    {
        var path = scratch.Write("a.csv", Columns + "\n" + string.Concat(rows.Select(row => row + "\n")));
        return connection.Stage(IntakeFile.Open(path, [TasksDataset.Dataset]), scratch);
    }

    /// <summary>A task due once, with some cells replaced: "kind=yearly".</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["AP2016", "1", "1", "", "发布成果包", "Publish packages", "II(1)1", "by end of June 2016", "科学技术部", "one_off", "",
            "2016-06-30", "", "", "Attachment", "2016-04-21", "stated"];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell));
    }

    [Fact]
    public void Stage_ThreeRows_AreTyped()
    {
        Assert.Empty(Stage(
            Row(),
            Row("no=4", "ordinal=", "kind=节点后持续", "due_by=2016-05-31", "due_by_other=2016-06-30", "section=专栏"),
            Row("no=9", "ordinal=9", "kind=逐年", "start_by=2016-11-30", "due_by=2016-12-31", "recurs_from=2016-11-01", "known_on=",
                "known_on_kind=")));
        var rows = connection.Query<(string, int, string, string, DateOnly?, DateOnly?, DateOnly?, string)>("""
            SELECT key, ordinal, section, kind, due_by, due_by_other, recurs_from, known_on_kind FROM staged ORDER BY source_row
            """);
        Assert.Equal(
        [
            ("AP2016|1", 1, "task", "one_off", new DateOnly(2016, 6, 30), null, null, "stated"),
            ("AP2016|4", 2, "column", "milestone_then_continue", new DateOnly(2016, 5, 31), new DateOnly(2016, 6, 30), null, "stated"),
            ("AP2016|9", 9, "task", "yearly", new DateOnly(2016, 12, 31), null, new DateOnly(2016, 11, 1), "load_date"),
        ], rows);
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(TasksDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-MISSING", "clause=", "clause")]
    [InlineData("R-MISSING", "due_by=", "one_off: due_by")]
    [InlineData("R-MISSING", "kind=begin_by", "begin_by: start_by")]
    [InlineData("R-MISSING", "kind=yearly", "yearly: due_by, recurs_from")]
    [InlineData("R-CODE", "kind=often", "kind=often")]
    [InlineData("R-CODE", "section=annex", "section=annex")]
    [InlineData("R-CODE", "known_on_kind=guessed", "known_on_kind=guessed")]
    [InlineData("R-CODE", "no=1|2", "plan=AP2016, no=1|2")]
    [InlineData("R-NUMBER", "ordinal=first", "ordinal=first")]
    [InlineData("R-DATE", "due_by=2016-06-31", "due_by=2016-06-31")]
    [InlineData("B-DATE-ORDER", "start_by=2016-07-01", "kind=one_off, start_by=2016-07-01, due_by=2016-06-30")]
    [InlineData("B-DATE-ORDER", "due_by_other=2016-06-30", "kind=one_off, due_by=2016-06-30, due_by_other=2016-06-30")]
    [InlineData("B-DATE-ORDER", "recurs_from=2016-06-01", "kind=one_off, due_by=2016-06-30, recurs_from=2016-06-01")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("no=7"), bad, Row("no=8"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Fact]
    public void Stage_SameTaskAgain_KeepsTheFirst() => Assert.Equal([(3, "X-DUP-ROW")],
        Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));

    [Fact]
    public void Stage_TwoContentsForOneNumber_BothGo() => Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")],
        Stage(Row(), Row("due_by=2016-07-31"), Row("due_by=2016-07-31", "known_on=2016-05-09")).Select(r => (r.SourceRow, r.Code)));

    [Fact]
    public void SampleData_OfFourPlans_HoldsEveryTaskOnce()
    {
        var counts = new Dictionary<string, long>();
        foreach (var path in Directory.GetFiles(Checkout.Path("sample-data", "tasks"), "*.csv"))
        {
            Assert.Empty(connection.Stage(IntakeFile.Open(path, [TasksDataset.Dataset]), scratch));
            counts[connection.ExecuteScalar<string>("SELECT max(plan) FROM staged")!] =
                connection.ExecuteScalar<long>("SELECT count(DISTINCT key) FROM staged");
        }
        Assert.Equal([("AP2016", 20L), ("CAS2016", 30L), ("FYP14-TFM", 32L), ("NTTS2017", 18L)],
            counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void SampleData_OfTheAcademy_HasEachKindWhereThePlanSaysSo()
    {
        Stage(Row());
        connection.Stage(IntakeFile.Open(Checkout.Path("sample-data", "tasks", "CAS2016.csv"), [TasksDataset.Dataset]), scratch);
        var kinds = connection.Query<(string Kind, string Numbers)>("""
            SELECT kind, string_agg(no, ' ' ORDER BY ordinal) FROM staged WHERE kind <> 'continuous' GROUP BY kind ORDER BY kind
            """);
        Assert.Equal(
            [("begin_by", "13 18 19"), ("milestone_then_continue", "4 6 7 10 11"), ("one_off", "8"), ("yearly", "9")], kinds);
    }
}
