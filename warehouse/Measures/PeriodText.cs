using System.Globalization;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>Periods as codes, addresses and questions write them; the inverse of <see cref="Period.ToString"/>.</summary>
public static class PeriodText
{
    /// <summary>"2021", "2021-06", "2021-06-30", "2021-H1", "2021-Q3" or "2025-01..2025-09"; null when it is none of them.</summary>
    public static Period? Read(string text)
    {
        var ends = text.Split("..", 2);
        if (ends.Length == 2)
            return Read(ends[0]) is { } first && Read(ends[1]) is { } last && last.To >= first.From ? new Period(first.From, last.To)
                : null;
        if (Exact(text, "yyyy-MM-dd") is { } day) return Period.Day(day);
        if (Exact(text, "yyyy-MM") is { } month) return new Period(month, month.AddMonths(1).AddDays(-1));
        if (Exact(text, "yyyy") is { } year) return Period.Year(year.Year);
        return text is [_, _, _, _, '-', 'H' or 'Q', >= '1' and <= '4'] && Exact(text[..4], "yyyy") is { } part
            ? Part(part, text[5] == 'H' ? 6 : 3, text[6] - '1') : null;
    }

    private static Period? Part(DateOnly year, int months, int index) => index * months >= 12 ? null
        : new Period(year.AddMonths(index * months), year.AddMonths((index + 1) * months).AddDays(-1));

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
