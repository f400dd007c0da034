using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>What the registry's entries of one cell add up to. Every registry measure is made of these three, so one question serves
/// all of them.</summary>
public sealed record Sums(long Contracts, decimal AmountYuan, decimal TechnologyAmountYuan)
{
    /// <summary>A measure's value: sums as they are; the average in yuan to the fen and the share to six decimals, from the sums.</summary>
    /// <returns>Null where there is nothing to divide by.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a measure of the registry.</exception>
    public decimal? Of(Measure measure) => measure.Id switch
    {
        "contract_count" => Contracts,
        "contract_value" => AmountYuan,
        "technology_amount" => TechnologyAmountYuan,
        "average_contract_value" => Contracts == 0 ? null : Rounded(AmountYuan / Contracts, 2),
        "technology_amount_share" => AmountYuan == 0 ? null : Rounded(TechnologyAmountYuan / AmountYuan, 6),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Id, "Not a measure of the registry."),
    };

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}

/// <summary>A figure summed from the registry.</summary>
/// <param name="Sums">What stands behind it, and behind every other registry measure of the same cell.</param>
public sealed record RegistryFigure(
    IReadOnlyDictionary<string, string?> Codes, Period Period, decimal? Value, bool IsPartial, bool IsSample, string? Address, Sums Sums)
    : Figure(Codes, Period, Value, IsPartial, IsSample, Address);
