namespace Monitor.Warehouse.Measures;

/// <summary>What a reader may see; a required argument of every question, part of every cache key.</summary>
/// <param name="Provinces">Province codes whose unpublished rows are open to the reader; null = the nation.</param>
public sealed record Scope(IReadOnlyList<string>? Provinces)
{
    /// <summary>Everything: ministry, and the loopback reader of published figures.</summary>
    public static Scope Nation { get; } = new(Provinces: null);
}
