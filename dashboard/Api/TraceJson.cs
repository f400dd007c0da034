using System.Globalization;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Api;

/// <summary>A figure down to file, row and hash, as JSON.</summary>
/// <param name="Next">How to see more than the entries listed; null when all are.</param>
public sealed record TraceJson(
    string Measure, string Period, string Cut, decimal Value, string Unit, int Edition, string? AsOf, string Release, string Grade,
    string KnownOn, string KnownOnKind, string? Source, string? Confidence, string? Note, string Address, int Total, string? Next,
    IReadOnlyList<TraceJson.File> Files, IReadOnlyList<TraceJson.Entry> Entries)
{
    /// <summary>What one file contributes.</summary>
    public sealed record File(string Name, string Sha256, int Entries);

    public sealed record Entry(
        int Sign, decimal Amount, long Load, string File, string Sha256, int Row, string KnownOn, string Release, string Grade,
        string Cause, bool Chosen);

    public static TraceJson From(Tracing tracing, Question question, int edition)
    {
        var (figure, seen) = (tracing.Figure, tracing.Figure.Observation);
        var address = string.Create(CultureInfo.InvariantCulture, $"/n/{edition}/{seen.Address}");
        return new(question.Measure.Id, figure.Period.ToString(), Question.CutText(figure.Cut), seen.Value, question.Measure.Unit,
            edition, AskJson.Day(question.AsOf), Json.Code(seen.Release), seen.Grade.ToString(), AskJson.Day(seen.KnownOn)!,
            Json.Code(seen.KnownOnKind), figure.Source, figure.Confidence, figure.Note, address, tracing.Total,
            tracing.Total > tracing.Entries.Count ? string.Create(CultureInfo.InvariantCulture, $"--limit {tracing.Total}") : null,
            [.. tracing.Entries.GroupBy(e => (e.File, e.Sha256)).Select(g => new File(g.Key.File, g.Key.Sha256, g.Count()))],
            [.. tracing.Entries.Select(e => new Entry(e.Sign, e.Amount, e.Load, e.File, e.Sha256, e.Row, AskJson.Day(e.KnownOn)!, e.Release,
                e.Grade, e.Cause, e.IsChosen))]);
    }
}
