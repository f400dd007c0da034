using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class OtherMethodsTests
{
    /// <summary>From 100 to 200 in five years; after one year at the pace that ends at 100 + 100 × E.</summary>
    [Theory]
    [InlineData(0.955, Verdict.OnTrack)]
    [InlineData(0.9505, Verdict.OnTrack)]
    [InlineData(0.945, Verdict.SlightlyBehind)]
    [InlineData(0.1005, Verdict.SlightlyBehind)]
    [InlineData(0.0995, Verdict.WellBehind)]
    [InlineData(0.001, Verdict.WellBehind)]
    [InlineData(-0.001, Verdict.Regressing)]
    public void Extrapolation_AtEachLimit_ChangesItsWord(double share, Verdict word)
    {
        var method = Run(Rules.Extrapolation, Flow(100, 200), In(2021, (decimal)(100 * Math.Pow(1 + share, 0.2))));
        Assert.Equal((word, (decimal)share), (method.Verdict, Math.Round(method.Ratio!.Value, 6)));
    }

    [Fact]
    public void Extrapolation_OfTwoYears_CanBeRedoneByHand() => Assert.Equal(
    [
        "growth_actual: (121 ÷ 100)^(1 ÷ 2) − 1 = 0.1", "extrapolated: 121 × (1 + 0.1)^3 = 161.051",
        "extrapolated_share: (161.051 − 100) ÷ (200 − 100) = 0.611", "threshold: 0.1 ≤ 0.611 < 0.95: true",
    ], Steps(Run(Rules.Extrapolation, Flow(100, 200), In(2022, 121))).Skip(3));

    [Theory]
    [InlineData(0.9899, Comparator.AtLeast, 1, Verdict.WellBehind)]
    [InlineData(0.99, Comparator.AtLeast, 1, Verdict.OnTrack)]
    [InlineData(0.0101, Comparator.AtMost, 0.001, Verdict.SlightlyBehind)]
    [InlineData(0.01, Comparator.AtMost, 0.001, Verdict.OnTrack)]
    public void Extrapolation_OfAShareNearItsEnd_HasNoFurtherToGo(double value, Comparator comparator, double target, Verdict word)
    {
        var share = new Sketch(Shape.Ratio, comparator == Comparator.AtLeast ? 0.9895m : 0.0105m, (decimal)target, comparator, "share")
            { From = Period.Year(2020) };
        Assert.Equal(word, Run(Rules.Extrapolation, share, In(2022, (decimal)value)).Verdict);
    }

    [Fact]
    public void CurrentStatus_IsTenTimesTheShare_AndSaysNoWord()
    {
        var method = Run(Rules.CurrentStatus, Flow(100, 200), In(2022, 135));
        Assert.Equal((3.5m, Verdict.NotAssessable, Reason.IndexOnly), (method.Ratio, method.Verdict, method.Reason));
        var band = new Sketch(Shape.Range, 9, 3, Comparator.Within, "share", Upper: 5) { From = Period.Year(2020) };
        Assert.Equal(5, Run(Rules.CurrentStatus, band, In(2022, 7)).Ratio);
    }

    /// <summary>Two points make the line; after one year it ends at 200 − 100 × G.</summary>
    [Theory]
    [InlineData(0.10, Verdict.OnTrack)]
    [InlineData(0.101, Verdict.SlightlyBehind)]
    [InlineData(0.0995, Verdict.OnTrack)]
    [InlineData(1.00, Verdict.SlightlyBehind)]
    [InlineData(0.9995, Verdict.SlightlyBehind)]
    [InlineData(1.001, Verdict.Regressing)]
    public void AnticipatedProgress_AtEachLimit_ChangesItsWord(double gap, Verdict word)
    {
        var method = Run(Rules.AnticipatedProgress, Flow(100, 200), In(2021, 120 - 20 * (decimal)gap));
        Assert.Equal((word, (decimal)gap, true), (method.Verdict, Math.Round(method.Ratio!.Value, 6), method.IsUnconfirmed));
    }

    [Fact]
    public void AnticipatedProgress_WeighsLaterValuesMore()
    {
        var method = Run(Rules.AnticipatedProgress, Flow(100, 200), In(2021, 110), In(2022, 140));
        Assert.Equal(
        [
            "mean_time: (1 × 0 + 2 × 1 + 3 × 2) ÷ (1 + 2 + 3) = 1.333333",
            "mean_value: (1 × 100 + 2 × 110 + 3 × 140) ÷ (1 + 2 + 3) = 123.333333",
        ], Steps(method).Skip(3).Take(2));
        Assert.Equal("projected: 123.333333 + 22 × (5 − 1.333333) = 204", Steps(method)[6]);
        Assert.Equal(-0.04m, Math.Round(method.Ratio!.Value, 10));
    }

    [Theory]
    [InlineData(1.005, Verdict.OnTrack)]
    [InlineData(1.00, Verdict.OnTrack)]
    [InlineData(0.995, Verdict.SlightlyBehind)]
    [InlineData(0.503, Verdict.SlightlyBehind)]
    [InlineData(0.497, Verdict.WellBehind)]
    [InlineData(-0.005, Verdict.Regressing)]
    public void TrendArrow_AtEachLimit_ChangesItsWord(double ratio, Verdict word)
    {
        var method = Run(Rules.TrendArrow, Flow(100, 200), In(2021, 100 + 20 * (decimal)ratio));
        Assert.Equal((word, (decimal)ratio, true), (method.Verdict, method.Ratio, method.IsUnconfirmed));
    }

    [Fact]
    public void TrendArrow_LooksBackFourYearsAtMost()
    {
        // 2021-06-30 is just recent at 2025-06-30; the base and the day before are not
        var method = Stock(0, 100).On("2025-07-01", At("2021-06-29", 50), At("2021-06-30", 10), At("2025-06-30", 50)).Methods
            .Single(one => one.Id == Rules.TrendArrow);
        Assert.Equal("recent_change: (50 − 10) ÷ 4 = 10", Steps(method)[3]);
        Assert.Equal(0.5m, Math.Round(method.Ratio!.Value, 6));
    }

    [Fact]
    public void PeerDistance_NeedsPeers_AndIsNotDefinedWithoutThem()
    {
        var plan = Flow(10, 20);
        Assert.DoesNotContain(plan.On("2023-03-01", In(2022, 12)).Methods, one => one.Id == Rules.PeerDistance);
        var among = plan with { Grounds = new() { Peers = _ => [10, 20, 30] } };
        var method = Run(Rules.PeerDistance, among, In(2022, 12));
        Assert.Equal((0.8m, Reason.IndexOnly), (method.Ratio, method.Reason));
        Assert.Equal("peer_deviation: √(((10 − 20)² + (20 − 20)² + (30 − 20)²) ÷ (3 − 1)) = 10", Steps(method)[4]);
        Assert.Equal(0, Run(Rules.PeerDistance, among, In(2022, 25)).Ratio);
        foreach (decimal[] few in (decimal[][])[[10, 20], [7, 7, 7]])
            Assert.Equal(Reason.PeersUnknown, Run(Rules.PeerDistance, plan with { Grounds = new() { Peers = _ => few } }, In(2022,
                12)).Reason);
    }

    [Fact]
    public void Agreement_CountsMethodsThatSeeTheSameSide()
    {
        // 120 of 100 to 200: schedule 1.0, growth 1.34, extrapolation 1.49, line 0, arrow 1.0; the status index has no word
        Assert.Equal(new(5, 5), Flow(100, 200).On("2022-03-01", In(2021, 120)).Agreement);
        // 13 of 11 to 20 in two years: well behind by the schedule, slightly behind by the others
        Assert.Equal(new(5, 5), Stock(11, 20).On("2023-03-01", At("2022-12-31", 13)).Agreement);
        // fast at first, then none: the arrow and the line differ from the schedule
        var split = Flow(100, 200).On("2025-03-01", In(2021, 176), In(2022, 177), In(2023, 178), In(2024, 179));
        Assert.Equal((Verdict.OnTrack, new Agreement(4, 5)), (split.Verdict, split.Agreement!));
        Assert.Null(Flow(100, 200).On("2026-03-01", In(2025, 220)).Agreement);
        Assert.Null(Stock(null, 20).On("2023-03-01", At("2022-12-31", 12)).Agreement);
    }

    [Fact]
    public void Thresholds_AreConfiguration()
    {
        var strict = Flow(0, 1_826_000) with { Grounds = new() { Thresholds = new() { OnTrack = 0.99m } } };
        Assert.Equal(Verdict.SlightlyBehind, strict.On("2022-03-01", In(2021, 0.98m * 365_000)).Verdict);
        Assert.Equal(Verdict.OnTrack, Flow(0, 1_826_000).On("2022-03-01", In(2021, 0.98m * 365_000)).Verdict);
    }

    private static MethodResult Run(string id, Sketch sketch, params Observation[] observations) =>
        sketch.On("2023-03-01", observations).Methods.Single(method => method.Id == id);

    private static List<string> Steps(MethodResult method) => [.. method.Working.Select(step => $"{step.Key}: {step.Line}")];
}
