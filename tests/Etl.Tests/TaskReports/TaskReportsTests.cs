using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.TaskReports;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.TaskReports;

public sealed class TaskReportsTests : IDisposable
{
    private const string Columns = "plan,no,part,year,word,done_on,reported_on,measures,evidence,evidence_no,body,person,status,known_on";

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public TaskReportsTests()
    {
        connection.Open();
        connection.Execute("""
            CREATE TEMP TABLE on_file AS FROM (VALUES
              ('CAS2016', '6', 'milestone_then_continue', DATE '2016-03-18', 2020), ('CAS2016', '8', 'one_off', DATE '2016-03-18', 2020),
              ('CAS2016', '9', 'yearly', DATE '2016-03-18', 2020)) AS known(plan, no, kind, issued_on, last_year)
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
        return connection.Stage(IntakeFile.Open(path, [TaskReportsDataset.Dataset]), scratch);
    }

    /// <summary>A report that task 9 was done in 2017, with some cells replaced.</summary>
    private static string Row(params string[] changes)
    {
        string[] columns = Columns.Split(',');
        string[] cells = ["CAS2016", "9", "", "2017", "已完成", "2017-12-20", "2018-01-10", "发布年报", "2017 年度报告", "科发促字〔2018〕1号",
            "科技促进发展局", "李", "", ""];
        foreach (var change in changes) cells[Array.IndexOf(columns, change.Split('=')[0])] = change.Split('=')[1];
        return string.Join(',', cells);
    }

    [Fact]
    public void Stage_ThreeRows_AreTypedAndKnownFromTheirReport()
    {
        Assert.Empty(Stage(
            Row(),
            Row("no=6", "part=节点", "year=2016", "word=推进中", "done_on=", "reported_on=2016-12-30", "known_on=2017-01-05"),
            Row("year=2018", "word=", "done_on=", "reported_on=2019-01-08", "body=", "status=撤回")));
        var rows = connection.Query<(string, string?, DateOnly, DateOnly, string)>(
            "SELECT key, word, reported_on, known_on, status FROM staged ORDER BY source_row");
        Assert.Equal(
        [
            ("CAS2016|9|year|2017", "done", new DateOnly(2018, 1, 10), new DateOnly(2018, 1, 10), "active"),
            ("CAS2016|6|milestone|2016", "in_progress", new DateOnly(2016, 12, 30), new DateOnly(2017, 1, 5), "active"),
            ("CAS2016|9|year|2018", null, new DateOnly(2019, 1, 8), new DateOnly(2019, 1, 8), "withdrawn"),
        ], rows);
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(TaskReportsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-TASK", "no=31", "plan=CAS2016, no=31")]
    [InlineData("R-TASK", "plan=CAS2020", "plan=CAS2020, no=9")]
    [InlineData("R-TASK", "part=milestone", "plan=CAS2016, no=9, part=milestone")]
    [InlineData("R-CODE", "word=完成", "word=完成")]
    [InlineData("R-CODE", "part=half", "part=half")]
    [InlineData("R-CODE", "status=deleted", "status=deleted")]
    [InlineData("R-MISSING", "body=", "body")]
    [InlineData("R-MISSING", "reported_on=", "reported_on")]
    [InlineData("R-NUMBER", "year=17", "year=17")]
    [InlineData("R-DATE", "reported_on=2018-02-30", "reported_on=2018-02-30")]
    [InlineData("B-YEAR", "year=2015", "year=2015: 2016..2020")]
    [InlineData("B-DATE-ORDER", "known_on=2018-01-09",
        "year=2017, word=done, done_on=2017-12-20, reported_on=2018-01-10, known_on=2018-01-09")]
    [InlineData("B-DATE-ORDER", "done_on=2018-01-11",
        "year=2017, word=done, done_on=2018-01-11, reported_on=2018-01-10, known_on=2018-01-10")]
    [InlineData("B-DATE-ORDER", "year=2019", "year=2019, word=done, done_on=2017-12-20, reported_on=2018-01-10, known_on=2018-01-10")]
    [InlineData("B-DATE-ORDER", "word=滞后", "year=2017, word=behind, done_on=2017-12-20, reported_on=2018-01-10, known_on=2018-01-10")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Row("year=2018", "reported_on=2019-01-10"), bad, Row("year=2020", "reported_on=2021-01-10"));
        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Fact]
    public void Stage_DoneWithoutDocumentOrNumber_IsHeldBack()
    {
        Assert.Equal(["B-EVIDENCE"], Stage(Row("evidence=", "evidence_no=")).Select(r => r.Code));
        Assert.Empty(Stage(Row("evidence="), Row("year=2018", "evidence=", "evidence_no=", "word=推进中", "reported_on=2018-06-30")));
    }

    [Fact]
    public void Stage_YearAfterThePlan_IsOpenOnlyToWhatWasDueOnce()
    {
        Assert.Equal(["B-YEAR"], Stage(Row("year=2021", "reported_on=2022-01-10")).Select(r => r.Code));
        Assert.Empty(Stage(Row("no=8", "year=2021", "reported_on=2022-01-10")));
    }

    [Fact]
    public void Stage_TwoWordsOnOneDay_BothGoAndARepetitionOnce()
    {
        Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")],
            Stage(Row(), Row("word=推进中"), Row("word=推进中", "reported_on=2018-02-10")).Select(r => (r.SourceRow, r.Code)));
        Assert.Equal([(3, "X-DUP-ROW")], Stage(Row(), Row()).Select(r => (r.SourceRow, r.Code)));
    }
}
