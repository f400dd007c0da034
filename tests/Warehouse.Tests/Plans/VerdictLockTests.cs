using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class VerdictLockTests
{
    private static readonly Observation[] History =
    [
        In(2024, 150), In(2025, 201, Release.Preliminary),
        In(2025, 202) with { KnownOn = Day("2026-06-30") },
        In(2025, 199, Release.Yearbook) with { KnownOn = Day("2026-12-15") },
    ];

    [Fact]
    public void Verdict_OnAProvisionalValue_IsNotYetLocked()
    {
        var status = Flow(100, 200).On("2026-06-29", History);
        Assert.Equal((Verdict.Met, true, null), (status.Verdict, status.IsProvisional, status.Lock));
        Assert.Null(Flow(100, 200).On("2025-12-31", History).Lock);
        Assert.Null(Flow(100, 200).On("2026-01-31", History).Lock);
    }

    [Fact]
    public void Verdict_OnTheFirstFinalValue_LocksWithItsDay()
    {
        var final = Flow(100, 200).On("2026-12-14", History).Lock!;
        Assert.Equal(new(Verdict.Met, 202, Day("2026-06-30")), final.Locked);
        Assert.Null(final.Restated);
    }

    [Fact]
    public void Verdict_RestatedLater_StandsBesideTheLockedOne()
    {
        var status = Flow(100, 200).On("2027-01-01", History);
        Assert.Equal(Verdict.Missed, status.Verdict);
        Assert.Equal(new(Verdict.Met, 202, Day("2026-06-30")), status.Lock!.Locked);
        Assert.Equal(new(Verdict.Missed, 199, Day("2026-12-15")), status.Lock.Restated);
    }

    [Fact]
    public void Value_RestatedWithTheSameWord_IsARestatementToo()
    {
        var same = Flow(100, 200).On("2027-01-01", [.. History.SkipLast(1), In(2025, 203,
            Release.Yearbook) with { KnownOn = Day("2026-12-15") }]);
        Assert.Equal((Verdict.Met, 203m), (same.Lock!.Restated!.Verdict, same.Lock.Restated.Value));
        var equal = Flow(100, 200).On("2027-01-01", [.. History.SkipLast(1), In(2025, 202,
            Release.Yearbook) with { KnownOn = Day("2026-12-15") }]);
        Assert.Null(equal.Lock!.Restated);
    }

    /// <summary>A corrected figure is known until its correction is.</summary>
    [Fact]
    public void Value_CorrectedInTheSameRelease_IsLockedAsItWasKnownFirst()
    {
        Observation[] corrected =
        [
            In(2025, 202) with { KnownOn = Day("2026-03-31"), KnownUntil = Day("2026-09-30") },
            In(2025, 198) with { KnownOn = Day("2026-09-30") },
        ];
        var status = Flow(100, 200).On("2026-10-01", corrected);
        Assert.Equal((Verdict.Missed, 202m), (status.Verdict, status.Lock!.Locked.Value));
        Assert.Equal((Verdict.Missed, 198m), (status.Lock.Restated!.Verdict, status.Lock.Restated.Value));
        Assert.Equal(Verdict.Met, Flow(100, 200).On("2026-09-29", corrected).Verdict);
    }

    [Fact]
    public void Stock_KnownOnTheDay_LocksOnTheDayAfter()
    {
        var status = Stock(9, 20).On("2026-06-30", At("2025-12-31", 20));
        Assert.Equal(new(Verdict.Met, 20, Day("2026-01-01")), status.Lock!.Locked);
        Assert.Null(Stock(9, 20).On("2026-06-30", At("2025-09-18", 12)).Lock);
    }

    [Fact]
    public void Base_RevisedAfterTheIssue_ShowsBothVerdicts()
    {
        // 2020 was known as 100 when the plan was issued on 2021-03-01, later as 140
        var status = Flow(100, 200).On("2023-03-01",
            In(2020, 100), In(2020, 140, Release.Yearbook) with { KnownOn = Day("2021-12-15") }, In(2022, 144));
        Assert.Equal((Verdict.WellBehind, Verdict.Ahead, 100m, 140m),
            (status.Verdict, status.BaseRevision!.Verdict, status.BaseRevision.Then, status.BaseRevision.Now));
        Assert.Null(Flow(100, 200).On("2023-03-01", In(2020, 98), In(2022, 144)).BaseRevision);
    }
}
