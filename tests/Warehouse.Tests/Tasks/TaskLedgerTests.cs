using Monitor.Warehouse.Tasks;
using static Monitor.Warehouse.Tests.Tasks.SketchedTask;

namespace Monitor.Warehouse.Tests.Tasks;

public sealed class TaskLedgerTests
{
    private static readonly PlanTask[] Tasks =
    [
        Task(TaskKind.Continuous, "1", 1), Task(TaskKind.OneOff, "2", 2, due: "2016-06-30"),
        Task(TaskKind.MilestoneThenContinue, "3", 3, due: "2018-12-31"),
        Task(TaskKind.Yearly, "4", 4, due: "2016-12-31", from: "2016-11-01"),
    ];

    private static TaskLedger? Of(string asOf, int? year, params IReadOnlyList<TaskReport> reports) =>
        TaskLedger.Of(Plan, Tasks, reports, year, Day(asOf));

    [Fact]
    public void Year_NotNamed_IsThisYearOrThePlansLast()
    {
        Assert.Equal([2016, 2017, 2018], Of("2018-03-01", null)!.Years);
        Assert.Equal(2018, Of("2018-03-01", null)!.Year);
        Assert.Equal(2020, Of("2026-11-21", null)!.Year);
        Assert.Equal(2016, Of("2015-01-01", null)!.Year);
    }

    [Fact]
    public void Year_ThePlanDoesNotHaveYet_IsNone()
    {
        Assert.Null(Of("2018-03-01", 2019));
        Assert.Null(Of("2018-03-01", 2015));
    }

    [Fact]
    public void Lines_OfAYear_AreOverdueFirstThenInTheDocumentsOrder()
    {
        var ledger = Of("2018-03-01", 2017)!;
        Assert.Equal([("2", TaskPart.Whole), ("4", TaskPart.Year), ("1", TaskPart.Year), ("3", TaskPart.Milestone), ("3", TaskPart.Year)],
            ledger.Lines.Select(line => (line.Standing.Task.No, line.Standing.Instance.Part)));
        Assert.Equal((4, 2), (ledger.Tasks, ledger.Overdue));
    }

    [Fact]
    public void Measures_OfTheYearShown_StandBesideANewerWord()
    {
        var line = Of("2018-03-01", 2016, Report(Progress.Behind, 2016, "2017-01-10", no: "2"),
            Report(Progress.Done, 2017, "2018-01-10", no: "2"))!.Lines.Single(one => one.Standing.Task.No == "2");
        Assert.Equal((Progress.Done, 2016, 2017), (line.Standing.Word, line.ThisYear!.Year, line.Standing.Report!.Year));
    }
}
