using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>One figure of an answer, with everything that must stand beside it.</summary>
/// <param name="Codes">The asked dimensions' codes, in the order asked; null where the figure has none.</param>
/// <param name="Cut">Every dimension the figure is cut by, asked or not.</param>
/// <param name="IsPartial">The period is not complete: a stock counted before the period's last day.</param>
/// <param name="Source">The words of the source; with <paramref name="Note"/> as loaded.</param>
public sealed record Figure(
    IReadOnlyDictionary<string, string?> Codes,
    IReadOnlyDictionary<string, string> Cut,
    Observation Observation,
    bool IsPartial,
    string? Vintage,
    string? Source,
    string? Confidence,
    string? Note,
    string Key,
    long SourceLoad,
    int SourceRow)
{
    public decimal Value => Observation.Value;
    public Period Period => Observation.Period;
}

/// <summary>The answer to a question, stamped with where it comes from.</summary>
/// <param name="AnsweredBy">"ledger", or the cube that answered.</param>
/// <param name="Nature">"real", or "sample" when any sample entry is in it.</param>
public sealed record Answer(Question Question, int Edition, string AnsweredBy, string Nature, IReadOnlyList<Figure> Rows);

/// <summary>One ledger entry behind a figure.</summary>
/// <param name="IsChosen">It belongs to the release that gives the figure; the others stay listed.</param>
public sealed record TracedEntry(
    int Sign, decimal Amount, string Release, string Grade, DateOnly KnownOn, string Cause, long Load, string File, string Sha256, int Row,
    bool IsChosen);

/// <summary>A figure down to file, row and hash.</summary>
/// <param name="Total">How many entries there are in all; <paramref name="Entries"/> may be cut at the limit.</param>
public sealed record Tracing(Figure Figure, int Total, IReadOnlyList<TracedEntry> Entries, IReadOnlyList<Figure> Rivals);
