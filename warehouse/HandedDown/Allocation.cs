using System.Collections.Frozen;

namespace Monitor.Warehouse.HandedDown;

/// <summary>Ways a national target could be spread over provinces: a comparison beside what was handed down, never a target.</summary>
public static class Allocation
{
    /// <summary>Each the same.</summary>
    public static decimal? Equal(decimal national, int provinces) => provinces > 0 ? national / provinces : null;

    /// <summary>National target × base of the province / Σ bases. Null when a base is missing, negative, or all are 0.</summary>
    public static IReadOnlyDictionary<string, decimal>? ShareOfBase(decimal national, IReadOnlyDictionary<string, decimal> bases)
    {
        var whole = bases.Values.Sum();
        return whole <= 0 || bases.Values.Any(value => value < 0) ? null
            : bases.ToFrozenDictionary(one => one.Key, one => national * one.Value / whole, StringComparer.Ordinal);
    }

    /// <summary>Base + (national target − Σ bases) × growth of the province / Σ growth, growth from an earlier year to the base. Null when
    /// the years name different provinces, one of them fell, or nothing grew: shares of a fall mean nothing.</summary>
    public static IReadOnlyDictionary<string, decimal>? ShareOfGrowth(
        decimal national, IReadOnlyDictionary<string, decimal> bases, IReadOnlyDictionary<string, decimal> earlier)
    {
        if (bases.Count != earlier.Count || bases.Keys.Any(province => !earlier.ContainsKey(province))) return null;
        var growth = bases.ToDictionary(one => one.Key, one => one.Value - earlier[one.Key], StringComparer.Ordinal);
        var whole = growth.Values.Sum();
        if (whole <= 0 || growth.Values.Any(value => value < 0)) return null;
        var rest = national - bases.Values.Sum();
        return bases.ToFrozenDictionary(one => one.Key, one => one.Value + rest * growth[one.Key] / whole, StringComparer.Ordinal);
    }
}
