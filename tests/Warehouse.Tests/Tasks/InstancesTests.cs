using Monitor.Warehouse.Tasks;
using static Monitor.Warehouse.Tests.Tasks.SketchedTask;

namespace Monitor.Warehouse.Tests.Tasks;

public sealed class InstancesTests
{
    private static IEnumerable<(TaskPart, int?, DateOnly?)> Of(PlanTask task) =>
        task.Instances(2018).Select(instance => (instance.Part, instance.Year, instance.Due));

    [Fact]
    public void OneOff_HasOneInstance() => Assert.Equal([(TaskPart.Whole, null, Day("2016-06-30"))],
        Of(Task(TaskKind.OneOff, due: "2016-06-30")));

    [Fact]
    public void Continuous_HasOnePerYearWithoutADay() => Assert.Equal(
        [(TaskPart.Year, 2016, null), (TaskPart.Year, 2017, null), (TaskPart.Year, 2018, (DateOnly?)null)],
        Of(Task(TaskKind.Continuous)));

    [Fact]
    public void Yearly_IsDueAnewEachYearFromItsFirst() => Assert.Equal(
        [(TaskPart.Year, 2017, Day("2017-12-31")), (TaskPart.Year, 2018, (DateOnly?)Day("2018-12-31"))],
        Of(Task(TaskKind.Yearly, due: "2017-12-31", from: "2017-11-01")));

    [Fact]
    public void BeginBy_IsABeginningAndThenItsYears() => Assert.Equal(
        [(TaskPart.Beginning, null, Day("2016-12-31")), (TaskPart.Year, 2016, null), (TaskPart.Year, 2017, null),
            (TaskPart.Year, 2018, (DateOnly?)null)],
        Of(Task(TaskKind.BeginBy, start: "2016-12-31")));

    [Fact]
    public void MilestoneThenContinue_IsTwoParts()
    {
        var instances = Task(TaskKind.MilestoneThenContinue, due: "2016-05-31", other: "2016-06-30").Instances(2016);
        Assert.Equal([(TaskPart.Milestone, Day("2016-05-31"), Day("2016-06-30")), (TaskPart.Year, null, (DateOnly?)null)],
            instances.Select(instance => (instance.Part, instance.Due, instance.DueOther)));
    }

    [Fact]
    public void Yearly_DueOnLeapDay_FallsOnTheLastOfFebruary() => Assert.Equal(Day("2017-02-28"),
        Task(TaskKind.Yearly, due: "2016-02-29", from: "2016-01-01").Instances(2017)[1].Due);
}
