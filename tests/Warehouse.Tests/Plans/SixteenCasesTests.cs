using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>The sixteen cases in which progress is commonly computed wrongly, one test each.</summary>
public sealed class SixteenCasesTests
{
    /// <summary>1 of 20 after three of ten years would be in the best class with the base replaced by 0.001.</summary>
    [Fact]
    public void Case01_BaseOfZero_HasAScheduleButNoGrowth()
    {
        var tenYears = Plan("X", "2016-01-01", 2015, 2025,
            [Indicator("x", "count", Shape.Stock, 20, Comparator.AtLeast, new(0, Bound.Exact, Period.Day(new(2015, 12, 31)), new("", "",
                "", "")), 2025)]);
        var status = Judge.Status(tenYears, Day("2019-01-31"), _ => [At("2018-12-31", 1)]).Indicators[0].Readings[0];
        Assert.Equal((Verdict.WellBehind, 0.05m), (status.Verdict, status.OfIncrease));
        foreach (var id in (string[])[Rules.GrowthRatio, Rules.Extrapolation])
            Assert.Equal(Reason.GrowthUndefined, status.Methods.Single(method => method.Id == id).Reason);
    }

    [Theory]
    [InlineData(20, Verdict.OnTrack)]
    [InlineData(19, Verdict.Regressing)]
    public void Case02_TargetEqualToTheBase_IsHeldOrLost(int value, Verdict verdict)
    {
        var status = Stock(20, 20).On("2023-01-01", At("2022-12-31", value));
        Assert.Equal((verdict, Reason.BaselineEqualsTarget), (status.Verdict, status.Reason));
    }

    [Fact]
    public void Case03_TargetOfZero_IsJudgedByTheScheduleAlone()
    {
        var status = (Stock(50, 0) with { Comparator = Comparator.AtMost }).On("2022-01-31", At("2021-12-31", 40));
        Assert.Equal((Verdict.OnTrack, 0.2m, null), (status.Verdict, status.OfIncrease, status.OfTarget));
        Assert.Equal(Reason.GrowthUndefined, status.Methods.Single(method => method.Id == Rules.GrowthRatio).Reason);
        Assert.Equal((-10m, null), (status.RequiredPerYear!.Linear, status.RequiredPerYear.Geometric));
    }

    [Fact]
    public void Case04_NegativeOrChangingSign_IsJudgedByTheScheduleAlone()
    {
        var status = Flow(-10, 10).On("2023-03-01", In(2022, -2));
        Assert.Equal((Verdict.OnTrack, 0.4m), (status.Verdict, status.OfIncrease));
        Assert.All(status.Methods.Where(method => method.Id is Rules.GrowthRatio or Rules.Extrapolation),
            method => Assert.Equal((Reason.GrowthUndefined, null), (method.Reason, method.Ratio)));
    }

    /// <summary>A file that says so is refused (PlanSenseTests); a base observed later to lie beyond the target is a level to
    /// hold.</summary>
    [Fact]
    public void Case05_DirectionAgainstTheBase_IsALevelToHold()
    {
        var status = Stock(18, 20).On("2023-01-01", At("2020-12-31", 25), At("2022-12-31", 22));
        Assert.Equal((Verdict.OnTrack, Reason.BaselineMeetsTarget, null), (status.Verdict, status.Reason, status.OfIncrease));
    }

    [Fact]
    public void Case06_MetThenLost_SaysWhenBoth()
    {
        var status = Flow(100, 200).On("2025-03-01", In(2021, 150), In(2022, 180), In(2023, 210), In(2024, 190));
        Assert.Equal((Period.Year(2023), Period.Year(2024), false), (status.FirstMet, status.LostIn, status.Sustained!.Kept));
        Assert.Equal(new(true, 2, 2), Flow(100, 200).On("2026-03-01", In(2023, 210), In(2024, 220), In(2025, 230)).Sustained);
    }

    [Fact]
    public void Case07_ExceedForCounts_IsOneMore_AndABoundStaysABound()
    {
        var sixty = Stock(45, 60) with { Comparator = Comparator.MoreThan };
        Assert.Equal(Verdict.Missed, sixty.On("2026-01-01", At("2025-12-31", 60)).Verdict);
        Assert.Equal(Verdict.Met, sixty.On("2026-01-01", At("2025-12-31", 61)).Verdict);
        Assert.Equal(Verdict.Met, (sixty with { Unit = "yuan" }).On("2026-01-01", At("2025-12-31", 60.5m)).Verdict);
        Assert.Equal(Reason.BaselineIsBound,
            (Stock(10_000, 30_000) with { StartBound = Bound.MoreThan }).On("2023-01-01", At("2022-12-31", 20_000)).Reason);
    }

    [Fact]
    public void Case08_BaseRevisedAfterTheTargetWasSet_GivesTwoVerdicts()
    {
        var status = Flow(100, 200).On("2023-03-01",
            In(2020, 100), In(2020, 140, Release.Yearbook) with { KnownOn = Day("2021-12-15") }, In(2022, 144));
        Assert.Equal((Verdict.WellBehind, Verdict.Ahead), (status.Verdict, status.BaseRevision!.Verdict));
    }

    [Fact]
    public void Case09_BreakInTheDefinition_IsNamedAndNotSpliced()
    {
        var status = Flow(100, 200).On("2024-03-01", In(2021, 120), In(2022, 300) with { IsBreak = true }, In(2023, 310));
        Assert.Equal((Period.Year(2022), 310m), (status.BreakIn, status.Latest!.Value));
        Assert.Null(Flow(100, 200).On("2022-03-01", In(2021, 120)).BreakIn);
    }

    [Fact]
    public void Case10_MissingYear_IsNotInterpolated()
    {
        var status = Flow(100, 200).On("2026-03-01", In(2021, 120), In(2024, 205));
        Assert.Equal((Verdict.AwaitingFinal, Reason.NoValueAtDeadline, true), (status.Verdict, status.Reason, status.FirstMetIsUpperBound));
        Assert.Equal([null, 120m, null, null, 205m, null], status.Years.Select(cell => cell.Observation?.Value));
        Assert.Equal(Reason.MissingYear, new Sketch(Shape.Cumulative, null, 500).On("2026-03-01", In(2021, 120), In(2023, 205)).Reason);
    }

    [Fact]
    public void Case11_AmendedTarget_IsJudgedBesideTheOriginal()
    {
        Observation[] known = [In(2022, 130)];
        Assert.Equal((Verdict.SlightlyBehind, Verdict.Ahead),
            (Flow(100, 200).On("2023-03-01", known).Verdict, Flow(100, 160).On("2023-03-01", known).Verdict));
    }

    [Fact]
    public void Case12_ClosedUnits_LetAStockFallBelowItsBase()
    {
        var status = Stock(420, 500).On("2023-01-31", At("2021-12-31", 430), At("2022-12-31", 410));
        Assert.Equal((Verdict.Regressing, -0.125m, 90m), (status.Verdict, status.OfIncrease, status.Gap));
    }

    [Fact]
    public void Case13_AfterTheDeadline_TheVerdictIsLockedAndLaterDataRestates()
    {
        var status = Flow(100, 200).On("2027-01-01", In(2025, 202), In(2025, 199, Release.Yearbook) with { KnownOn = Day("2026-12-15") });
        Assert.Equal((Verdict.Met, Verdict.Missed), (status.Lock!.Locked.Verdict, status.Lock.Restated!.Verdict));
    }

    [Fact]
    public void Case14_LessThanAQuarterLeft_IsNotExtrapolated()
    {
        Assert.Null(Stock(9, 20).On("2025-11-01", At("2025-10-02", 12)).RequiredPerYear);
        Assert.NotNull(Stock(9, 20).On("2025-11-01", At("2025-09-30", 12)).RequiredPerYear);
    }

    [Fact]
    public void Case15_ZeroDenominators_GiveNothingAndNotZeroPercent()
    {
        var multiple = new Sketch(Shape.Multiple, 0, 4, Unit: "times") { From = new(new(2016, 1, 1), new(2020, 12, 31)) };
        Assert.Equal((null, Reason.PreviousPlanNotPositive), multiple.On("2023-01-01", In(2021, 5)) is var one ? (one.Latest,
            one.Reason) : default);
        Assert.Null(Stock(-5, 0).On("2023-01-01", At("2022-12-31", -3)).OfTarget);
        Assert.Equal(Reason.GrowthUndefined, new Sketch(Shape.Rate, null, 0.1m).On("2023-03-01", In(2020, 0), In(2022, 5)).Reason);
    }

    [Fact]
    public void Case16_MethodsThatDisagreeOnAConvexPath_AreBothShown()
    {
        var status = Stock(11, 20).On("2023-03-01", At("2022-12-31", 13));
        Assert.Equal((0.56m, 0.69m), (Ratio(Rules.Linear), Ratio(Rules.GrowthRatio)));
        Assert.Equal((Verdict.WellBehind, Verdict.SlightlyBehind),
            (status.Verdict, status.Methods.Single(method => method.Id == Rules.GrowthRatio).Verdict));

        decimal Ratio(string id) => Math.Round(status.Methods.Single(method => method.Id == id).Ratio!.Value, 2);
    }
}
