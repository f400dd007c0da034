using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class OpenYearTests
{
    /// <summary>Two national cuts, in 100 million yuan: the months so far, growth on the same months, the year before, the year as it came.
    /// Months × 12 ÷ number, which the product never computes, misses by 41 and 45 %.</summary>
    [Theory]
    [InlineData("2017-01..2017-08", 5318.4, 0.144, 11406.98, 13424.22, -2.8, -41)]
    [InlineData("2020-01..2020-06", 7707.2, 0.065, 22398.39, 28251.51, -15.6, -45)]
    public void Nowcast_OfTheTwoCuts_IsTheGoldenOne(
        string months, double soFar, double growth, double before, double actual, double off, double straight)
    {
        Assert.True(Period.TryParse(months, out var period));
        var year = period.To.Year;
        var status = On(year - 2, $"{year}-12-30",
            In(year - 1, (decimal)before), ToDate(months, (decimal)soFar), ToDate(Earlier(period),
                Math.Round((decimal)(soFar / (1 + growth)), 4)));

        var open = status.OpenYear!;
        Assert.Equal((decimal)off, Off(open.Nowcast!.Value, 1));
        Assert.Equal((decimal)straight, Off((decimal)soFar * 12 / period.To.Month, 0));
        Assert.Equal((decimal)growth, Math.Round(open.LikeForLike!.Value, 3));
        Assert.Equal((null, null), (open.Nowcast.Low, open.Nowcast.High));

        decimal Off(decimal value, int places) => Math.Round((value / (decimal)actual - 1) * 100, places);
    }

    [Fact]
    public void Nowcast_TakesTheLastThreeShares_AndTheirSpreadAsItsBand()
    {
        var status = On(2020, "2025-09-30",
            In(2021, 1000), ToDate("2021-01..2021-08", 900), In(2022, 1000), ToDate("2022-01..2022-08", 400),
            In(2023, 1000), ToDate("2023-01..2023-08", 500), In(2024, 1000), ToDate("2024-01..2024-08", 450), ToDate("2025-01..2025-08",
                450));
        var open = status.OpenYear!;
        Assert.Equal([2024, 2023, 2022], open.Shares.Select(share => share.Year));
        Assert.Equal((1000m, 900m, 1125m), (open.Nowcast!.Value, open.Nowcast.Low!.Value, open.Nowcast.High!.Value));
        Assert.Equal(0, open.LikeForLike);
        Assert.Null(On(2020, "2026-03-01", In(2024, 1000), ToDate("2024-01..2024-08", 450), ToDate("2025-01..2025-08", 450)).OpenYear);
    }

    [Fact]
    public void Nowcast_SaysWhatTheRuleWouldSay_WithoutChangingTheVerdict()
    {
        Observation[] known = [In(2021, 100), In(2023, 110), ToDate("2023-01..2023-06", 55), ToDate("2024-01..2024-06", 95)];
        var status = On(2020, "2024-08-01", known);
        Assert.Equal((Verdict.WellBehind, Verdict.Ahead), (status.Verdict, status.OpenYear!.Nowcast!.Verdict));
        Assert.Equal(190, status.OpenYear.Nowcast.Value);
        Assert.DoesNotContain(status.Series, one => one.Period.To.Year == 2024);
    }

    [Fact]
    public void Nowcast_WithoutAPastShare_SaysSo()
    {
        var open = On(2020, "2024-08-01", In(2023, 110), ToDate("2024-01..2024-06", 95)).OpenYear!;
        Assert.Equal((null, Reason.NoPastShare, null), (open.Nowcast, open.Reason, open.LikeForLike));
        var bound = On(2020, "2024-08-01", In(2023, 110), ToDate("2023-01..2023-06", 55), ToDate("2024-01..2024-06",
            95) with { Bound = Bound.MoreThan });
        Assert.Equal((null, Reason.ValueIsBound), (bound.OpenYear!.Nowcast, bound.OpenYear.Reason));
        Assert.Null(On(2020, "2024-08-01", In(2023, 110), ToDate("2023-01..2023-06", 55)).OpenYear);
        Assert.Null(On(2020, "2024-08-01", In(2023, 110), ToDate("2024-01..2024-06", 95) with { Grade = Grade.C }).OpenYear);
    }

    [Fact]
    public void Rest_OfTheDueYear_IsSharedOutAsTheMonthsUsuallyShareIt()
    {
        // 2024: 10 a month to September, then 20, 30, 60: of a rest of 165 the same shares
        Observation[] months = [.. Enumerable.Range(1, 9).Select(end => ToDate(Months(2024, end), 10 * end))];
        var status = On(2020, "2025-10-20",
            [In(2024, 200), .. months, ToDate(Months(2024, 10), 110), ToDate(Months(2024, 11), 140), ToDate("2025-01..2025-09", 35)]);
        var need = status.OpenYear!.Needed!;
        Assert.Equal((165m, 1.5m), (need.Rest, need.TimesLastYear!.Value));
        Assert.Equal([(10, 30m), (11, 45m), (12, 90m)], need.Months.Select(month => (month.Month, month.Value)));
        Assert.Empty(On(2020, "2025-10-20", In(2024, 200), ToDate("2024-01..2024-09", 90), ToDate("2025-01..2025-09",
            35)).OpenYear!.Needed!.Months);
        Assert.Null(On(2020, "2024-10-20", In(2023, 200), ToDate("2024-01..2024-09", 35)).OpenYear!.Needed);
        Assert.Null(On(2020, "2025-10-20", In(2024, 200), ToDate("2025-01..2025-09", 200)).OpenYear!.Needed);
    }

    [Fact]
    public void Rest_OfASumOverThePlan_IsWhatTheYearsBeforeLeft()
    {
        var status = new Sketch(Shape.Cumulative, null, 1000).On("2025-10-20",
            In(2021, 100), In(2022, 200), In(2023, 200), In(2024, 200), ToDate("2024-01..2024-09", 100), ToDate("2025-01..2025-09", 120));
        var open = status.OpenYear!;
        Assert.Equal((180m, 1.8m), (open.Needed!.Rest, open.Needed.TimesLastYear!.Value));
        Assert.Equal((240m, Verdict.SlightlyBehind), (open.Nowcast!.Value, open.Nowcast.Verdict));
    }

    private static ReadingStatus On(int baseYear, string asOf, params Observation[] known) => Judge.Status(
        Plan("X", $"{baseYear + 1}-03-01", baseYear, baseYear + 5,
        [
            Indicator("x", "yuan", Shape.AnnualFlow, 200, Comparator.AtLeast,
                new(100, Bound.Exact, Period.Year(baseYear), new("", "", "", "")), baseYear + 5),
        ]), Day(asOf), _ => known).Indicators[0].Readings[0];

    private static Observation ToDate(string months, decimal value)
    {
        Assert.True(Period.TryParse(months, out var period));
        return new(period, value, Bound.Exact, Release.QuickReport, Grade.A, period.To.AddDays(20), KnownOnKind.Stated, months);
    }

    private static string Months(int year, int end) => new Period(new(year, 1, 1), new DateOnly(year, end,
        1).AddMonths(1).AddDays(-1)).ToString();

    private static string Earlier(Period period) => Months(period.To.Year - 1, period.To.Month);
}
