using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Regions;

/// <summary>Where a region stands. A unit reports by itself but lies inside a
/// province; outside is what the 31 provinces leave over.</summary>
public enum RegionLevel { Province, Prefecture, County, Unit, Outside }

/// <summary>A place contracts are registered, sold from or bought for.</summary>
/// <param name="Code">Six digits, GB/T 2260 as the statistics bureau lists it;
/// 660000, 700000 and 900000 stand for what has no code there.</param>
/// <param name="Name">The English one only where a source has it, else the Chinese one twice.</param>
/// <param name="Parent">The region it lies in; null for a province and outside.</param>
/// <param name="Province">The row of a provincial table it counts in: its own code for a province and outside.</param>
/// <param name="Prefecture">Null above it. A prefecture without counties is its own county.</param>
/// <param name="Group">east, central, west, northeast; outside for Hong Kong, Macao, Taiwan and abroad.</param>
/// <param name="IsPlanCity">A plan-listed city: shown beside the provinces, inside one, never added to them.</param>
/// <param name="ValidFrom">Earliest day its code can have been in use; null: no list shows a beginning.</param>
/// <param name="ValidTo">First day a list no longer has it; null while it is in use.</param>
public sealed record Region(
    string Code, Words Name, RegionLevel Level, string? Parent, string Province, string? Prefecture, string? County, string Group,
    bool IsPlanCity, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool IsFormer => ValidTo is not null;
}
