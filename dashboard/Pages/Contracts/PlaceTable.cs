using Monitor.Warehouse.Regions;

namespace Monitor.Dashboard.Pages.Contracts;

public enum PlaceKind { Nation, Group, Province, Unit, Outside, Unstated, PlanCity }

/// <summary>One row of the table of provinces.</summary>
/// <param name="Code">The region's or the group's code; "" for the nation and for what is not stated.</param>
/// <param name="Cut">The place as permanent addresses write it; null where no question names it.</param>
/// <param name="Rank">By value among the 31 provinces; equal values share a place.</param>
public sealed record PlaceRow(PlaceKind Kind, string Code, string? Cut, Comparison Compared, int? Rank = null, int? RankBefore = null);

/// <summary>Sums by place of a period and of the same period a year before; the latter null where that year is not known.</summary>
public sealed record PlaceSums(IReadOnlyDictionary<string, Tally> Now, IReadOnlyDictionary<string, Tally>? Before)
{
    /// <summary>A place without entries in a known period has nought.</summary>
    public Comparison Of(string code, Comparison frame) => frame with
    {
        Now = frame.Now is null ? null : Now.GetValueOrDefault(code),
        Before = Before?.GetValueOrDefault(code),
    };
}

/// <summary>The nation, the four groups, the 31 provinces in GB/T 2260 order, what stands beside them, and the plan cities. Provinces, the
/// Corps, outside and what is not stated add up to the nation to the fen.</summary>
public sealed class PlaceTable
{
    private static readonly string[] Groups = ["east", "central", "west", "northeast"];
    private readonly Basis basis;
    private readonly Comparison nation;
    private readonly PlaceSums provinces;

    public PlaceTable(Basis basis, Comparison nation, PlaceSums provinces, PlaceSums cities)
    {
        (this.basis, this.nation, this.provinces) = (basis, nation, provinces);
        Provinces = [.. Gazetteer.Shipped.All.Where(region => region.Level is RegionLevel.Province).Select(Row(PlaceKind.Province))];
        Corps = Gazetteer.Shipped.All.Where(region => region.Level is RegionLevel.Unit).Select(Row(PlaceKind.Unit)).Single();
        Nation = new(PlaceKind.Nation, "", "nation", nation);
        Outside = new(PlaceKind.Outside, "outside", Cut("region_group", "outside"),
            Together(region => region.Level is RegionLevel.Outside));
        ProvincesTogether = Sum(Provinces);
        var rest = Minus(nation, Sum([.. Provinces, Corps, Outside]));
        Unstated = rest.Now is { IsNothing: false } || rest.Before is { IsNothing: false } ? new(PlaceKind.Unstated, "", null, rest) : null;
        Rows =
        [
            Nation, .. Groups.Select(Group), .. Provinces, Corps,
            .. basis.HasOutside || Outside.Compared.Now is { IsNothing: false } ? new[] { Outside } : [],
            .. Unstated is null ? Array.Empty<PlaceRow>() : [Unstated],
            .. PlanCities.Select(city => new PlaceRow(PlaceKind.PlanCity, city.Code, Cut("city", city.Code), cities.Of(city.Code, nation))),
        ];
    }

    public static IReadOnlyList<Region> PlanCities { get; } = [.. Gazetteer.Shipped.All.Where(region => region.IsPlanCity)];

    public IReadOnlyList<PlaceRow> Rows { get; }
    public IReadOnlyList<PlaceRow> Provinces { get; }
    public PlaceRow Nation { get; }
    public PlaceRow Corps { get; }
    public PlaceRow Outside { get; }
    public PlaceRow? Unstated { get; }
    public Comparison ProvincesTogether { get; }

    /// <summary>One province-level division of the map, those outside the 31 too; without a figure where the basis has none.</summary>
    public PlaceRow Tile(string code)
    {
        if (Provinces.FirstOrDefault(row => row.Code == code) is { } province) return province;
        var compared = basis.HasOutside || provinces.Now.ContainsKey(code) ? provinces.Of(code, nation)
            : nation with { Now = null, Before = null };
        return new(PlaceKind.Outside, code, Cut("province", code), compared);
    }

    private Func<Region, PlaceRow> Row(PlaceKind kind) => region =>
    {
        var compared = provinces.Of(region.Code, nation);
        return kind is PlaceKind.Province
            ? new(kind, region.Code, Cut("province", region.Code), compared, Rank(compared.Now, provinces.Now),
                provinces.Before is { } before ? Rank(compared.Before, before) : null)
            : new(kind, region.Code, Cut("province", region.Code), compared);
    };

    /// <summary>The western group holds the Corps, which reports by itself.</summary>
    private PlaceRow Group(string group) => new(PlaceKind.Group, group, Cut("region_group", group),
        Together(region => region.Group == group && region.Level is RegionLevel.Province or RegionLevel.Unit));

    private static int? Rank(Tally? own, IReadOnlyDictionary<string, Tally> all) => own is null ? null
        : 1 + Gazetteer.Shipped.All.Count(region => region.Level is RegionLevel.Province
            && all.GetValueOrDefault(region.Code).Value > own.Value.Value);

    private Comparison Together(Func<Region, bool> belongs) => Add(
        Gazetteer.Shipped.All.Where(belongs).Select(region => provinces.Of(region.Code, nation)));

    private Comparison Sum(IEnumerable<PlaceRow> rows) => Add(rows.Select(row => row.Compared));

    private Comparison Add(IEnumerable<Comparison> parts) => parts.Aggregate(
        nation with { Now = nation.Now is null ? null : default(Tally), Before = provinces.Before is null ? null : default(Tally) },
        (sum, part) => sum with { Now = sum.Now + part.Now, Before = sum.Before + part.Before });

    private static Comparison Minus(Comparison whole, Comparison parts) =>
        whole with { Now = whole.Now - parts.Now, Before = whole.Before - parts.Before };

    /// <summary>Parts in order of their names, as permanent addresses have them.</summary>
    private string Cut(string dimension, string code) =>
        Warehouse.Measures.Question.CutText([new("basis", basis.Id), new(dimension, code)]);
}
