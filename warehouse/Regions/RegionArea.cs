using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Regions;

/// <param name="Region">Stands for itself and all that lies in it.</param>
/// <param name="IsIncluded">False: left out, though what it lies in belongs.</param>
/// <param name="ValidTo">First day it no longer belongs; null while it does.</param>
/// <param name="Source">Where the membership comes from.</param>
public sealed record AreaMember(string Region, bool IsIncluded, DateOnly ValidFrom, DateOnly? ValidTo, string Source, string Confidence)
{
    public bool IsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);
}

/// <summary>Regions that belong together for a while: a strategic region set, or a demonstration zone. Areas overlap, so figures of
/// several areas are never added.</summary>
public sealed record RegionArea(string Id, Words Name, IReadOnlyList<AreaMember> Members)
{
    /// <summary>Strategic region sets, in the order plans name them.</summary>
    public static IReadOnlyList<RegionArea> Sets { get; } = RegionFiles.Sets();

    /// <summary>Demonstration zones that are known by name; one without members has none on record.</summary>
    public static IReadOnlyList<RegionArea> Zones { get; } = RegionFiles.Zones();

    /// <summary>Whether a region belonged on a day. What is only known to lie in a province
    /// belongs where the whole province does.</summary>
    public bool Contains(Region region, DateOnly day) => Nearest(region) is { IsIncluded: true } member && member.IsOn(day);

    /// <summary>The member that decides for a region: its own, else that of what it lies in.</summary>
    internal AreaMember? Nearest(Region region) =>
        Gazetteer.Shipped.Upwards(region).Select(r => Members.FirstOrDefault(m => m.Region == r.Code)).FirstOrDefault(m => m is not null);
}
