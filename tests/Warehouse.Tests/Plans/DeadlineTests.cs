using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData(200, Release.AnnualReport, Verdict.Met, null)]
    [InlineData(200, Release.Preliminary, Verdict.Met, null)]
    [InlineData(199, Release.AnnualReport, Verdict.Missed, null)]
    [InlineData(199, Release.Preliminary, Verdict.AwaitingFinal, Reason.OnlyProvisional)]
    [InlineData(199, Release.QuickReport, Verdict.AwaitingFinal, Reason.OnlyProvisional)]
    public void Flow_InTheDueYear_DecidesUnlessProvisionallyShort(int value, Release release, Verdict verdict, Reason? reason)
    {
        var status = Flow(100, 200).On("2026-03-01", In(2024, 150), In(2025, value, release));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
        Assert.Equal(release != Release.AnnualReport, status.IsProvisional);
        Assert.Equal(status.Verdict.IsMet() && status.IsProvisional ? 0 : null, status.RevisionTolerance);
    }

    [Fact]
    public void Flow_WithoutTheDueYear_AwaitsItEvenWhenMetBefore()
    {
        var status = Flow(100, 200).On("2026-01-31", In(2023, 210), In(2024, 220));
        Assert.Equal((Verdict.AwaitingFinal, Reason.NoValueAtDeadline), (status.Verdict, status.Reason));
        Assert.Equal(Period.Year(2023), status.FirstMet);
    }

    [Fact]
    public void Flow_MetThenLost_SaysBoth()
    {
        var status = Flow(100, 200).On("2026-03-01", In(2023, 210), In(2024, 190), In(2025, 195));
        Assert.Equal((Verdict.Missed, Period.Year(2023), Period.Year(2025)), (status.Verdict, status.FirstMet, status.LostIn));
        Assert.Null(status.LeadYears);
    }

    [Theory]
    [InlineData("2025-12-31", 20, Verdict.Met, null)]
    [InlineData("2025-12-31", 19, Verdict.Missed, null)]
    [InlineData("2025-12-30", 20, Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2026-01-01", 19, Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2026-01-01", 21, Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    public void Stock_OnlyOnTheDueDay_Decides(string day, int value, Verdict verdict, Reason? reason)
    {
        var status = Stock(9, 20).On("2026-06-30", At("2023-12-31", 12), At(day, value));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }

    [Theory]
    [InlineData("2024-12-31", 20, Verdict.MetEarly)]
    [InlineData("2025-12-30", 20, Verdict.Met)]
    [InlineData("2026-03-31", 19, Verdict.Missed)]
    [InlineData("2026-03-31", 20, Verdict.AwaitingFinal)]
    public void RunningTotal_CannotFall_SoItProvesOtherDays(string day, int value, Verdict verdict)
    {
        var total = Stock(9, 20) with { Cumulative = true };
        Assert.Equal(verdict, total.On("2026-06-30", At("2023-12-31", 12), At(day, value)).Verdict);
    }

    [Fact]
    public void RunningTotal_ShortAfterwardsButProvisional_ProvesNothing() => Assert.Equal(
        Verdict.AwaitingFinal,
        (Stock(9, 20) with { Cumulative = true }).On("2026-06-30", At("2023-12-31", 12), At("2026-03-31", 19, Release.Preliminary))
            .Verdict);

    [Theory]
    [InlineData(30_000, Verdict.Met, null)]
    [InlineData(17_000, Verdict.AwaitingFinal, Reason.ValueIsBound)]
    public void LowerBound_OnTheDueDay_NeverProvesAMiss(int value, Verdict verdict, Reason? reason)
    {
        var status = (Stock(9, 30_000) with { Comparator = Comparator.MoreThan })
            .On("2026-06-30", At("2025-12-31", value, bound: Bound.MoreThan));
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }

    [Fact]
    public void OtherMethods_AfterTheDeadline_GiveFiguresButNotAnotherWord()
    {
        var status = Stock(9, 20).On("2026-06-30", At("2025-09-18", 12));
        Assert.Equal(
            ["deadline", "linear", "growth_ratio", "un_2023", "escap_status", "escap_anticipated", "sdsn_arrow"],
            status.Methods.Select(method => method.Id));
        Assert.All(status.Methods, method => Assert.Equal(Verdict.AwaitingFinal, method.Verdict));
        Assert.Equal(0.2892m, Math.Round(status.Methods[1].Ratio!.Value, 4));
    }

    [Fact]
    public void FirstMet_WhenAnEarlierYearIsUnknown_IsAnUpperBound()
    {
        Assert.True(Flow(100, 200).On("2026-03-01", In(2021, 120), In(2023, 210), In(2025, 220)).FirstMetIsUpperBound);
        Assert.False(Flow(100, 200).On("2026-03-01", In(2021, 120), In(2022, 130), In(2023, 210), In(2025, 220)).FirstMetIsUpperBound);
        Assert.True(Stock(9, 20).On("2025-03-01", At("2022-12-31", 12), At("2024-12-31", 21)).FirstMetIsUpperBound);
        Assert.False(Stock(9, 20).On("2025-03-01", At("2023-12-31", 12), At("2024-12-31", 21)).FirstMetIsUpperBound);
    }
}
