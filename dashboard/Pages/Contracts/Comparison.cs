using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>A period beside the same period of the year before.</summary>
/// <param name="IsOver">False while a month is running: then it is shown and not compared.</param>
public sealed record Comparison(Period Period, Tally? Now, Tally? Before, bool IsOver = true)
{
    public Period PeriodBefore =>
        new(Period.From.AddYears(-1), new DateOnly(Period.To.Year - 1, Period.To.Month, 1).AddMonths(1).AddDays(-1));

    public static Comparison Of(MonthlySums sums, Period period)
    {
        var comparison = new Comparison(period, sums.Sum(period), null, sums.IsOver(new(period.To.Year, period.To.Month, 1)));
        return comparison with { Before = sums.Sum(comparison.PeriodBefore) };
    }

    /// <summary>Sample entries on either side make the comparison one of samples.</summary>
    public bool IsSample => Now is { IsSample: true } || Before is { IsSample: true };
}
