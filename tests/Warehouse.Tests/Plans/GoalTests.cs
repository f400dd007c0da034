using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>Goals without a number and named milestones, by evidence.</summary>
public sealed class GoalTests
{
    private static readonly Quote Nowhere = new("", "", "", "");
    private static readonly Plan Promised = Plan("X", "2021-03-01", 2020, 2025, []) with
    {
        Goals = [new Goal("system", new("", ""), new("", ""), Nowhere) { Criteria = [Criterion("rules"), Criterion("network")] }],
    };

    [Fact]
    public void Goal_WithEveryCriterionShownInTime_IsMet()
    {
        Assert.Equal((Verdict.Met, null), Goal("2024-06-30", Met("rules", "2023-05-01"), Met("network", "2024-06-01")));
        Assert.Equal((Verdict.Met, null), Goal("2026-06-30", Met("rules", "2023-05-01"), Met("network", "2025-12-31")));
    }

    [Theory]
    [InlineData("2024-06-30", Verdict.NotAssessable, Reason.EvidenceIncomplete)]
    [InlineData("2026-06-30", Verdict.AwaitingFinal, Reason.EvidenceIncomplete)]
    public void Goal_WithOneCriterionOpen_WaitsForIt(string asOf, Verdict verdict, Reason reason) =>
        Assert.Equal((verdict, reason), Goal(asOf, Met("rules", "2023-05-01")));

    [Theory]
    [InlineData("2024-06-30", Verdict.NotAssessable, Reason.NoEvidence)]
    [InlineData("2026-06-30", Verdict.AwaitingFinal, Reason.NoEvidence)]
    [InlineData("2021-02-28", Verdict.NotAssessable, Reason.NotYetIssued)]
    public void Goal_WithoutEvidence_SaysSo(string asOf, Verdict verdict, Reason reason) => Assert.Equal((verdict, reason), Goal(asOf));

    [Fact]
    public void Goal_WithoutCriteria_CannotBeJudged() => Assert.Equal(Reason.NoCriteria, Judge.Status(
        Promised with { Goals = [Promised.Goals[0] with { Criteria = [] }] }, Day("2026-06-30"), _ => []).Goals[0].Reason);

    [Theory]
    [InlineData(EvidenceResult.Not, "2025-12-31", Verdict.Missed)]
    [InlineData(EvidenceResult.Partly, "2026-03-31", Verdict.Missed)]
    [InlineData(EvidenceResult.Partly, "2025-12-30", Verdict.AwaitingFinal)]
    [InlineData(EvidenceResult.Met, "2026-03-31", Verdict.AwaitingFinal)]
    public void Goal_ShownShortAfterItWasDue_IsMissed(EvidenceResult result, string on, Verdict verdict) => Assert.Equal(
        verdict, Goal("2026-06-30", Met("rules", "2023-05-01"), Met("network", on) with { Result = result }).Verdict);

    [Fact]
    public void Evidence_NotYetKnownOrOlder_DoesNotCount()
    {
        Assert.Equal(Reason.EvidenceIncomplete,
            Goal("2024-06-30", Met("rules", "2023-05-01"), Met("network", "2024-06-01") with { KnownOn = Day("2024-07-01") }).Reason);
        Assert.Equal(Reason.EvidenceIncomplete, Goal("2025-06-30", Met("rules", "2023-05-01"), Met("network", "2024-06-01"),
            Met("network", "2025-05-01") with { Result = EvidenceResult.Partly }).Reason);
    }

    [Fact]
    public void Milestones_EachWithItsEvidence_CountUpToTheTarget()
    {
        var named = Indicator("exchanges", "count", Shape.Milestone, 3, Comparator.AtLeast, null, 2025, Reading("exchanges"))
            with { Named = [new("甲", "A"), new("乙", "B"), new("丙", "C")] };
        Evidence[] shown = [Body("1", "2022-05-01"), Body("3", "2023-07-01"), Body("2", "2024-09-01")];

        var two = On("2024-08-31");
        Assert.Equal((2m, Verdict.NotAssessable), (two.Readings[0].Latest!.Value, two.Verdict));
        Assert.Equal([true, false, true], two.Named.Select(one => one is not null));
        var all = On("2026-06-30");
        Assert.Equal((3m, Verdict.MetEarly, Day("2024-09-01")), (all.Readings[0].Latest!.Value, all.Verdict,
            all.Readings[0].FirstMet!.Value.To));

        IndicatorStatus On(string asOf) => Judge.Status(
            Promised with { Indicators = [named] }, Day(asOf), _ => [], new() { Evidence = shown }).Indicators[0];
    }

    private static (Verdict Verdict, Reason? Reason) Goal(string asOf, params Evidence[] evidence)
    {
        var status = Judge.Status(Promised, Day(asOf), _ => [], new() { Evidence = evidence }).Goals[0];
        return (status.Verdict, status.Reason);
    }

    private static Evidence Met(string criterion, string on) => new("system", criterion, EvidenceResult.Met, Day(on), "No. 1", Day(on));

    private static Evidence Body(string place, string on) => new("exchanges", place, EvidenceResult.Met, Day(on), "No. 2", Day(on));

    private static Criterion Criterion(string id) => new(id, new("", ""), null);
}
