using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>The nation's registrations by month, as known on a day.</summary>
/// <param name="months">By the first day of the month; a month without entries is not in it.</param>
/// <param name="asOf">What was known on this day; a month that it lies in is not over.</param>
public sealed class MonthlySums(IReadOnlyDictionary<DateOnly, Tally> months, DateOnly asOf)
{
    private readonly DateOnly newest = months.Keys.DefaultIfEmpty(DateOnly.MinValue).Max();

    public bool IsEmpty => months.Count == 0;

    /// <summary>The years with entries, oldest first.</summary>
    public IReadOnlyList<int> Years { get; } = [.. months.Keys.Select(month => month.Year).Distinct().Order()];

    public int? NewestClosed => Years.Where(IsClosed).Select(year => (int?)year).Max();

    /// <summary>The year shown when none is chosen: the newest closed one, else the newest.</summary>
    public int DefaultYear => NewestClosed ?? Years[^1];

    /// <summary>A closed year is over and has entries up to its last month.</summary>
    public bool IsClosed(int year) => LastMonth(year) == 12;

    /// <summary>The last month of a year that is over and has entries; 0 when none is.</summary>
    public int LastMonth(int year) =>
        months.Keys.Where(month => month.Year == year && IsOver(month)).Select(month => month.Month).DefaultIfEmpty(0).Max();

    /// <summary>The months of a year up to one, as a period.</summary>
    public static Period Through(int year, int month) => new(new(year, 1, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    public static Period Month(int year, int month) => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    public bool IsOver(DateOnly month) => month.AddMonths(1).AddDays(-1) <= asOf;

    /// <summary>The sum of whole months. A month without entries is nought in a year that has some; a year that has none is not
    /// known, and neither is what follows the last month with entries.</summary>
    public Tally? Sum(Period period)
    {
        var sum = new Tally();
        for (var month = period.From; month <= period.To; month = month.AddMonths(1))
        {
            if (months.TryGetValue(month, out var tally)) sum += tally;
            else if (!Years.Contains(month.Year) || month > newest) return null;
        }

        return sum;
    }
}
