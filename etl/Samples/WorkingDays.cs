namespace Monitor.Etl.Samples;

/// <summary>Days of a month on which contracts are registered: Monday to Friday; public holidays are not modelled.</summary>
internal static class WorkingDays
{
    public static DateOnly[] Of(int year, int month) =>
        [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateOnly(year, month, d)).Where(d => !IsWeekend(d))];

    /// <summary>The day itself, or the Friday before.</summary>
    public static DateOnly AtOrBefore(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
