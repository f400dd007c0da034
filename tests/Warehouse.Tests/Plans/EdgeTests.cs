using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class EdgeTests
{
    [Theory]
    [InlineData(20, Verdict.OnTrack, Reason.BaselineEqualsTarget)]
    [InlineData(19, Verdict.Regressing, Reason.BaselineEqualsTarget)]
    public void Target_ToHoldALevel_IsHeldOrLost(int value, Verdict verdict, Reason reason)
    {
        var status = Stock(20, 20).On("2023-01-01", At("2022-12-31", value));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
        Assert.Null(status.OfIncrease);
    }

    [Fact]
    public void Target_HeldAtTheDeadline_IsMetAndNotEarly()
    {
        var status = Stock(20, 20).On("2026-01-01", At("2022-12-31", 21), At("2025-12-31", 20));
        Assert.Equal((Verdict.Met, null, null), (status.Verdict, status.Reason, status.LeadYears));
    }

    [Fact]
    public void Baseline_Missing_LeavesTheScheduleOpen()
    {
        var status = Stock(null, 20).On("2023-01-01", At("2022-12-31", 12));
        Assert.Equal((Verdict.NotAssessable, Reason.BaselineMissing), (status.Verdict, status.Reason));
        Assert.Equal(0.6m, status.OfTarget);
    }

    [Fact]
    public void Baseline_ABound_AllowsNoIncreaseOrSchedule()
    {
        var status = (Stock(10_000, 30_000) with { StartBound = Bound.MoreThan }).On("2023-01-01", At("2022-12-31", 12_000));
        Assert.Equal((Verdict.NotAssessable, Reason.BaselineIsBound), (status.Verdict, status.Reason));
        Assert.Null(status.OfIncrease);
        Assert.Null(status.Ambition);
    }

    [Fact]
    public void Target_OfZero_GivesNoShareInsteadOfDividing()
    {
        var status = Stock(-5, 0).On("2023-01-01", At("2022-12-31", -3));
        Assert.Equal((Verdict.OnTrack, 0.4m), (status.Verdict, status.OfIncrease));
        Assert.Null(status.OfTarget);
    }

    [Fact]
    public void Observations_ThatDoNotFitTheShape_DoNotJudge()
    {
        var september = In(2025, 500) with { Period = new(new(2025, 1, 1), new(2025, 9, 30)) };
        var status = Flow(100, 200).On("2026-06-30", september, At("2025-12-31", 500));
        Assert.Equal((Verdict.NotAssessable, Reason.NoObservationAfterBaseline), (status.Verdict, status.Reason));
    }

    [Fact]
    public void Observations_OfGradeC_AreListedApartAndNeverJudge()
    {
        var status = Stock(9, 20).On("2026-06-30", At("2025-12-31", 25) with { Grade = Grade.C });
        Assert.Equal((Verdict.NotAssessable, Reason.OnlyUnverified), (status.Verdict, status.Reason));
        Assert.Empty(status.Series);
        Assert.Single(status.Unverified);
    }

    [Theory]
    [InlineData("2022-12-30", 0)]
    [InlineData("2022-12-31", 1)]
    public void Observations_OfADay_CountFromThatDayOn(string asOf, int count) =>
        Assert.Equal(count, Stock(9, 20).On(asOf, At("2022-12-31", 12) with { KnownOn = Day("2022-12-01") }).Series.Count);

    [Theory]
    [InlineData("2026-02-27", null)]
    [InlineData("2026-02-28", 210)]
    [InlineData("2026-08-31", 205)]
    [InlineData("2026-10-31", 203)]
    public void Releases_OfOnePeriod_StrongerThenNewerWins(string asOf, int? value)
    {
        Observation[] history =
        [
            In(2025, 210, Release.Preliminary),
            In(2025, 205, Release.Yearbook) with { KnownOn = Day("2026-08-31") },
            In(2025, 208, Release.AnnualReport) with { KnownOn = Day("2026-09-30") },
            In(2025, 203, Release.Yearbook) with { KnownOn = Day("2026-10-31") },
        ];
        Assert.Equal(value, Flow(100, 200).On(asOf, history).Series.SingleOrDefault()?.Value);
        Assert.Equal(value, Flow(100, 200).On(asOf, [.. history.Reverse()]).Series.SingleOrDefault()?.Value);
    }

    [Fact]
    public void Base_ObservedExactly_GoesBeforeThePlansRounding()
    {
        Assert.Equal(98, Flow(100, 200).On("2022-03-01", In(2020, 98), In(2021, 120)).Start!.Value);
        Assert.Equal(100, Flow(100, 200).On("2022-03-01", In(2021, 120)).Start!.Value);
    }

    [Fact]
    public void Years_OfAStock_HoldItsLastValueAndWhetherThatIsYearEnd()
    {
        var cells = Stock(9, 20).On("2025-10-01", At("2021-06-30", 10), At("2021-12-31", 11), At("2025-09-18", 12)).Years;
        Assert.Equal(
            [(2020, null, true), (2021, 11m, true), (2022, null, true), (2023, null, true), (2024, null, true), (2025, 12m, false)],
            cells.Select(cell => (cell.Year, cell.Observation?.Value, cell.IsYearEnd)));
        Assert.Equal(9, cells[0].Stated!.Value);
    }

    [Fact]
    public void Readings_AllMetButNotAllEarly_AreMet()
    {
        Reading[] readings = [Reading("early", true), Reading("late"), Reading("empty")];
        var plan = Plan("X", "2021-01-01", 2020, 2025,
            [Indicator("x", "count", Shape.Stock, 20, Comparator.AtLeast, null, 2025, readings)]);
        var status = Judge.Status(plan, Day("2026-06-30"), reading => reading.Id switch
        {
            "early" => [At("2023-12-31", 25)],
            "late" => [At("2025-12-31", 20)],
            _ => [],
        }).Indicators[0];
        Assert.Equal((Verdict.Met, null), (status.Verdict, status.Reason));
        Assert.Null(status.Main);
    }

    [Fact]
    public void Plan_NotYetIssued_HasNothingToMeet()
    {
        var status = Status(Fyp14, "2022-09-29");
        Assert.All(status.Indicators, indicator => Assert.Equal(Reason.NotYetIssued, indicator.Reason));
        Assert.All(status.Goals, goal => Assert.Equal(Reason.NotYetIssued, goal.Reason));
        Assert.Equal(8, status.Counts[Verdict.NotAssessable]);
        Assert.All(status.Indicators.SelectMany(indicator => indicator.Readings), reading =>
            Assert.Equal((null, null, null), (reading.RequiredPerYear, reading.OfTarget, reading.OfIncrease)));
    }
}
