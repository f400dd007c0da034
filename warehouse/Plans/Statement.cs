namespace Monitor.Warehouse.Plans;

/// <summary>What a document states without promising it.</summary>
public enum StatementKind
{
    /// <summary>Where things stood when the plan was made; the plan sets no target for it, or states it beside one.</summary>
    Baseline,

    /// <summary>A figure reported in passing.</summary>
    Observation,

    /// <summary>How something is built: "province, city, county".</summary>
    Structure,

    /// <summary>The exchange rate a translator notes; no figure of the plan.</summary>
    RateNote,
}

/// <param name="Unit">As of an indicator, or "level", "rate".</param>
/// <param name="Period">The days it counts in; a stock has one day.</param>
public sealed record Statement(
    string Id, StatementKind Kind, Words Name, decimal Value, Bound Bound, string Unit, Words UnitWord, Period Period, Quote Source)
{
    /// <summary>What part of the whole it counts, in words.</summary>
    public Words? Breakdown { get; init; }

    public Words? Note { get; init; }

    /// <summary>The measure whose published figures can be held against it; null where none fits.</summary>
    public string? Measure { get; init; }

    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();
}

/// <summary>A figure that sets a policy: 70 % of an investment may be deducted. Nobody has to reach it.</summary>
public sealed record Parameter(string Id, Words Name, decimal Value, string Unit, Words UnitWord, Quote Source)
{
    public Words? Note { get; init; }
}

/// <summary>A target, goal or parameter of another plan said again in this document.</summary>
/// <param name="Plan">The other plan's code.</param>
/// <param name="Target">Id of its indicator, goal or parameter.</param>
public sealed record Restatement(string Plan, string Target, Quote Source)
{
    public Words? Note { get; init; }
}
