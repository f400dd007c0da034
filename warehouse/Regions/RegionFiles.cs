using System.Globalization;
using CsvHelper;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Regions;

/// <summary>The embedded tables of this room.</summary>
internal static class RegionFiles
{
    private sealed record Province(string Code, string Zh, string Short, string En, RegionLevel Level, string? Parent, string Group);

    private sealed record Division(string Code, string Zh, RegionLevel Level, string Parent, DateOnly? From, DateOnly? To);

    public static Gazetteer Gazetteer()
    {
        var provinces = Rows("provinces.csv", r => new Province(r("code")!, r("name_zh")!, r("short_zh")!, r("name_en")!,
            Enum.Parse<RegionLevel>(r("level")!, ignoreCase: true), r("parent_code"), r("region_group")!));
        var divisions = Rows("divisions.csv", r => new Division(r("code")!, r("name_zh")!,
            Enum.Parse<RegionLevel>(r("level")!, ignoreCase: true), r("parent_code")!, Day(r("valid_from")), Day(r("valid_to"))));
        var cities = Rows("cities.csv", r => (Code: r("code")!, En: r("name_en")!, IsPlanCity: r("plan_city") == "yes"))
            .ToDictionary(c => c.Code, StringComparer.Ordinal);
        var groups = provinces.ToDictionary(p => p.Code, p => p.Group, StringComparer.Ordinal);

        var regions = provinces.Select(p => new Region(p.Code, new Words(p.Zh, p.En), p.Level, p.Parent, p.Parent ?? p.Code,
            null, null, p.Group, IsPlanCity: false, null, null));
        // A prefecture without counties stands at both levels: one region, its own county.
        var below = divisions.Where(d => d.Level != RegionLevel.Province).GroupBy(d => d.Code, StringComparer.Ordinal).Select(both =>
        {
            var (d, levels) = (both.MinBy(x => x.Level)!, both.Select(x => x.Level).ToList());
            var (province, prefecture) = (d.Code[..2] + "0000", d.Level == RegionLevel.Prefecture ? d.Code : d.Parent);
            return new Region(d.Code, cities.TryGetValue(d.Code, out var city) ? new Words(d.Zh, city.En) : new Words(d.Zh, d.Zh), d.Level,
                d.Parent, province, prefecture, levels.Contains(RegionLevel.County) ? d.Code : null, groups[province],
                city.IsPlanCity, d.From, d.To);
        });
        var inOrder = regions.Concat(below).OrderBy(r => r.Level == RegionLevel.Outside).ThenBy(r => r.Code, StringComparer.Ordinal);
        return new Gazetteer([.. inOrder],
            Rows("writings.csv", r => (r("writing")!, r("code"))),
            provinces.ToDictionary(p => p.Code, p => p.Short, StringComparer.Ordinal));
    }

    public static List<RegionArea> Sets() => Areas("region_sets.csv", "region_set_members.csv", "region_set");

    public static List<RegionArea> Zones() => Areas("zones.csv", "zone_regions.csv", "zone");

    public static List<(string Id, Words Name)> Groups() => Rows("region_groups.csv", r => (r("id")!, new Words(r("zh")!, r("en")!)));

    private static List<RegionArea> Areas(string file, string memberFile, string idColumn)
    {
        var members = Rows(memberFile, r => (Area: r(idColumn)!, Member: new AreaMember(
            r("region")!, r("included") != "no", Day(r("valid_from")) ?? DateOnly.MinValue, Day(r("valid_to")),
            r("source")!, r("confidence")!)))
            .ToLookup(m => m.Area, m => m.Member, StringComparer.Ordinal);
        return Rows(file, r => new RegionArea(r("id")!, new Words(r("zh")!, r("en")!), [.. members[r("id")!]]));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Cells by heading; a blank cell, or a heading the file does not have, is null.</summary>
    private static List<T> Rows<T>(string file, Func<Func<string, string?>, T> make)
    {
        using var reader = CsvReader.FromText(SqlText.Of($"Regions/{file}"), CsvReaderOptions.Default);
        var headings = reader.Headers.ToHashSet(StringComparer.Ordinal);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(make(name => headings.Contains(name) && reader.GetString(name) is { Length: > 0 } cell ? cell : null));
        return rows;
    }
}
