using CsvHelper;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Regions;

namespace Monitor.Warehouse.Measures;

/// <summary>A code of a dimension, with its name.</summary>
/// <param name="Registry">The registry's codes it stands for: itself, or those of a group such as <c>enterprise</c>; none where only
/// published figures use it.</param>
public sealed record DimensionCode(string Code, Words Name, IReadOnlyList<string> Registry)
{
    /// <summary>The registry stores it as it is; else it is a group, or unknown there.</summary>
    public bool IsStored => Registry is [var one] && one == Code;
}

/// <summary>The codes of every dimension that has a list: codes.csv and the gazetteer. Countries and loads have none.</summary>
public sealed class CodeBook
{
    private static readonly string[] Open = ["seller_country", "buyer_country", "load", "period"];
    private readonly Dictionary<string, List<DimensionCode>> lists;
    private readonly Dictionary<(string, string), DimensionCode> codes = [];

    private CodeBook()
    {
        lists = Rows();
        foreach (var side in (string[])["", "registration_", "seller_", "buyer_"])
        {
            lists[side + "province"] = Regions(r => r.Code == r.Province);
            lists[side + "city"] = Regions(r => r.Code == City(r.Code));
            lists[side + "county"] = Regions(_ => true);
        }
        lists["region_group"] = [.. RegionFiles.Groups().Select(g => new DimensionCode(g.Id, g.Name, [g.Id]))];
        Add("region_set", RegionArea.Sets);
        Add("zone", RegionArea.Zones);
        foreach (var (dimension, list) in lists)
        foreach (var code in list) codes[(dimension, code.Code)] = code;
    }

    /// <summary>The codes this version ships.</summary>
    public static CodeBook Shipped { get; } = new();

    /// <summary>A dimension's codes in official order, groups among them; empty where it has no list.</summary>
    public IReadOnlyList<DimensionCode> Of(string dimension) => lists.GetValueOrDefault(dimension) ?? [];

    /// <summary>One code; null when it is in no list.</summary>
    public DimensionCode? Find(string dimension, string code) => codes.GetValueOrDefault((dimension, code));

    /// <summary>Whether a code outside the list is an error.</summary>
    internal bool IsClosed(string dimension) => lists.ContainsKey(dimension) && !Open.Contains(dimension);

    /// <summary>The line of the table of cities a region counts in, as contract.sql reads it off the code.</summary>
    private static string City(string code) => code[2..4] == "90" ? code : code[..4] + "00";

    private static List<DimensionCode> Regions(Func<Region, bool> belongs) =>
        [.. Gazetteer.Shipped.All.Where(belongs).Select(r => new DimensionCode(r.Code, r.Name, [r.Code]))];

    /// <summary>An area's own codes before the words that only published figures use.</summary>
    private void Add(string dimension, IEnumerable<RegionArea> areas)
    {
        var own = areas.Select(a => new DimensionCode(a.Id, a.Name, [a.Id])).ToList();
        lists[dimension] = [.. own, .. Of(dimension).Where(code => own.All(o => o.Code != code.Code))];
    }

    private static Dictionary<string, List<DimensionCode>> Rows()
    {
        using var reader = CsvReader.FromText(SqlText.Of("Measures/codes.csv"), CsvReaderOptions.Default);
        Dictionary<string, List<DimensionCode>> rows = new(StringComparer.Ordinal);
        while (reader.Read())
        {
            var (dimension, registry) = (reader.GetString("dimension")!, reader.GetString("registry") ?? "");
            if (!rows.TryGetValue(dimension, out var list)) rows[dimension] = list = [];
            list.Add(new DimensionCode(reader.GetString("code")!, new Words(reader.GetString("zh")!, reader.GetString("en")!),
                registry.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
        return rows;
    }
}
