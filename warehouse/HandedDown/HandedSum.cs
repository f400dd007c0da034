namespace Monitor.Warehouse.HandedDown;

/// <summary>What the provinces were told together, held against the national target of the year; and what each rule would have given
/// them, beside it. Nothing is adjusted.</summary>
/// <param name="Sum">Of the provinces; null when none is on file.</param>
/// <param name="Difference">Sum − national target; null when either is missing or not all provinces are on file.</param>
/// <param name="MissingProvinces">How many of the 31 are not on file.</param>
public sealed record HandedSum(
    int Year, decimal? National, decimal? Sum, decimal? Difference, int MissingProvinces, IReadOnlyList<HandedTarget> Targets)
{
    /// <summary>The provinces of the mainland.</summary>
    public const int Provinces = 31;

    /// <param name="national">The national target of the year; null when the plan states none for it.</param>
    /// <param name="targets">All that were handed down for the year, as known on the day.</param>
    public static HandedSum Of(int year, decimal? national, IEnumerable<HandedTarget> targets)
    {
        var all = targets.Where(target => target.Year == year).OrderBy(target => target.Region is null)
            .ThenBy(target => target.Region ?? target.Zone, StringComparer.Ordinal).ToList();
        var provinces = all.Where(target => target.IsProvince).ToList();
        decimal? sum = provinces.Count == 0 ? null : provinces.Sum(target => target.Value);
        var missing = Math.Max(0, Provinces - provinces.Count);
        return new(year, national, sum, missing == 0 ? sum - national : null, missing, all);
    }
}
