using Monitor.Dashboard.Pages.Contracts;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class MonthlySumsTests
{
    private static DateOnly Month(int year, int month) => new(year, month, 1);

    [Fact]
    public void DefaultYear_BesideARunningOne_IsTheNewestClosed()
    {
        var sums = Registered.Months();
        Assert.Equal((2023, true, false), (sums.DefaultYear, sums.IsClosed(2023), sums.IsClosed(2024)));
    }

    [Fact]
    public void DefaultYear_WithoutAClosedOne_IsTheNewest() => Assert.Equal(
        2024, new MonthlySums(new Dictionary<DateOnly, Tally> { [Month(2024, 2)] = Registered.Of(1, 1) }, new(2024, 5, 1)).DefaultYear);

    [Fact]
    public void LastMonth_OfARunningYear_IsTheLastThatIsOver() => Assert.Equal(
        (3, 4), (Registered.Months().LastMonth(2024), Registered.Months(new(2024, 4, 30)).LastMonth(2024)));

    [Fact]
    public void Sum_OfMonthsWithoutEntries_IsNoughtInsideAndNothingOutside()
    {
        var sums = new MonthlySums(new Dictionary<DateOnly, Tally>
        {
            [Month(2022, 1)] = Registered.Of(1, 1), [Month(2022, 4)] = Registered.Of(1, 2), [Month(2024, 1)] = Registered.Of(1, 4),
        }, new(2024, 12, 31));
        Assert.Equal(0, sums.Sum(MonthlySums.Month(2022, 2))!.Value.Contracts);
        Assert.Equal(300_000_000m, sums.Sum(Period.Year(2022))!.Value.Value);
        Assert.Null(sums.Sum(MonthlySums.Month(2023, 6)));
        Assert.Null(sums.Sum(MonthlySums.Month(2024, 2)));
        Assert.Null(sums.Sum(MonthlySums.Month(2021, 12)));
    }

    [Fact]
    public void Comparison_OfPartOfALeapYear_IsWithTheSameWholeMonths() => Assert.Equal(
        new Period(new(2023, 1, 1), new(2023, 2, 28)), new Comparison(MonthlySums.Through(2024, 2), null, null).PeriodBefore);
}
