namespace Monitor.Warehouse.Plans;

/// <summary>Which units met a standard that each must meet by itself.</summary>
/// <param name="Met">How many are proved to meet it.</param>
/// <param name="Failing">The figures of those that do not.</param>
/// <param name="Silent">Units known from before that reported nothing now, or nothing that proves anything.</param>
public sealed record UnitsMet(Period Period, int Met, IReadOnlyList<Observation> Failing, IReadOnlyList<string> Silent)
{
    /// <summary>The share of units that meet it: among those that reported once one fails, else among all known.</summary>
    public decimal Share => Failing.Count > 0 ? (decimal)Met / (Met + Failing.Count) : (decimal)Met / Math.Max(1, Met + Silent.Count);

    /// <summary>With units silent and none failing the share is the least it can be.</summary>
    public Bound Bound => Failing.Count == 0 && Silent.Count > 0 ? Bound.AtLeast : Bound.Exact;
}
