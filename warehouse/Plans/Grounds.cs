namespace Monitor.Warehouse.Plans;

/// <summary>What judging may rest on beside the plan and its observations.</summary>
public sealed record Grounds
{
    public static Grounds Standard { get; } = new();

    public Thresholds Thresholds { get; init; } = Thresholds.Standard;

    /// <summary>What was shown for goals and named milestones, in any order; what was not yet known on the date is left out.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Changes of the plan's targets, deadlines and baselines, in any order; what was not yet in force or known is left out.
    /// </summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>A reading's values among the peers, e.g. the provinces; null where there are none to compare with.</summary>
    public Func<Reading, IReadOnlyList<decimal>>? Peers { get; init; }
}
