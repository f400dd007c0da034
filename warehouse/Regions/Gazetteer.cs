using System.Collections.Frozen;

namespace Monitor.Warehouse.Regions;

/// <summary>Every region by its code and by whatever people write for it: 广东, 广东省, Guangdong, 44, 4400, 440000.</summary>
/// <remarks>The codes are those of 2023-06-30 with the ones given up since 2016; sources.csv says where each table comes from.</remarks>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, Region> byCode;
    private readonly FrozenDictionary<string, Region> byWriting;

    public Gazetteer(IReadOnlyList<Region> regions, IEnumerable<(string Writing, string? Code)> irregular,
        IReadOnlyDictionary<string, string> shortNames)
    {
        All = regions;
        byCode = regions.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        byWriting = new Writings(byCode, shortNames).Of(regions, irregular).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The regions this version ships.</summary>
    public static Gazetteer Shipped { get; } = RegionFiles.Gazetteer();

    /// <summary>In GB/T 2260 order, outside last.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>What <see cref="Find"/> knows, each in its plain form.</summary>
    public IEnumerable<(string Writing, string Code)> Known => byWriting.Select(w => (w.Key, w.Value.Code));

    public Region? Of(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The one region a text can mean; null when it means none, or more than one.</summary>
    public Region? Find(string? writing) =>
        string.IsNullOrWhiteSpace(writing) ? null : byWriting.GetValueOrDefault(Writings.Plain(writing));

    /// <summary>The region and those it lies in, itself first: county, prefecture, province.</summary>
    public IEnumerable<Region> Upwards(Region region)
    {
        for (var at = region; at is not null; at = at.Parent is null ? null : Of(at.Parent)) yield return at;
    }
}
