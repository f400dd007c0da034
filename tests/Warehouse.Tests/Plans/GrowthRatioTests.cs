using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Plans.Methods;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class GrowthRatioTests
{
    /// <summary>Required growth is 10 % a year; growing by R × 10 % in the first year has the ratio R.</summary>
    [Theory]
    [InlineData(0.955, Verdict.OnTrack)]
    [InlineData(0.945, Verdict.SlightlyBehind)]
    [InlineData(0.603, Verdict.SlightlyBehind)]
    [InlineData(0.597, Verdict.WellBehind)]
    [InlineData(0.001, Verdict.WellBehind)]
    [InlineData(-0.001, Verdict.Regressing)]
    public void Growth_AtEachLimit_ChangesItsWord(double ratio, Verdict word)
    {
        var growth = Growth(Flow(100, 161.051m), In(2021, 100 + (decimal)ratio * 10));
        Assert.Equal((decimal)ratio, Math.Round(growth.Ratio!.Value, 6));
        Assert.Equal(word, growth.Verdict);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(1.3, 5)]
    [InlineData(0.95, 2.500055)]
    [InlineData(0.6, 0.00004)]
    [InlineData(0.5999, -0.00039667)]
    [InlineData(0, -2.5)]
    [InlineData(-0.5, -4.58335)]
    [InlineData(-3, -5)]
    public void Score_OfARatio_FollowsThePublishedLines(double ratio, double score) =>
        Assert.Equal((decimal)score, GrowthRatio.Score((decimal)ratio));

    /// <summary>From 11 to 20 zones with 13 in the second year the two methods disagree: both are shown.</summary>
    [Fact]
    public void Growth_OnAConvexPath_MayDisagreeWithTheSchedule()
    {
        var status = Stock(11, 20).On("2023-03-01", At("2022-12-31", 13));
        Assert.Equal(0.69m, Math.Round(status.Methods.Single(method => method.Id == "growth_ratio").Ratio!.Value, 2));
        Assert.Equal((Verdict.WellBehind, 0.56m), (status.Verdict, Math.Round(status.Official!.Ratio!.Value, 2)));
        Assert.Equal(Verdict.SlightlyBehind, status.Methods.Single(method => method.Id == "growth_ratio").Verdict);
    }

    [Theory]
    [InlineData(0, 20, 1, Reason.GrowthUndefined)]
    [InlineData(-5, 20, 1, Reason.GrowthUndefined)]
    [InlineData(5, 20, -1, Reason.GrowthUndefined)]
    [InlineData(20, 20, 19, Reason.BaselineEqualsTarget)]
    [InlineData(25, 20, 19, Reason.BaselineMeetsTarget)]
    public void Growth_WhereNoRateExists_RefusesWithItsReason(int start, int target, int value, Reason reason)
    {
        var growth = Growth(Stock(start, target), At("2022-12-31", value));
        Assert.Equal((Verdict.NotAssessable, reason, null), (growth.Verdict, growth.Reason, growth.Ratio));
    }

    /// <summary>Replacing a base of 0 by 0.001 would rate 1 of 20 after three of ten years in the best class.</summary>
    [Fact]
    public void Base_OfZero_IsJudgedByTheScheduleAlone()
    {
        var status = Stock(0, 20).On("2022-08-01", At("2022-06-30", 1));
        Assert.Equal(Verdict.WellBehind, status.Verdict);
        Assert.Equal(0.05m, status.OfIncrease);
        Assert.Null(status.Ambition);
    }

    [Theory]
    [InlineData(2022, 115, Verdict.MetEarly)]
    [InlineData(2025, 110, Verdict.Met)]
    public void Growth_OnceMet_ScoresFive(int year, int value, Verdict verdict)
    {
        var growth = Flow(100, 110).On("2026-03-01", In(2025, 110), In(year, value)).Methods.Single(method => method.Id == "growth_ratio");
        Assert.Equal((verdict, 5m), (growth.Verdict, growth.Score));
    }

    [Theory]
    [InlineData(101, Verdict.NotAssessable, Reason.ValueIsBound)]
    [InlineData(115, Verdict.OnTrack, null)]
    public void LowerBound_OfAValue_ProvesUpwardOnly(int value, Verdict verdict, Reason? reason)
    {
        var growth = Growth(Flow(100, 161.051m), In(2021, value, bound: Bound.MoreThan));
        Assert.Equal((verdict, reason), (growth.Verdict, growth.Reason));
    }

    private static MethodResult Growth(Sketch sketch, Observation observation) =>
        sketch.On("2023-03-01", observation).Methods.Single(method => method.Id == "growth_ratio");
}
