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
}
