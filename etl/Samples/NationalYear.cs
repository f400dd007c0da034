namespace Monitor.Etl.Samples;

/// <summary>What a year of the synthetic registry must add up to, and how it is spread over provinces.</summary>
/// <param name="Yuan">The published national value.</param>
/// <param name="CountIsPublished">False for years in which no national count was published: the generator's own then.</param>
/// <param name="RegionValues">Weights of the 31 provinces in code order, then of the sellers outside them.</param>
internal sealed record NationalYear(
    int Year, long Yuan, long Contracts, bool CountIsPublished, IReadOnlyList<double> RegionValues, IReadOnlyList<double> RegionContracts)
{
    /// <summary>How much larger a contract with a seller outside is than the mean: technology imports are few and large.
    /// The generator's own.</summary>
    private const double OutsideSize = 5;

    public static int First { get; } = Reference.National.Min(f => f.Year);
    public static int Last { get; } = Reference.National.Max(f => f.Year);

    public static NationalYear Of(int year)
    {
        var value = National(year, "contract_value")!;
        var count = National(year, "contract_count")!;
        var outside = OutsideShare(year);
        var inside = Spread(year, "contract_value", value.Value * (1 - outside), v => v);
        var contracts = Spread(year, "contract_count", count.Value * (1 - outside / OutsideSize), FewerAndSmaller);
        return new NationalYear(year, value.Value, count.Value, count.IsPublished,
            [.. inside, value.Value * outside], [.. contracts, count.Value * outside / OutsideSize]);
    }

    private static GuideFigure? National(int year, string what) =>
        Reference.National.SingleOrDefault(f => f.Year == year && f.What == what);

    /// <summary>Σ registered = nation, Σ seller of the 31 provinces = nation − outside; while not published, as the year before.</summary>
    private static double OutsideShare(int year) => National(year, "value_of_31_provinces") is { } provinces
        ? 1 - (double)provinces.Value / National(year, "contract_value")!.Value
        : OutsideShare(year - 1);

    /// <summary>Provinces with a figure for the year keep it; the others share the rest in proportion to their nearest known year.
    /// Published provincial figures are partly on the registered basis: here they only guide a profile.</summary>
    private static double[] Spread(int year, string what, double total, Func<double, double> unknown)
    {
        var (spread, isFixed) = (new double[Places.Provinces.Count], new bool[Places.Provinces.Count]);
        for (var p = 0; p < spread.Length; p++)
        {
            var known = Reference.Provinces.Where(f => f.Region == Places.Provinces[p] && f.What == what)
                .OrderBy(f => Math.Abs(f.Year - year)).ThenBy(f => f.Year).FirstOrDefault();
            isFixed[p] = known?.Year == year;
            spread[p] = known is not null
                ? known.Value * (double)National(year, what)!.Value / National(known.Year, what)!.Value
                : unknown(FirstValue(Places.Provinces[p])) * total / Places.Provinces.Sum(q => unknown(FirstValue(q)));
        }
        if (isFixed.All(f => f)) return [.. spread.Select(v => v * total / spread.Sum())];
        var kept = spread.Where((_, p) => isFixed[p]).Sum();
        var others = spread.Sum() - kept;
        return [.. spread.Select((v, p) => isFixed[p] ? v : v * (total - kept) / others)];
    }

    private static double FirstValue(string province) =>
        Reference.Provinces.Single(f => f.Year == First && f.Region == province && f.What == "contract_value").Value;

    /// <summary>value^¾: small provinces have fewer contracts, and smaller ones. Square roots: every machine rounds them alike.</summary>
    private static double FewerAndSmaller(double value) => Math.Sqrt(value) * Math.Sqrt(Math.Sqrt(value));
}
