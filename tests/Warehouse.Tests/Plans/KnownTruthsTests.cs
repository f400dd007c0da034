using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>What the real figures must say, whoever asks and whenever.</summary>
public sealed class KnownTruthsTests
{
    [Theory]
    [InlineData("2022-09-29", "contract_value", Verdict.NotAssessable, Reason.NotYetIssued)]
    [InlineData("2022-09-30", "contract_value", Verdict.Ahead, null)]
    [InlineData("2022-12-31", "contract_value", Verdict.Ahead, null)]
    [InlineData("2023-12-31", "contract_value", Verdict.Ahead, null)]
    [InlineData("2024-12-31", "contract_value", Verdict.MetEarly, null)]
    [InlineData("2026-01-31", "contract_value", Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2026-11-21", "contract_value", Verdict.MetEarly, null)]
    [InlineData("2022-12-31", "demonstration_zones", Verdict.NotAssessable, Reason.TooEarly)]
    [InlineData("2025-10-01", "demonstration_zones", Verdict.WellBehind, null)]
    [InlineData("2025-12-31", "demonstration_zones", Verdict.WellBehind, null)]
    [InlineData("2026-01-01", "demonstration_zones", Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2026-11-21", "demonstration_zones", Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2025-10-01", "property_exchanges", Verdict.Met, null)]
    [InlineData("2026-11-21", "property_exchanges", Verdict.Met, null)]
    [InlineData("2026-11-21", "regional_centers", Verdict.NotAssessable, Reason.NoObservationAfterBaseline)]
    [InlineData("2026-11-21", "transfer_institutions", Verdict.NotAssessable, Reason.NoObservationAfterBaseline)]
    [InlineData("2026-11-21", "international_centers", Verdict.NotAssessable, Reason.NoObservationAfterBaseline)]
    [InlineData("2025-06-01", "technology_managers", Verdict.DependsOnReading, Reason.ReadingsDisagree)]
    [InlineData("2026-11-21", "technology_managers", Verdict.DependsOnReading, Reason.ReadingsDisagree)]
    public void Fyp14_OnDate_HasKnownVerdict(string asOf, string indicator, Verdict verdict, Reason? reason)
    {
        var status = Status(Fyp14, asOf, indicator);
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
    }

    [Theory]
    [InlineData("2026-11-21", "trained", Verdict.MetEarly, null)]
    [InlineData("2026-11-21", "full_time", Verdict.AwaitingFinal, Reason.NoValueAtDeadline)]
    [InlineData("2026-11-21", "certified", Verdict.NotAssessable, Reason.NoObservation)]
    [InlineData("2025-06-01", "full_time", Verdict.NotAssessable, Reason.BaselineIsBound)]
    public void TechnologyManagers_EachReading_IsJudgedAlone(string asOf, string reading, Verdict verdict, Reason? reason)
    {
        var status = Reading(Fyp14, asOf, reading);
        Assert.Equal((verdict, reason), (status.Verdict, status.Reason));
        // the plan's baseline counts brokers: it belongs to no reading
        Assert.All(status.Years, cell => Assert.Null(cell.Stated));
    }

    [Fact]
    public void ContractValue_AtTheEnd_IsProvisionalTwoYearsEarlyAndHalfAboveTarget()
    {
        var status = Reading(Fyp14, "2026-11-21", "contract_value");

        Assert.Equal(7_573_400_000_000m, status.Latest!.Value);
        Assert.Equal(2_825_151_000_000m, status.Start!.Value);
        Assert.NotNull(status.Start.Observation);
        Assert.True(status.IsProvisional);
        Assert.Equal((Period.Year(2023), false, 2), (status.FirstMet, status.FirstMetIsUpperBound, status.LeadYears));
        Assert.Equal(1.515m, Math.Round(status.OfTarget!.Value, 3));
        Assert.Equal(2.183m, Math.Round(status.OfIncrease!.Value, 3));
        Assert.Equal(0.340m, Math.Round(status.RevisionTolerance!.Value, 3));
        Assert.Equal((0.121m, 0.235m, 0.51m, 0.218m), (Round(status.Ambition!.Required, 3), Round(status.Ambition.Before!.Value, 3),
            Round(status.Ambition.Ratio!.Value, 2), Round(status.Ambition.Actual!.Value, 3)));
        Assert.Null(status.RequiredPerYear);
        Assert.Equal((null, null), (status.LostIn, status.Gap));
        Assert.Equal("deadline", status.Method);
    }

    [Theory]
    [InlineData("2022-12-31", 2021, 3_729_430_000_000)]
    [InlineData("2023-12-31", 2022, 4_779_102_000_000)]
    public void ContractValue_BeforeTheNextRelease_StandsOnTheYearKnown(string asOf, int year, decimal value)
    {
        var latest = Reading(Fyp14, asOf, "contract_value").Latest!;
        Assert.Equal((Period.Year(year), value), (latest.Period, latest.Value));
    }

    [Fact]
    public void Zones_AfterTheDeadline_ShowLastValueItsAgeAndGap()
    {
        var status = Reading(Fyp14, "2026-11-21", "demonstration_zones");
        Assert.Equal((12m, 104, 8m), (status.Latest!.Value, status.DaysBeforeDeadline, status.Gap));
        Assert.Equal((0.600m, 0.273m), (Round(status.OfTarget!.Value, 3), Round(status.OfIncrease!.Value, 3)));
        Assert.Null(status.RequiredPerYear);
        Assert.False(status.Years.Single(cell => cell.Year == 2025).IsYearEnd);
    }

    [Fact]
    public void Exchanges_FirstSeenInTheDueYear_AreMetThenOrBefore()
    {
        var status = Reading(Fyp14, "2026-11-21", "property_exchanges");
        Assert.Equal((Period.Day(Day("2025-09-18")), true, 0), (status.FirstMet, status.FirstMetIsUpperBound, status.LeadYears));
        Assert.Null(status.OfIncrease);
    }

    [Fact]
    public void TrainedManagers_RunningTotal_IsMetByTheLastYearKnown()
    {
        var status = Reading(Fyp14, "2026-11-21", "trained");
        Assert.Equal((Period.Day(Day("2024-12-31")), true, 1), (status.FirstMet, status.FirstMetIsUpperBound, status.LeadYears));
        Assert.Equal(3.667m, Round(status.OfTarget!.Value, 3));
        Assert.Null(status.OfIncrease);
        Assert.Equal(22, status.AgeMonths);
        Assert.True(status.IsStale);
    }

    [Fact]
    public void Plan_AtTheEnd_CountsItsWords()
    {
        var status = Status(Fyp14, "2026-11-21");
        Assert.Equal((1, 1, 0, 1, 4, 1), (status.Counts[Verdict.MetEarly], status.Counts[Verdict.Met], status.Counts[Verdict.Missed],
            status.Counts[Verdict.AwaitingFinal], status.Counts[Verdict.NotAssessable], status.Counts[Verdict.DependsOnReading]));
        Assert.All(status.Goals, goal => Assert.Equal((Verdict.AwaitingFinal, Reason.NoEvidence), (goal.Verdict, goal.Reason)));
    }

    [Fact]
    public void Ap2016_AtItsEnd_MetItsValueAYearEarlyAndMissedZonesByOne()
    {
        var value = Reading(Ap2016, "2022-12-31", "contract_value");
        Assert.Equal((Verdict.MetEarly, Period.Year(2019), 1), (value.Verdict, value.FirstMet, value.LeadYears));

        var zones = Reading(Ap2016, "2022-12-31", "demonstration_zones");
        Assert.Equal((Verdict.Missed, null, 1m), (zones.Verdict, zones.Reason, zones.Gap));
    }

    private static decimal Round(decimal value, int places) => Math.Round(value, places);
}
