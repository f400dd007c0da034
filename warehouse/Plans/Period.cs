using System.Globalization;

namespace Monitor.Warehouse.Plans;

/// <summary>The days a figure counts in; both ends belong to it. A stock counts on one day.</summary>
public readonly record struct Period
{
    public Period(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To) = (from, to);
    }

    public DateOnly From { get; }
    public DateOnly To { get; }

    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var ends = (text ?? "").Split("..");
        if (ends.Length > 2 || Span(ends[0]) is not { } first || Span(ends[^1]) is not { } last || last.To < first.From) return false;
        period = new(first.From, last.To);
        return true;
    }

    private static Period? Span(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)) return Day(day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
            return new(month, month.AddMonths(1).AddDays(-1));
        return DateOnly.TryParseExact(text, "yyyy", culture, DateTimeStyles.None, out var year) ? Year(year.Year) : null;
    }

    public bool IsDay => From == To;
    public bool IsYear => this == Year(From.Year);

    /// <summary>"2021", "2025-09-18", "2025-09" or "2025-01..2025-09": as codes and addresses write it.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (IsYear) return From.ToString("yyyy", culture);
        if (IsDay) return From.ToString("yyyy-MM-dd", culture);
        var wholeMonths = From.Day == 1 && To.AddDays(1).Day == 1;
        if (!wholeMonths) return $"{From.ToString("yyyy-MM-dd", culture)}..{To.ToString("yyyy-MM-dd", culture)}";
        var (first, last) = (From.ToString("yyyy-MM", culture), To.ToString("yyyy-MM", culture));
        return first == last ? first : $"{first}..{last}";
    }
}
