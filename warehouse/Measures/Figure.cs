using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>One figure of an answer, with everything that must stand beside it.</summary>
/// <param name="Codes">The asked dimensions' codes, in the order asked; null where the figure has none.</param>
/// <param name="Period">The days it counts.</param>
/// <param name="Value">In the measure's unit; null where there is nothing to divide by.</param>
/// <param name="IsPartial">The period is not complete.</param>
/// <param name="IsSample">A sample entry is in it.</param>
/// <param name="Address">The rest of its permanent address, measure/cut/period; null where a code is not stated.</param>
public abstract record Figure(
    IReadOnlyDictionary<string, string?> Codes, Period Period, decimal? Value, bool IsPartial, bool IsSample, string? Address)
{
    /// <summary>"real" or "sample".</summary>
    public string Nature => IsSample ? "sample" : "real";
}

/// <summary>A published figure: looked up, with its source.</summary>
/// <param name="Cut">Every dimension the figure is cut by, asked or not.</param>
/// <param name="Source">The words of the source; with <paramref name="Note"/> as loaded.</param>
public sealed record PublishedFigure(
    IReadOnlyDictionary<string, string?> Codes,
    IReadOnlyDictionary<string, string> Cut,
    Observation Observation,
    bool IsPartial,
    bool IsSample,
    string? Vintage,
    string? Source,
    string? Confidence,
    string? Note,
    string Key,
    long SourceLoad,
    int SourceRow) : Figure(Codes, Observation.Period, Observation.Value, IsPartial, IsSample, Observation.Address);

/// <summary>The answer to a question, stamped with where it comes from.</summary>
/// <param name="AnsweredBy">"ledger", or the cube that answered: "cube national_month".</param>
public sealed record Answer(Question Question, int Edition, string AnsweredBy, IReadOnlyList<Figure> Rows)
{
    /// <summary>"real", or "sample" when any figure is.</summary>
    public string Nature => Rows.Any(figure => figure.IsSample) ? "sample" : "real";
}

/// <summary>One ledger entry behind a figure.</summary>
/// <param name="IsChosen">It belongs to the release that gives the figure; the others stay listed.</param>
public sealed record TracedEntry(
    int Sign, decimal Amount, string Release, string Grade, DateOnly KnownOn, string Cause, long Load, string File, string Sha256, int Row,
    bool IsChosen);

/// <summary>A published figure down to file, row and hash.</summary>
/// <param name="Total">How many entries there are in all; <paramref name="Entries"/> may be cut at the limit.</param>
public sealed record Tracing(
    PublishedFigure Figure, int Total, IReadOnlyList<TracedEntry> Entries, IReadOnlyList<PublishedFigure> Rivals);
