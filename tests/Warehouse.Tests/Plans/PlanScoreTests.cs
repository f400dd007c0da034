using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class PlanScoreTests
{
    private static readonly Plan Four = Plan("X", "2021-03-01", 2020, 2025,
    [
        One("flow", Shape.AnnualFlow, 100, 200), One("slow", Shape.AnnualFlow, 100, 200), One("bad", Shape.AnnualFlow, 100, 200),
        One("silent", Shape.AnnualFlow, 100, 200),
    ]);

    private static readonly Dictionary<string, decimal> Weights = new() { ["flow"] = 3, ["slow"] = 2, ["bad"] = 1, ["silent"] = 4 };

    [Fact]
    public void Score_IsGivenOnlyForWeights_AndLeavesOutWhatCannotBeJudged()
    {
        Assert.Null(PlanScores.Of(Four, Day("2023-03-01"), Known, new Dictionary<string, decimal>()));
        // on track × 3, slightly behind × 2 at a half, well behind × 1: 4 of 6; six of ten weights judged
        var score = Score();
        Assert.Equal((4m / 6, 0.6m), (score.Value, score.Judged));
    }

    [Fact]
    public void Score_UnderOtherChoices_SaysWhatTurns()
    {
        var variants = Score().Variants.ToDictionary(variant => variant.Id);
        Assert.Equal(
            ["growth_ratio", "un_2023", "escap_anticipated", "sdsn_arrow", "base_earlier", "base_later", "due_earlier", "due_later"],
                variants.Keys);
        // a year less leaves even the one on track behind; a year more brings the slow one on track
        Assert.Equal(["flow"], variants["due_earlier"].Turned);
        Assert.Equal(["slow"], variants["due_later"].Turned);
        Assert.Equal(5m / 6, variants["due_later"].Value);
        Assert.Equal(Score().Variants.Count(variant => variant.Turned.Count == 0), Score().Stable);
        Assert.Equal((variants.Values.Min(one => one.Value), variants.Values.Max(one => one.Value)), (Score().Lowest, Score().Highest));
    }

    [Fact]
    public void Score_WithTheBaseMoved_TakesTheValueOfThatYear()
    {
        var variants = Score().Variants.ToDictionary(variant => variant.Id);
        // from 135 in 2021 to 140 is five of 65 in a quarter of the time: the one on track falls behind
        Assert.Equal(["flow"], variants["base_later"].Turned);
        // from 100 in 2019 it made 0.4 of the way in half of the time
        Assert.Equal(["flow"], variants["base_earlier"].Turned);
    }

    private static PlanScore Score() => PlanScores.Of(Four, Day("2023-03-01"), Known, Weights)!;

    private static IReadOnlyList<Observation> Known(Reading reading) => reading.Id switch
    {
        "flow" => [In(2019, 100), In(2021, 135), In(2022, 140)],
        "slow" => [In(2021, 118), In(2022, 136)],
        "bad" => [In(2021, 103), In(2022, 107)],
        _ => [],
    };

    private static Indicator One(string id, Shape shape, decimal start, decimal target) => Indicator(
        id, "yuan", shape, target, Comparator.AtLeast, new(start, Bound.Exact, Period.Year(2020), new("", "", "", "")), 2025, Reading(id));
}
