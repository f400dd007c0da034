using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class LikelihoodTests
{
    private static readonly Thresholds Six = new() { LeastForLikelihood = 6 };

    /// <summary>5 trillion by 2025 seen from the values of 2015 to 2020; it happened in 2023.</summary>
    [Fact]
    public void Probability_OfFiveTrillion_IsTheGoldenOne()
    {
        var likelihood = Seen(Flow(null, 50_000), Six, [.. Contracts.Where(one => one.Period.To.Year <= 2020).Select(Yi)]);
        Assert.Equal(0.977m, Math.Round(likelihood.Probability!.Value, 3));
        Assert.Equal("log_mean: (0.1482 + 0.1628 + 0.2764 + 0.2356 + 0.2322) ÷ 5 = 0.211", Steps(likelihood)[5]);
        Assert.EndsWith("= 0.0538", Steps(likelihood)[6], StringComparison.Ordinal);
        Assert.EndsWith("= -2.845", Steps(likelihood)[8], StringComparison.Ordinal);
        Assert.Equal("likelihood: 1 − F(-2.845; 4) = 0.977", Steps(likelihood)[9]);
    }

    [Fact]
    public void Probability_OfStayingUnder_IsTheOtherSide()
    {
        Observation[] values = [.. Contracts.Where(one => one.Period.To.Year <= 2020).Select(Yi)];
        var over = Seen(Flow(null, 50_000), Six, values).Probability;
        Assert.Equal(1 - over, Seen(Flow(null, 50_000) with { Comparator = Comparator.AtMost }, Six, values).Probability);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public void Values_FewerThanEightInARow_GiveAReasonInstead(int count, bool given)
    {
        Observation[] values = [.. Enumerable.Range(2022 - count, count).Select((year, index) => In(year, 100 + 7 * index + index % 3))];
        var likelihood = Flow(100, 200).On("2022-03-01", values).Likelihood!;
        Assert.Equal((given, given ? null : Reason.TooFewObservations), (likelihood.Probability is not null, likelihood.Reason));
        // a gap ends the row
        Assert.Equal(Reason.TooFewObservations, Flow(100, 200).On("2022-03-01", [In(2010, 50), In(2012, 60),
            .. values.TakeLast(7)]).Likelihood!.Reason);
    }

    [Fact]
    public void Probability_WhereNoneCanBe_SaysWhyOrIsNotGiven()
    {
        Observation[] even = [.. Enumerable.Range(2012, 10).Select((_, index) => In(2012 + index, 100 * (decimal)Math.Pow(1.1, index)))];
        Assert.Equal(Reason.GrowthUndefined, Flow(100, 900).On("2022-03-01", even).Likelihood!.Reason);
        Assert.Equal(Reason.ApprovedInBatches, Stock(9, 20).On("2023-01-01", At("2022-12-31", 12)).Likelihood!.Reason);
        Assert.Null(Flow(100, 200).On("2026-03-01", In(2025, 150)).Likelihood);
    }

    private static Observation Yi(Observation one) => one with { Value = one.Value / 100_000_000m };

    private static Likelihood Seen(Sketch sketch, Thresholds limits, Observation[] values) => Likelihood.Of(
        new Case(sketch.Plan, sketch.Plan.Indicators[0], sketch.Plan.Indicators[0].Readings[0], values, new() { Thresholds = limits })
            .On(Day("2021-06-30")))!;

    private static List<string> Steps(Likelihood likelihood) => [.. likelihood.Working.Select(step => $"{step.Key}: {step.Line}")];
}
