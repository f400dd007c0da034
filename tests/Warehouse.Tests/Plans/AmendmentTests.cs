using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class AmendmentTests
{
    private static readonly Observation[] Zones = [Sketch.At("2023-12-31", 12), Sketch.At("2025-12-31", 14)];

    private static Amendment To(decimal? target = null, string? due = null, decimal? baseline = null, string from = "2024-03-01",
        string known = "2024-02-20") => new(
        "x", target is not null ? AmendedPart.Target : due is not null ? AmendedPart.Due : AmendedPart.Baseline,
        target ?? baseline, due is null ? null : Day(due), Day(from), "调整通知", "〔2024〕1号", null, "名额调整", "李",
        Day(known));

    private static IndicatorStatus On(string asOf, params Amendment[] amendments) => Judge.Status(
        Sketch.Stock(9, 20).Plan, Day(asOf), _ => Zones, new Grounds { Amendments = amendments }).Indicators[0];

    [Fact]
    public void Status_TargetLowered_IsJudgedByTheNewOneWithTheOldBeside()
    {
        var status = On("2026-03-01", To(target: 14));
        Assert.Equal((Verdict.Met, 14m), (status.Verdict, status.Indicator.Target.Value));
        Assert.Equal((Verdict.Missed, 20m), (status.Amended!.Original.Verdict, status.Amended.Original.Indicator.Target.Value));
        Assert.Equal(status.Amended.Original.Indicator.Target.Source, status.Indicator.Target.Source);
        Assert.Null(status.Amended.Original.Amended);
    }

    [Theory]
    [InlineData("2024-02-29", false)] // known, not in force
    [InlineData("2024-03-01", true)]
    public void Status_BeforeItTakesEffect_IsTheOriginal(string asOf, bool amended) =>
        Assert.Equal(amended, On(asOf, To(target: 14)).Amended is not null);

    [Fact]
    public void Status_InForceButNotYetKnown_IsTheOriginal() => Assert.Null(On("2024-06-01", To(target: 14, known: "2024-07-01")).Amended);

    [Fact]
    public void Status_DeadlineMovedBack_AwaitsTheNewDay()
    {
        var status = On("2026-03-01", To(due: "2026-12-31"));
        Assert.Equal(Verdict.Missed, status.Amended!.Original.Verdict);
        Assert.NotEqual(Verdict.Missed, status.Verdict);
        Assert.Equal(Day("2026-12-31"), status.Indicator.Target.Due);
    }

    [Fact]
    public void Status_BaselineChanged_ChangesTheIncreaseOnly()
    {
        var status = On("2026-03-01", To(baseline: 11));
        Assert.Equal((3m / 9, 5m / 11), (status.Readings[0].OfIncrease, status.Amended!.Original.Readings[0].OfIncrease));
    }

    [Fact]
    public void Status_TwoChanges_TheLaterOneHolds()
    {
        var status = On("2026-03-01", To(target: 13, from: "2025-01-01", known: "2025-01-01"), To(target: 18));
        Assert.Equal(13, status.Indicator.Target.Value);
        Assert.Equal([18m, 13m], status.Amended!.InForce.Select(one => one.Value));
    }

    [Fact]
    public void Status_AmendmentOfAnotherIndicator_ChangesNothing() =>
        Assert.Null(On("2026-03-01", To(target: 14) with { Indicator = "y" }).Amended);
}
