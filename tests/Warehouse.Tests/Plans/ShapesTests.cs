using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>What each shape makes of the figures before they are held against the target.</summary>
public sealed class ShapesTests
{
    private static Sketch Sum(decimal target) => new(Shape.Cumulative, null, target);

    [Fact]
    public void Cumulative_OfYearlyFlows_IsTheirSumFromTheFirstYear()
    {
        // two of five years, 300 of 1,000: 0.3 of the increase in 730 of 1,826 days
        var status = Sum(1000).On("2023-03-01", In(2020, 900), In(2021, 100), In(2022, 200));
        Assert.Equal((300m, 0.3m, 0m), (status.Latest!.Value, status.OfIncrease, status.Start!.Value));
        Assert.Equal(0.75041m, Math.Round(status.Official!.Ratio!.Value, 5));
        Assert.Equal(Verdict.SlightlyBehind, status.Verdict);
        Assert.Equal("sum: 100 + 200 = 300", Step(status, "sum"));
        Assert.DoesNotContain(status.Methods, method => method.Id == Rules.GrowthRatio);
    }

    [Fact]
    public void Cumulative_WithAMissingYear_EndsThereAndIsNotFilledIn()
    {
        var status = Sum(1000).On("2026-03-01", In(2021, 300), In(2022, 300), In(2024, 300), In(2025, 300));
        Assert.Equal((Verdict.AwaitingFinal, Reason.MissingYear, 600m), (status.Verdict, status.Reason, status.Latest!.Value));
        Assert.Equal(Reason.MissingYear, Sum(1000).On("2026-03-01", In(2022, 1500)).Reason);
    }

    [Fact]
    public void Cumulative_OnceReached_IsReachedAtTheDeadlineToo() => Assert.Equal(
        (Verdict.MetEarly, Period.TryParse("2021-01..2023-12", out var first) ? first : default),
        (Sum(900).On("2026-03-01", In(2021, 300), In(2022, 300), In(2023, 300)) is var met ? met.Verdict : default, met.FirstMet!.Value));

    [Fact]
    public void Cumulative_PublishedRunningTotal_GoesBeforeOurSum()
    {
        Assert.True(Period.TryParse("2021-01..2022-12", out var twoYears));
        var published = In(2022, 310) with { Period = twoYears };
        Assert.Equal(310, Sum(1000).On("2023-03-01", In(2021, 100), In(2022, 200), published).Latest!.Value);
        Assert.Equal(120, Sum(1000).On("2023-03-01", At("2022-06-30", 120)).Latest!.Value);
        Assert.Equal(80, Sum(1000).On("2023-03-01", At("2020-12-31", 40), At("2022-06-30", 120)).Latest!.Value);
        Assert.Equal(Reason.NoObservation,
            Sum(1000).On("2023-03-01", At("2020-12-31", 40, bound: Bound.MoreThan), At("2022-06-30", 120)).Reason);
    }

    [Fact]
    public void Cumulative_OfProvisionalOrBoundedParts_IsAsWeakAsTheWeakest()
    {
        var status = Sum(1000).On("2023-03-01", In(2021, 100, Release.Preliminary), In(2022, 200, bound: Bound.MoreThan));
        Assert.Equal((true, Bound.MoreThan, Day("2023-02-28")), (status.IsProvisional, status.Latest!.Bound, status.Latest.KnownOn));
    }

    [Fact]
    public void Multiple_OfThePlanBefore_DividesSumByEqualLength()
    {
        Observation[] before = [.. Enumerable.Range(2016, 5).Select(year => In(year, 500))];
        var status = new Sketch(Shape.Multiple, null, 4, Unit: "times").On("2024-03-01", [.. before, In(2021, 2000), In(2022, 2000),
            In(2023, 2000)]);
        Assert.Equal((2.4m, 0.6m, Verdict.OnTrack), (status.Latest!.Value, status.OfIncrease, status.Verdict));
        Assert.Equal("multiple: 6000 ÷ 2500 = 2.4", Step(status, "multiple"));
    }

    [Fact]
    public void Multiple_WithoutThePlanBefore_UsesTheStatedSumOrSaysWhy()
    {
        var multiple = new Sketch(Shape.Multiple, null, 4, Unit: "times");
        Assert.True(Period.TryParse("2016-01..2020-12", out var before));
        Assert.Equal(0.8m, (multiple with { Start = 2500, From = before }).On("2022-03-01", In(2021, 2000)).Latest!.Value);
        Assert.Equal(Reason.PreviousPlanUnknown, multiple.On("2022-03-01", In(2021, 2000), In(2016, 500)).Reason);
        Assert.Equal(Reason.PreviousPlanUnknown,
            (multiple with { Start = 2500, From = before, StartBound = Bound.MoreThan }).On("2022-03-01", In(2021, 2000)).Reason);
        Assert.Equal(Reason.PreviousPlanNotPositive, (multiple with { Start = 0, From = before }).On("2022-03-01", In(2021, 2000)).Reason);
    }

    [Theory]
    [InlineData(110, 0.095, Verdict.Ahead)]
    [InlineData(110, 0.105, Verdict.OnTrack)]
    [InlineData(107, 0.10, Verdict.SlightlyBehind)]
    [InlineData(105, 0.10, Verdict.WellBehind)]
    [InlineData(99, 0.10, Verdict.Regressing)]
    public void Rate_BeforeTheDeadline_IsTheMeanSoFarAgainstThePromise(int value, double target, Verdict verdict)
    {
        var status = new Sketch(Shape.Rate, null, (decimal)target, Unit: "share").On("2022-03-01", In(2020, 100), In(2021, value));
        Assert.Equal((verdict, "mean_rate"), (status.Verdict, status.Method));
        Assert.Equal((value - 100) / 100m, status.Latest!.Value);
        Assert.Equal((value - 100) / 100m / (decimal)target, status.Official!.Ratio);
    }

    [Fact]
    public void Rate_IsAGeometricMean_AndNeverMetBeforeItsEnd()
    {
        Observation[] values = [In(2020, 100), In(2021, 130), In(2022, 121)];
        var rate = new Sketch(Shape.Rate, null, 0.1m, Unit: "share");
        Assert.Equal((Verdict.OnTrack, 0.1m, null), rate.On("2023-03-01", values) is var open ? (open.Verdict, open.Latest!.Value,
            open.FirstMet) : default);
        var done = rate.On("2026-03-01", [.. values, In(2025, 161.051m)]);
        Assert.Equal((Verdict.Met, 0.1m), (done.Verdict, done.Latest!.Value));
        Assert.Equal(Verdict.Missed, rate.On("2026-03-01", [.. values, In(2025, 160)]).Verdict);
        Assert.Equal("mean_growth: (161.051 ÷ 100)^(1 ÷ 5) − 1 = 0.1", Step(done, "mean_growth"));
    }

    [Fact]
    public void Rate_WhatIsLeft_MakesUpForASlowStart()
    {
        // 1.1^5 ÷ 1.05^2 over three years
        var status = new Sketch(Shape.Rate, null, 0.1m, Unit: "share").On("2023-03-01", In(2020, 100), In(2022, 110.25m));
        Assert.EndsWith("= 0.13465", Step(status, "rate_left"), StringComparison.Ordinal);
        Assert.Equal(Verdict.Regressing,
            new Sketch(Shape.Rate, null, 0.03m, Comparator.AtMost, "share").On("2023-03-01", In(2020, 100), In(2022, 110.25m)).Verdict);
    }

    [Fact]
    public void Rate_FromNothingOrABound_SaysWhy()
    {
        var rate = new Sketch(Shape.Rate, null, 0.1m, Unit: "share");
        Assert.Equal(Reason.BaselineMissing, rate.On("2023-03-01", In(2022, 110)).Reason);
        Assert.Equal(Reason.GrowthUndefined, rate.On("2023-03-01", In(2020, 0), In(2022, 110)).Reason);
        Assert.Equal(Reason.BaselineIsBound, rate.On("2023-03-01", In(2020, 100, bound: Bound.MoreThan), In(2022, 110)).Reason);
    }

    [Fact]
    public void EachUnit_OneBelowTheStandard_IsNotHiddenByAMeanAbove()
    {
        var standard = new Sketch(Shape.EachUnit, null, 0.7m, Unit: "share");
        var status = standard.On("2026-03-01", Unit("a", 0.99m), Unit("b", 0.69m), Unit("c", 0.95m), At("2025-12-31", 0.9m));
        Assert.Equal((Verdict.Missed, 0.6667m), (status.Verdict, Math.Round(status.Latest!.Value, 4)));
        Assert.Equal(("b", 0.69m), (status.Units!.Failing.Single().Unit, status.Units.Failing[0].Value));
        Assert.Equal("unit_compared: 0.69 ≥ 0.7: false", Step(status, "unit_compared"));
        Assert.Equal(Verdict.Met, standard.On("2026-03-01", Unit("a", 0.99m), Unit("b", 0.7m)).Verdict);
    }

    [Fact]
    public void EachUnit_SilentOnes_LeaveItOpenUnlessOneFails()
    {
        var standard = new Sketch(Shape.EachUnit, null, 0.7m, Unit: "share");
        Observation[] before = [Unit("a", 0.8m, "2024-12-31"), Unit("b", 0.8m, "2024-12-31")];
        var open = standard.On("2026-03-01", [.. before, Unit("a", 0.8m)]);
        Assert.Equal((Verdict.AwaitingFinal, Reason.UnitsMissing), (open.Verdict, open.Reason));
        Assert.Equal(["b"], open.Units!.Silent);
        Assert.Equal((0.5m, Bound.AtLeast), (open.Latest!.Value, open.Latest.Bound));
        Assert.Equal(Verdict.Missed, standard.On("2026-03-01", [.. before, Unit("a", 0.6m)]).Verdict);
    }

    [Fact]
    public void YearlyThreshold_EachYear_IsShownAndTheDueYearDecides()
    {
        var level = new Sketch(Shape.YearlyThreshold, 400, 600, Unit: "yuan");
        var status = level.On("2026-03-01", In(2021, 610), In(2022, 590), In(2024, 900), In(2025, 600));
        Assert.Equal((Verdict.MetEarly, Period.Year(2022)), (status.Verdict, status.LostIn));
        Assert.Equal([2021, 2024, 2025], status.YearsMet!.Met);
        Assert.Equal([2022], status.YearsMet.Missed);
        Assert.Equal([2023], status.YearsMet.Unknown);
        Assert.Equal((false, 2, 3), status.Sustained is var kept ? (kept!.Kept, kept.Meeting, kept.Later) : default);
        Assert.Equal(Verdict.Missed, level.On("2026-03-01", In(2024, 2000), In(2025, 599)).Verdict);
    }

    [Theory]
    [InlineData(5, 0, Verdict.OnTrack)]
    [InlineData(3, 0, Verdict.OnTrack)]
    [InlineData(2.9, 0, Verdict.Regressing)]
    [InlineData(5.1, 0, Verdict.Regressing)]
    public void Range_WithoutABaseOutside_IsKeptOrLost(double value, int _, Verdict verdict) => Assert.Equal(
        verdict, new Sketch(Shape.Range, null, 3, Comparator.Within, "share", Upper: 5).On("2023-03-01", In(2022, (decimal)value)).Verdict);

    [Fact]
    public void Range_FromOutside_IsTheDistanceClosed()
    {
        // from 9, four above the band, to 7 in two of five years: half the way
        var range = new Sketch(Shape.Range, 9, 3, Comparator.Within, "share", Upper: 5) { From = Period.Year(2020) };
        var status = range.On("2023-03-01", In(2022, 7));
        Assert.Equal((Verdict.Ahead, 0.5m, 2m), (status.Verdict, status.OfIncrease, status.Gap));
        Assert.Equal("of_distance: (4 − 2) ÷ 4 = 0.5", Step(status, "of_distance"));
        Assert.Equal((-0.6667m, null), (Math.Round(status.RequiredPerYear!.Linear, 4), status.Ambition));
        Assert.Equal(Verdict.Missed, range.On("2026-03-01", In(2025, 2.99m)).Verdict);
    }

    [Fact]
    public void Ratio_OfYears_IsNotMixedWithDays()
    {
        var ratio = new Sketch(Shape.Ratio, 0.0143m, 0.0279m, Unit: "share") { From = Period.Year(2020) };
        var status = ratio.On("2023-03-01", In(2021, 0.0170m), At("2022-12-31", 0.5m));
        Assert.Equal((Period.Year(2021), 0.1985m), (status.Latest!.Period, Math.Round(status.OfIncrease!.Value, 4)));
        Assert.Equal(Verdict.OnTrack, ratio.On("2022-03-01", In(2021, 0.0170m)).Verdict);
    }

    [Fact]
    public void Reading_OfItsOwnShape_IsCountedItsOwnWay()
    {
        Reading[] readings = [Reading("annual"), Reading("sum") with { Shape = Shape.Cumulative }];
        var indicator = Indicator("x", "yuan", Shape.AnnualFlow, 20_000, Comparator.AtLeast, null, 2020,
            readings) with { DefaultReading = "annual" };
        var plan = Plan("X", "2016-04-21", 2015, 2020, [indicator]);
        Observation[] values = [In(2015, 9836), In(2016, 11_407), In(2017, 13_424), In(2018, 17_697), In(2019, 22_398)];
        var status = Judge.Status(plan, Day("2018-03-01"), _ => values).Indicators[0];
        Assert.Equal((Verdict.SlightlyBehind, Verdict.MetEarly), (status.Verdict, status.Readings[1].Verdict));
        Assert.Same(status.Readings[0], status.Main);
        Assert.Equal(24_831, status.Readings[1].Latest!.Value);
        Assert.Equal(Verdict.DependsOnReading, Judge.Status(
            plan with { Indicators = [indicator with { DefaultReading = null }] }, Day("2018-03-01"), _ => values).Indicators[0].Verdict);
    }

    private static Observation Unit(string unit, decimal value, string day = "2025-12-31") => At(day, value) with { Unit = unit };

    private static string Step(ReadingStatus status, string key) =>
        status.Official!.Working.First(step => step.Key == key) is var step ? $"{step.Key}: {step.Line}" : "";
}
