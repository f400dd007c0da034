using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>What the warehouse can compute.</summary>
/// <param name="Unit">yuan, count, person, fraction …: the unit of its values.</param>
/// <param name="Shape">flow (of a period), stock (on a day), ratio or list.</param>
public sealed record Measure(string Id, string Unit, string Shape, Words Name, string Note)
{
    /// <summary>Published totals are looked up, never summed or carried forward; every other measure is summed from the registry.</summary>
    public bool IsPublished => Id.StartsWith("published_", StringComparison.Ordinal);
}

/// <summary>What a dimension does in a question.</summary>
public enum DimensionKind
{
    /// <summary>A kind of period: year, month …</summary>
    Time,

    /// <summary>Cuts the total: a question that does not name it gets the uncut figure.</summary>
    Cut,

    /// <summary>Several figures of the same thing (release, vintage): a question that does not name it gets the strongest.</summary>
    Alternative,
}

/// <summary>What a figure is broken down by.</summary>
/// <param name="Published">How published figures compute it; null where they are not cut by it.</param>
/// <param name="Column">The registry's column it is made from, see <see cref="RegistryColumn"/>; null where there is none.
/// <c>{basis}</c> stands for the side a region is taken from.</param>
/// <param name="Code">How the code is made from that column, which stands as <c>{}</c>; null: it is the column. "bridge.column" is a
/// membership: a contract may have several codes, or none.</param>
/// <remarks>These are the only identifiers that reach SQL.</remarks>
public sealed record Dimension(string Id, DimensionKind Kind, string? Published, string? Column, string? Code, Words Name)
{
    /// <summary>It names a place without saying whose: a question to the registry must name the basis.</summary>
    public bool NeedsBasis => Column?.StartsWith("{basis}", StringComparison.Ordinal) == true;

    /// <summary>Its members overlap in the registry, so a cut by it has no total.</summary>
    public bool Overlaps => Code is not null && !Code.Contains("{}", StringComparison.Ordinal);
}
