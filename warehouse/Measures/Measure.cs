using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>What the warehouse can compute.</summary>
/// <param name="Unit">yuan, count, person, fraction …: the unit of its values.</param>
/// <param name="Shape">flow (of a period), stock (on a day), ratio or list.</param>
public sealed record Measure(string Id, string Unit, string Shape, Words Name, string Note)
{
    /// <summary>Published totals are looked up, never summed or carried forward.</summary>
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
/// <param name="Expression">How <paramref name="Table"/> computes it; the only identifiers that reach SQL.</param>
public sealed record Dimension(string Id, string Table, string Expression, DimensionKind Kind, Words Name);
