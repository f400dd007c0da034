namespace Monitor.Etl.Samples;

/// <summary>A county, or what stands for one where a prefecture has none.</summary>
/// <param name="Position">Its place in <see cref="Places.Regions"/>.</param>
/// <param name="Body">The prefecture's place in <see cref="Places.Regions"/>: registration bodies sit there.</param>
internal sealed record Place(int Position, string Code, string Name, int Province, int Body);

/// <summary>Where parties are: the counties of every province, drawn with the weight on capitals and old districts.</summary>
internal static class Places
{
    /// <summary>Parts of the customs territory outside the 31 provinces have regions of their own; the rest is abroad.</summary>
    private static readonly (string Country, string Region)[] Outside = [("110", "810000"), ("121", "820000"), ("143", "710000")];

    private const string Abroad = "900000";

    private static readonly string[] ProvinceCodes =
        [.. Reference.Divisions.Where(d => d.Level == "province").Select(d => d.Code).Order(StringComparer.Ordinal)];

    private static readonly string[] RegionCodes = [.. Reference.Divisions.Select(d => d.Code)
        .Concat(Outside.Select(o => o.Region)).Append(Abroad).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Provinces => ProvinceCodes;

    /// <summary>Every code a region column may hold.</summary>
    public static IReadOnlyList<string> Regions => RegionCodes;

    public static Place[][] Counties { get; } = ReadCounties();

    private static readonly Choice[] Choices = [.. Counties.Select(Weigh)];

    /// <summary>A position in the province's counties.</summary>
    public static int Draw(int province, ref Draws draws) => Choices[province].Draw(ref draws);

    /// <summary>The region of a party outside the 31 provinces.</summary>
    public static int RegionOf(string country) =>
        Position(Outside.FirstOrDefault(o => o.Country == country) is { Region: { } region } ? region : Abroad);

    private static int Position(string region) => Array.BinarySearch(RegionCodes, region, StringComparer.Ordinal);

    private static Place[][] ReadCounties()
    {
        var names = Reference.Divisions.Where(d => d.Level != "county").ToDictionary(d => d.Code, d => d.Name);
        var counties = Provinces.Select(_ => new List<Place>()).ToArray();
        foreach (var county in Reference.Divisions.Where(d => d.Level == "county"))
        {
            var (province, prefecture) = (county.Code[..2] + "0000", county.Code[..4] + "00");
            var above = names[prefecture] is "市辖区" or "县" || names[prefecture].EndsWith("行政区划", StringComparison.Ordinal)
                ? names[province]
                : names[prefecture];
            var index = Array.BinarySearch(ProvinceCodes, province, StringComparer.Ordinal);
            var name = above == county.Name ? above : above + county.Name;
            counties[index].Add(new Place(Position(county.Code), county.Code, name, index, Position(prefecture)));
        }
        return [.. counties.Select(c => c.ToArray())];
    }

    /// <summary>Falls with the order of the codes: prefectures as 1/n (capitals come first), counties in them as 1/√n
    /// (districts come first).</summary>
    private static Choice Weigh(Place[] counties)
    {
        var prefectures = counties.Select(c => c.Body).Distinct().ToList();
        return new Choice([.. counties.Select((c, i) =>
            1.0 / (1 + prefectures.IndexOf(c.Body)) / Math.Sqrt(1 + i - counties.TakeWhile(o => o.Body != c.Body).Count()))]);
    }
}
