using System.Text;

namespace Monitor.Warehouse.Regions;

/// <summary>What people write for a region. Names that several places share belong to none; a shared name gets its province or
/// prefecture before it.</summary>
internal sealed class Writings(IReadOnlyDictionary<string, Region> byCode, IReadOnlyDictionary<string, string> shortNames)
{
    private static readonly string[] NoNames = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

    /// <summary>Width, case and spaces make no other place.</summary>
    public static string Plain(string writing) =>
        string.Concat(writing.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <param name="irregular">Writings no rule gives; without a code: known to mean no single place.</param>
    public Dictionary<string, Region> Of(IReadOnlyList<Region> regions, IEnumerable<(string Writing, string? Code)> irregular)
    {
        Dictionary<string, Region?> known = new(StringComparer.Ordinal);
        foreach (var (writing, code) in irregular) known[Plain(writing)] = code is null ? null : byCode[code];
        RegionLevel[][] tiers =
            [[RegionLevel.Province, RegionLevel.Unit, RegionLevel.Outside], [RegionLevel.Prefecture], [RegionLevel.County]];
        foreach (var tier in tiers)
        {
            var said = regions.Where(r => tier.Contains(r.Level))
                .SelectMany(r => For(r).Select(w => (Writing: Plain(w), Region: r)).Distinct())
                .ToLookup(x => x.Writing, x => x.Region, StringComparer.Ordinal);
            foreach (var places in said) known.TryAdd(places.Key, TheOne([.. places]));
        }
        return known.Where(w => w.Value is not null).ToDictionary(w => w.Key, w => w.Value!, StringComparer.Ordinal);
    }

    /// <summary>A code given up and its successor in the same province under one name are one place; any other pair is a guess.</summary>
    private static Region? TheOne(IReadOnlyList<Region> places)
    {
        if (places.Count == 1) return places[0];
        var today = places.Where(p => !p.IsFormer).ToList();
        return today.Count == 1 && places.All(p => p.Province == today[0].Province) ? today[0] : null;
    }

    private IEnumerable<string> For(Region region)
    {
        yield return region.Code;
        if (region.Code.EndsWith("00", StringComparison.Ordinal)) yield return region.Code[..4];
        if (region.Code.EndsWith("0000", StringComparison.Ordinal)) yield return region.Code[..2];
        if (NoNames.Contains(region.Name.Zh)) yield break;
        foreach (var name in Names(region)) yield return name;
        var province = byCode[region.Province];
        if (region.Level is not (RegionLevel.Prefecture or RegionLevel.County)) yield break;
        foreach (var above in Names(province))
        {
            foreach (var name in Names(region)) yield return above + name;
            if (region.Level == RegionLevel.County && PrefectureName(region) is { } middle) yield return above + middle + region.Name.Zh;
        }
        if (region.Level == RegionLevel.County && PrefectureName(region) is { } prefecture) yield return prefecture + region.Name.Zh;
    }

    private string? PrefectureName(Region county) =>
        byCode[county.Prefecture!] is { } prefecture && prefecture != county && !NoNames.Contains(prefecture.Name.Zh)
            ? prefecture.Name.Zh : null;

    private IEnumerable<string> Names(Region region)
    {
        yield return region.Name.Zh;
        if (region.Name.En != region.Name.Zh) yield return region.Name.En;
        if (shortNames.TryGetValue(region.Code, out var given)) yield return given;
        // 苏州 for 苏州市; a county is never shortened, 朝阳 would be three places.
        else if (region.Level == RegionLevel.Prefecture && region.Name.Zh.Length > 2 && region.Name.Zh[^1] is '市' or '盟')
            yield return region.Name.Zh[..^1];
    }
}
