using System.Globalization;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Api;

/// <summary>A figure down to file, row and hash, as JSON. A registry figure has no release and no source, a published one no
/// contracts: what does not apply is null.</summary>
/// <param name="Total">Entries in all; <paramref name="Entries"/> is a page of them.</param>
/// <param name="Next">How to see more than the entries listed, null when all are; of a registry figure the place at which the following
/// page begins.</param>
public sealed record TraceJson(
    string Measure, string Period, string Cut, decimal? Value, string Unit, int Edition, string? AsOf, string? Release, string? Grade,
    string? KnownOn, string? KnownOnKind, string? Source, string? Confidence, string? Note, string? Address, string AnsweredBy,
    string Nature, bool Partial, long Total, string? Next, IReadOnlyList<TraceJson.File> Files, IReadOnlyList<TraceJson.Entry> Entries)
{
    /// <summary>What one file contributes.</summary>
    /// <param name="Amount">Of a registry figure, in the unit of its entries.</param>
    public sealed record File(string Name, string Sha256, long Entries, long? Load, decimal? Amount, string? Nature);

    /// <param name="Contract">The registration number.</param>
    /// <param name="CountsOn">The day the contract counts on.</param>
    /// <param name="Title">With the parties, in the words of the row; null where they are not kept.</param>
    public sealed record Entry(
        int Sign, decimal Amount, long Load, string File, string Sha256, int Row, string KnownOn, string? Release, string? Grade,
        string Cause, bool? Chosen, string? Contract, string? CountsOn, string? Title, string? Seller, string? Buyer);

    public static TraceJson From(Tracing tracing, Question question, int edition)
    {
        var (figure, seen) = (tracing.Figure, tracing.Figure.Observation);
        return new(question.Measure.Id, figure.Period.ToString(), Question.CutText(figure.Cut), figure.Value, question.Measure.Unit,
            edition, AskJson.Day(question.AsOf), Json.Code(seen.Release), seen.Grade.ToString(), AskJson.Day(seen.KnownOn)!,
            Json.Code(seen.KnownOnKind), figure.Source, figure.Confidence, figure.Note, AskJson.Address(seen.Address, edition), "ledger",
            figure.Nature, figure.IsPartial, tracing.Total,
            tracing.Total > tracing.Entries.Count ? string.Create(CultureInfo.InvariantCulture, $"--limit {tracing.Total}") : null,
            [.. tracing.Entries.GroupBy(e => (e.File, e.Sha256)).Select(g =>
                new File(g.Key.File, g.Key.Sha256, g.Count(), null, null, null))],
            [.. tracing.Entries.Select(e => new Entry(e.Sign, e.Amount, e.Load, e.File, e.Sha256, e.Row, AskJson.Day(e.KnownOn)!, e.Release,
                e.Grade, e.Cause, e.IsChosen, null, null, null, null, null))]);
    }

    public static TraceJson From(RegistryTracing tracing, Question question, int edition)
    {
        var figure = tracing.Figure;
        return new(question.Measure.Id, figure.Period.ToString(), figure.Address!.Split('/')[1], figure.Value, question.Measure.Unit,
            edition, AskJson.Day(question.AsOf), null, null, null, null, null, null, null, AskJson.Address(figure.Address, edition),
            tracing.AnsweredBy, figure.Nature, figure.IsPartial, tracing.Total, tracing.Next,
            [.. tracing.Files.Select(f => new File(f.File, f.Sha256, f.Entries, f.Load, f.Amount, f.Nature))],
            [.. tracing.Entries.Select(e => new Entry(e.Sign, e.Amount, e.Load, e.File, e.Sha256, e.Row, AskJson.Day(e.KnownOn)!, null,
                null, e.Cause, null, e.Contract, AskJson.Day(e.PeriodOn), e.Title, e.Seller, e.Buyer))]);
    }

    /// <summary>Traces a figure of either kind.</summary>
    /// <param name="after">What the page before gave as next; published figures have one page.</param>
    public static TraceJson Of(ReadingRoom room, Question question, string? edition, string? after, int limit)
    {
        if (question.Measure.IsPublished)
        {
            var (published, from) = room.Trace(question, edition, limit, Scope.Nation);
            return From(published, question, from);
        }
        var (tracing, number) = room.Trace(question, edition, after, limit, Scope.Nation);
        return From(tracing, question, number);
    }
}
