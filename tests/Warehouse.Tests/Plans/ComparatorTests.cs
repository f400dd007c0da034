using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>Targets that fall, and what a bound proves about each comparator.</summary>
public sealed class ComparatorTests
{
    [Theory]
    [InlineData(Comparator.AtLeast, 60, true)]
    [InlineData(Comparator.AtLeast, 59, false)]
    [InlineData(Comparator.MoreThan, 61, true)]
    [InlineData(Comparator.MoreThan, 60, false)]
    [InlineData(Comparator.AtMost, 60, true)]
    [InlineData(Comparator.AtMost, 61, false)]
    [InlineData(Comparator.LessThan, 59, true)]
    [InlineData(Comparator.LessThan, 60, false)]
    [InlineData(Comparator.Within, 60, true)]
    [InlineData(Comparator.Within, 70, true)]
    [InlineData(Comparator.Within, 59, false)]
    [InlineData(Comparator.Within, 71, false)]
    public void Value_AtTheLimit_IsOnItsOwnSide(Comparator comparator, int value, bool met)
    {
        var status = new Sketch(Shape.Stock, null, 60, comparator, Upper: comparator == Comparator.Within ? 70 : null)
            .On("2026-01-01", At("2025-12-31", value));
        Assert.Equal(met ? Verdict.Met : Verdict.Missed, status.Verdict);
    }

    [Theory]
    [InlineData(Comparator.AtLeast, Bound.MoreThan, 60, Proof.Met)]
    [InlineData(Comparator.AtLeast, Bound.MoreThan, 59, Proof.Open)]
    [InlineData(Comparator.MoreThan, Bound.MoreThan, 60, Proof.Met)]
    [InlineData(Comparator.MoreThan, Bound.AtLeast, 60, Proof.Open)]
    [InlineData(Comparator.MoreThan, Bound.AtLeast, 61, Proof.Met)]
    [InlineData(Comparator.AtMost, Bound.MoreThan, 60, Proof.NotMet)]
    [InlineData(Comparator.AtMost, Bound.AtLeast, 60, Proof.Open)]
    [InlineData(Comparator.AtMost, Bound.AtLeast, 61, Proof.NotMet)]
    [InlineData(Comparator.LessThan, Bound.AtLeast, 60, Proof.NotMet)]
    [InlineData(Comparator.LessThan, Bound.AtLeast, 59, Proof.Open)]
    [InlineData(Comparator.Within, Bound.MoreThan, 69, Proof.Open)]
    [InlineData(Comparator.Within, Bound.MoreThan, 70, Proof.NotMet)]
    [InlineData(Comparator.AtLeast, Bound.About, 60, Proof.Met)]
    public void LowerBound_Proves_OnlyWhatItCan(Comparator comparator, Bound bound, int value, Proof proof) => Assert.Equal(
        proof, Proofs.Of(value, bound, new(60, comparator, default, new("", "", "", "")) { Upper = 70 }));

    /// <summary>From 100 down to 50: one year of five, 10 less.</summary>
    [Theory]
    [InlineData(90, Verdict.OnTrack, 1.0005)]
    [InlineData(89, Verdict.Ahead, 1.1006)]
    [InlineData(94, Verdict.SlightlyBehind, 0.6003)]
    [InlineData(97, Verdict.WellBehind, 0.3002)]
    [InlineData(101, Verdict.Regressing, -0.1001)]
    [InlineData(50, Verdict.MetEarly, 5.0027)]
    public void Falling_Target_IsJudgedDownwards(int value, Verdict verdict, double ratio)
    {
        var status = (Flow(100, 50) with { Comparator = Comparator.AtMost }).On("2022-03-01", In(2021, value));
        Assert.Equal((verdict, (decimal)ratio), (status.Verdict, Math.Round(status.Methods[0].Ratio!.Value, 4)));
    }

    [Fact]
    public void Falling_Target_HasPathRateAmbitionAndOvershootDownwards()
    {
        var falling = Flow(100, 50) with { Comparator = Comparator.AtMost };
        var status = falling.On("2022-03-01", In(2015, 150), In(2020, 100), In(2021, 90));
        Assert.Equal([100m, 87.06m, 75.79m, 65.98m, 57.43m, 50m], status.RequiredPath.Select(point => Math.Round(point.Value, 2)));
        Assert.Equal((-10m, -0.1367m), (status.RequiredPerYear!.Linear, Math.Round(status.RequiredPerYear.Geometric!.Value, 4)));
        Assert.Equal(1.66m, Math.Round(status.Ambition!.Ratio!.Value, 2));
        Assert.Equal(new(40m, 0.8m), falling.On("2022-03-01", In(2021, 10)).Overshoot);
        Assert.Null(falling.On("2022-03-01", In(2021, 51)).Overshoot);
    }

    [Fact]
    public void FewerThan_ForCounts_NeedsOneLess()
    {
        var status = (Stock(100, 60) with { Comparator = Comparator.LessThan }).On("2023-03-01", At("2022-12-31", 80));
        Assert.Equal(20m / 41, status.OfIncrease);
        Assert.Equal(59, status.RequiredPath[^1].Value);
    }

    [Theory]
    [InlineData(100, Verdict.Regressing, null)]
    [InlineData(60, Verdict.NotAssessable, Reason.ValueIsBound)]
    public void LowerBound_OfAFallingTarget_ProvesDownwardOnly(int value, Verdict verdict, Reason? reason)
    {
        var status = (Flow(100, 50) with { Comparator = Comparator.AtMost }).On("2022-03-01", In(2021, value + 1, bound: Bound.MoreThan));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }
}
