using System.Globalization;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>An answer as JSON. Each row carries the asked codes, then value, partial and what stands beside the figure.</summary>
public sealed record AskJson(
    string Measure, string Unit, int Edition, string? AsOf, string AnsweredBy, string Nature,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)
{
    public static AskJson From(Answer answer) => new(answer.Question.Measure.Id, answer.Question.Measure.Unit, answer.Edition,
        Day(answer.Question.AsOf), answer.AnsweredBy, answer.Nature, [.. answer.Rows.Select(f => Row(f, answer.Edition))]);

    /// <summary>A day as JSON writes it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Row(Figure figure, int edition)
    {
        var row = figure.Codes.ToDictionary(c => c.Key, object? (c) => c.Value, StringComparer.Ordinal);
        row["value"] = figure.Value;
        row["partial"] = figure.IsPartial;
        if (figure.IsSample) row["nature"] = figure.Nature;
        if (figure is not PublishedFigure published)
        {
            row["period"] = figure.Period.ToString();
            row["address"] = figure.Address is null ? null : Address(figure.Address, edition);
            return row;
        }
        var seen = published.Observation;
        if (seen.Bound != Bound.Exact) row["bound"] = Json.Code(seen.Bound);
        row["period"] = figure.Period.ToString();
        row["release"] = Json.Code(seen.Release);
        row["grade"] = seen.Grade.ToString();
        row["knownOn"] = Day(seen.KnownOn);
        row["knownOnKind"] = Json.Code(seen.KnownOnKind);
        if (published.Vintage is not null) row["vintage"] = published.Vintage;
        row["address"] = Address(seen.Address, edition);
        return row;
    }

    /// <summary>The permanent address of a figure in an edition.</summary>
    public static string Address(string figure, int edition) => string.Create(CultureInfo.InvariantCulture, $"/n/{edition}/{figure}");
}
