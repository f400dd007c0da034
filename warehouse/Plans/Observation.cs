namespace Monitor.Warehouse.Plans;

/// <summary>A = official document, B = press or a transcription of an official figure, C = recalled, D = derived.
/// C never enters a verdict.</summary>
public enum Grade { A, B, C, D }

/// <summary>The kinds of statistical publication, the stronger first: where several give the same figure, the first wins.</summary>
public enum Release { Yearbook, AnnualReport, Statement, Preliminary, QuickReport }

/// <summary>Whether a figure is exact, "more than" or "about". At least ("30 plus", "and other places") is said in a plan's
/// statements only; neither an observation nor a baseline has it.</summary>
public enum Bound { Exact, MoreThan, About, AtLeast }

/// <summary>How we know since when the world could know a figure.</summary>
public enum KnownOnKind { Stated, SourcePageDate, Assumed, LoadDate }

/// <summary>One published figure of one period, as far as judging needs it.</summary>
/// <param name="Address">The rest of its permanent address: measure/cut/period.</param>
public sealed record Observation(
    Period Period,
    decimal Value,
    Bound Bound,
    Release Release,
    Grade Grade,
    DateOnly KnownOn,
    KnownOnKind KnownOnKind,
    string Address)
{
    /// <summary>A later release is expected to replace it.</summary>
    public bool IsProvisional => Release is Release.Preliminary or Release.QuickReport;

    /// <summary>The day from which it was known to be corrected or withdrawn; null while it stands.</summary>
    public DateOnly? KnownUntil { get; init; }

    /// <summary>Which one of the units a standard holds for; null for the whole.</summary>
    public string? Unit { get; init; }

    /// <summary>From here on it is counted by another definition than before.</summary>
    public bool IsBreak { get; init; }

    /// <summary>What it was made from, where a shape makes one figure of several; empty for a figure as published.</summary>
    public IReadOnlyList<Observation> Parts { get; init; } = [];

    /// <summary>The figures as published that it was made from, itself if it is one.</summary>
    public IEnumerable<Observation> Published => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Published);

    /// <summary>For a multiple of the plan before: that plan's sum.</summary>
    public Observation? Divisor { get; init; }

    /// <summary>A figure made of others: as weak as the weakest of them, known once all are.</summary>
    internal static Observation From(Period period, decimal value, IReadOnlyList<Observation> parts)
    {
        var last = parts.MaxBy(part => part.KnownOn)!;
        var bound = parts.Any(part => part.Bound.IsLower()) ? Bound.MoreThan
            : parts.Any(part => part.Bound == Bound.About) ? Bound.About : Bound.Exact;
        return new(
            period, value, bound, parts.Max(part => part.Release), parts.Max(part => part.Grade), last.KnownOn, last.KnownOnKind,
            parts[^1].Address) { Parts = parts, IsBreak = parts[^1].IsBreak };
    }
}
