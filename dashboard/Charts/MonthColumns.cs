namespace Monitor.Dashboard.Charts;

/// <summary>The months of a year beside the same months of the year before. Words are already in the reader's language.</summary>
/// <param name="Now">The name of the year, "2023".</param>
/// <param name="Before">The name of the year before; null when nothing of it is known.</param>
/// <param name="Sample">The word for "sample" when sample entries are in any of the figures; it stands inside the picture.</param>
public sealed record MonthColumns(
    string Title, string Description, string Unit, string Now, string? Before, IReadOnlyList<MonthColumn> Months, string? Sample)
{
    public double Highest => Months.SelectMany(month => new[] { month.Now?.Value ?? 0, month.Before?.Value ?? 0 }).DefaultIfEmpty(0).Max();
}

/// <param name="Now">The month of the year; null when nothing of it is known yet.</param>
public sealed record MonthColumn(string Label, MonthBar? Now, MonthBar? Before);

/// <param name="IsWhole">False while the month is not over: hatched.</param>
/// <param name="Title">The figure in a sentence, shown on hover and read aloud.</param>
public sealed record MonthBar(double Value, string Label, bool IsWhole, string Title, string Href);
