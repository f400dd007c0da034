using System.Globalization;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>A figure a planner enters for a target, with the document it stands in: written as a file of published figures, so that it
/// goes the way of every other figure and any spreadsheet could have held it.</summary>
/// <param name="On">The day it is valid on; of a yearly figure a day of that year.</param>
/// <param name="Document">Title of the document, with its number when it has one.</param>
/// <param name="Number">With a number it counts as an official document (grade A), without as a report of one (B).</param>
internal sealed record FinalValue(
    Indicator Indicator, Reading Reading, string Value, string Unit, DateOnly On, string Document, string? Number, DateOnly KnownOn)
{
    /// <exception cref="RefusedException">ENTER-INDICATOR, ENTER-READING: the plan has no such; ENTER-READING also when it has several
    /// and none is named.</exception>
    public static (Indicator Indicator, Reading Reading) Find(Plan plan, string indicator, string? reading)
    {
        var found = plan.Indicators.FirstOrDefault(one => one.Id == indicator) ?? throw new RefusedException("ENTER-INDICATOR",
            new($"计划 {plan.Code} 没有指标“{indicator}”。", $"The plan {plan.Code} has no indicator '{indicator}'."),
            new($"现有：{string.Join('、', plan.Indicators.Select(one => one.Id))}。",
                $"It has: {string.Join(", ", plan.Indicators.Select(one => one.Id))}."),
            new("请改正后重试。", "Correct it and try again."), exitCode: 2);
        var wanted = reading ?? found.DefaultReading ?? (found.Readings is [var only] ? only.Id : null);
        return (found, found.Readings.FirstOrDefault(one => one.Id == wanted) ?? throw new RefusedException("ENTER-READING",
            new($"指标“{indicator}”的口径未指明或不存在。", $"The reading of '{indicator}' is not named or does not exist."),
            new($"现有：{string.Join('、', found.Readings.Select(one => one.Id))}。",
                $"It has: {string.Join(", ", found.Readings.Select(one => one.Id))}."),
            new("请用 --reading 指明其一。", "Name one with --reading."), exitCode: 2));
    }

    /// <summary>What the file is called: what it is about, so that the list of loads reads well.</summary>
    public string FileName(string plan) => string.Create(CultureInfo.InvariantCulture, $"{plan}-{Indicator.Id}-{On:yyyy-MM-dd}.csv");

    /// <summary>One row with its headings.</summary>
    public string File(Catalogue catalogue)
    {
        var (from, to) = IsYearly ? (new DateOnly(On.Year, 1, 1), new DateOnly(On.Year, 12, 31)) : (On, On);
        var cuts = Reading.Where.Select(cut => (Name: catalogue.Dimension(cut.Key).Published!, cut.Value)).ToList();
        List<(string Name, string Cell)> cells =
        [
            ("measure", Reading.Measure), ("period_from", Day(from)), ("period_to", Day(to)), .. cuts,
            ("value", Value), ("unit", Unit), ("bound", "exact"), ("release", "statement"), ("grade", Number is null ? "B" : "A"),
            ("known_on", Day(KnownOn)), ("known_on_kind", "stated"), ("source", Number is null ? Document : $"{Document} {Number}"),
        ];
        return $"{string.Join(',', cells.Select(cell => cell.Name))}\n{string.Join(',', cells.Select(cell => Quoted(cell.Cell)))}\n";
    }

    private bool IsYearly => (Reading.Shape ?? Indicator.Shape) is Shape.AnnualFlow or Shape.YearlyThreshold;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
