using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class LinearTests
{
    /// <summary>At the end of 2021 365 of 1,826 days had passed; with T = 1,826,000 the value S × 365,000 has just the ratio S.</summary>
    [Theory]
    [InlineData(1.055, Verdict.Ahead)]
    [InlineData(1.05, Verdict.Ahead)]
    [InlineData(1.0499, Verdict.OnTrack)]
    [InlineData(0.955, Verdict.OnTrack)]
    [InlineData(0.95, Verdict.OnTrack)]
    [InlineData(0.9499, Verdict.SlightlyBehind)]
    [InlineData(0.603, Verdict.SlightlyBehind)]
    [InlineData(0.60, Verdict.SlightlyBehind)]
    [InlineData(0.5999, Verdict.WellBehind)]
    [InlineData(0.0001, Verdict.WellBehind)]
    [InlineData(0, Verdict.WellBehind)]
    [InlineData(-0.0001, Verdict.Regressing)]
    public void Schedule_AtEachLimit_ChangesItsWord(double ratio, Verdict word)
    {
        var status = Flow(0, 1_826_000).On("2022-03-01", In(2021, (decimal)ratio * 365_000));
        var linear = status.Methods.Single(method => method.Id == "linear");

        Assert.Equal(word, status.Verdict);
        Assert.Equal((decimal)ratio, Math.Round(linear.Ratio!.Value, 10));
        Assert.Equal(365m / 1826m, linear.Schedule);
    }

    [Fact]
    public void Schedule_LookedAtLater_KeepsTheTimeShareOfTheObservation()
    {
        var early = Flow(100, 200).On("2022-03-01", In(2021, 120));
        var late = Flow(100, 200).On("2022-12-31", In(2021, 120));
        Assert.Equal(early.Official!.Ratio, late.Official!.Ratio);
    }

    [Theory]
    [InlineData(61, Verdict.Met, null)]
    [InlineData(60, Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    public void MoreThan_ForCounts_NeedsOneMore(int value, Verdict verdict, Reason? reason)
    {
        var centers = Stock(45, 60) with { Comparator = Comparator.MoreThan };
        var status = centers.On("2026-01-01", At(value == 61 ? "2025-12-31" : "2025-06-30", value));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
        Assert.Equal((value - 45) / 16m, status.OfIncrease);
    }

    [Fact]
    public void MoreThan_ForMoney_IsMetByAnythingAbove()
    {
        var money = Flow(45, 60) with { Comparator = Comparator.MoreThan };
        Assert.Equal(Verdict.Met, money.On("2026-03-01", In(2025, 60.01m)).Verdict);
        Assert.Equal(Verdict.Missed, money.On("2026-03-01", In(2025, 60m)).Verdict);
    }

    [Theory]
    [InlineData("2022-03-31", false)]
    [InlineData("2022-04-01", true)]
    public void Stale_AfterFifteenMonths_IsMarked(string asOf, bool stale) =>
        Assert.Equal(stale, Stock(9, 20).On(asOf, At("2020-12-31", 9)).IsStale);

    [Theory]
    [InlineData("2021-01-15", Verdict.NotAssessable, Reason.TooEarly)]
    [InlineData("2021-04-01", Verdict.NotAssessable, Reason.TooEarly)]
    [InlineData("2021-04-02", Verdict.WellBehind, null)]
    public void Schedule_SoSoonAfterTheBase_IsNotCalledAPace(string day, Verdict verdict, Reason? reason)
    {
        var status = Stock(9, 90).On("2021-06-30", At(day, 10));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }

    [Theory]
    [InlineData(50, "2022-03-01", Verdict.NotAssessable, Reason.ValueIsBound)]
    [InlineData(180, "2022-03-01", Verdict.Ahead, null)]
    [InlineData(200, "2022-03-01", Verdict.MetEarly, null)]
    public void LowerBound_BeforeTheDeadline_ProvesUpwardOnly(int value, string asOf, Verdict verdict, Reason? reason)
    {
        var status = Flow(100, 200).On(asOf, In(2021, value, bound: Bound.MoreThan));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }

    [Fact]
    public void Provisional_BeforeTheDeadline_TellsWhatRevisionWouldChange()
    {
        var status = Flow(0, 1_826_000).On("2022-03-01", In(2021, 1.10m * 365_000, Release.Preliminary));
        Assert.Equal((Verdict.Ahead, true), (status.Verdict, status.IsProvisional));
        Assert.Equal(Math.Round(1 - 1.05m / 1.10m, 10), Math.Round(status.RevisionTolerance!.Value, 10));
    }
}
