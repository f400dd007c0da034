using Monitor.Warehouse.Tasks;
using static Monitor.Warehouse.Tests.Tasks.SketchedTask;

namespace Monitor.Warehouse.Tests.Tasks;

public sealed class TaskStandingTests
{
    private static readonly PlanTask Once = Task(TaskKind.OneOff, due: "2016-06-30");

    private static TaskStanding Stand(PlanTask task, string asOf, params IEnumerable<TaskReport> reports) =>
        TaskStanding.Of(task.Instances(2020)[0], reports, Day(asOf));

    [Theory]
    [InlineData("2016-06-29", 0)]
    [InlineData("2016-06-30", 0)]
    [InlineData("2016-07-01", 1)]
    [InlineData("2017-06-30", 365)]
    public void Deadline_IsOverdueFromTheDayAfter(string asOf, int days)
    {
        var standing = Stand(Once, asOf);
        Assert.Equal((days, days > 0), (standing.Main!.DaysOverdue, standing.IsOverdue));
    }

    [Fact]
    public void NoReport_IsNoWordAndNeverDone()
    {
        var standing = Stand(Once, "2026-11-21");
        Assert.Equal((null, null, null), (standing.Word, standing.Report, standing.DoneOn));
        Assert.True(standing.IsOverdue);
    }

    [Theory]
    [InlineData(Progress.NotStarted)]
    [InlineData(Progress.InProgress)]
    [InlineData(Progress.Behind)]
    [InlineData(Progress.Adjusted)]
    public void Deadline_PassedWithAnotherWordThanDone_IsOverdue(Progress word)
    {
        var standing = Stand(Once, "2016-07-10", Report(word, 2016, "2016-06-20"));
        Assert.Equal((word, 10), (standing.Word, standing.Main!.DaysOverdue));
    }

    [Fact]
    public void Done_InTimeButReportedLater_IsNeitherOverdueNorLate()
    {
        var standing = Stand(Once, "2026-11-21", Report(Progress.Done, 2016, "2017-01-10", done: "2016-06-30"));
        Assert.Equal((Progress.Done, Day("2016-06-30"), false), (standing.Word, standing.DoneOn, standing.DoneOnIsUpperBound));
        Assert.Equal(new Deadline(Day("2016-06-30"), 0, 0), standing.Main);
    }

    [Fact]
    public void Done_AfterTheDeadline_IsLateByItsDays() => Assert.Equal(new Deadline(Day("2016-06-30"), 0, 12),
        Stand(Once, "2026-11-21", Report(Progress.Done, 2016, "2017-01-10", done: "2016-07-12")).Main);

    [Fact]
    public void Done_WithoutADay_WasDoneWhenReportedAtTheLatest()
    {
        var standing = Stand(Once, "2026-11-21", Report(Progress.Done, 2016, "2016-07-01"));
        Assert.Equal((Day("2016-07-01"), true, 1), (standing.DoneOn, standing.DoneOnIsUpperBound, standing.Main!.DaysLate));
    }

    [Fact]
    public void Done_SaidInTwoYears_CountsFromTheFirst() => Assert.Equal(Day("2016-06-01"), Stand(Once, "2026-11-21",
        Report(Progress.Done, 2017, "2018-01-10"), Report(Progress.Done, 2016, "2017-01-10", done: "2016-06-01")).DoneOn);

    [Fact]
    public void Done_TakenBackByALaterYear_IsOpenAgain()
    {
        var standing = Stand(Once, "2018-06-30", Report(Progress.Done, 2016, "2016-06-30"), Report(Progress.Behind, 2017, "2018-01-10"));
        Assert.Equal((Progress.Behind, null, 730), (standing.Word, standing.DoneOn, standing.Main!.DaysOverdue));
    }

    [Fact]
    public void Readings_OfAnAmbiguousDay_AreBothHeld()
    {
        var milestone = Task(TaskKind.MilestoneThenContinue, due: "2016-05-31", other: "2016-06-30");
        var standing = Stand(milestone, "2026-11-21", Report(Progress.Done, 2016, "2016-07-05", done: "2016-06-20", milestone: true));
        Assert.Equal((20, 0), (standing.Main!.DaysLate, standing.Other!.DaysLate));
        var open = Stand(milestone, "2016-06-30");
        Assert.Equal((30, 0), (open.Main!.DaysOverdue, open.Other!.DaysOverdue));
    }

    [Fact]
    public void Milestone_IsNotDoneByTheYearsWork() => Assert.Null(Stand(
        Task(TaskKind.MilestoneThenContinue, due: "2016-12-31"), "2017-06-30", Report(Progress.Done, 2016, "2017-01-10")).Word);

    [Fact]
    public void Beginning_IsShownByTheFirstWorkUnderWay()
    {
        var task = Task(TaskKind.BeginBy, start: "2016-06-30");
        var standing = Stand(task, "2026-11-21", Report(Progress.NotStarted, 2016, "2016-06-20"),
            Report(Progress.InProgress, 2017, "2018-01-10", done: "2016-07-02"), Report(Progress.Behind, 2018, "2019-01-10"));
        Assert.Equal((Progress.Done, Day("2016-07-02"), 2), (standing.Word, standing.DoneOn, standing.Main!.DaysLate));
        Assert.Equal(Progress.NotStarted, Stand(task, "2016-06-30", Report(Progress.NotStarted, 2016, "2016-06-20")).Word);
    }

    [Fact]
    public void Year_TakesItsOwnReportOnly()
    {
        var instances = Task(TaskKind.Yearly, due: "2016-12-31", from: "2016-11-01").Instances(2020);
        TaskReport[] reports = [Report(Progress.Done, 2016, "2016-12-20"), Report(Progress.InProgress, 2018, "2018-06-30")];
        Assert.Equal([Progress.Done, null, Progress.InProgress],
            instances.Take(3).Select(instance => TaskStanding.Of(instance, reports, Day("2019-01-02")).Word));
        Assert.Equal([0, 367, 2],
            instances.Take(3).Select(instance => TaskStanding.Of(instance, reports, Day("2019-01-02")).Main!.DaysOverdue));
    }
}
