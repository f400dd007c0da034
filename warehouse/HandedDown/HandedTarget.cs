namespace Monitor.Warehouse.HandedDown;

/// <summary>A target as it was handed down to a region or zone for a year.</summary>
/// <param name="Region">Code of a province, city or county; null for a zone.</param>
/// <param name="Zone">Name of a zone; zones overlap with regions and each other, so they are never added.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record HandedTarget(
    string? Region, string? Zone, int Year, decimal Value, string? Document, string DocumentNo, DateOnly IssuedOn, string Issuer,
    DateOnly KnownOn)
{
    /// <summary>A province's code ends in four zeros; only provinces add up to the nation.</summary>
    public bool IsProvince => Region is not null && Region.EndsWith("0000", StringComparison.Ordinal);
}
