using Monitor.Dashboard.Pages.Contracts;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests;

/// <summary>Registrations written down by hand: the pages of the registry are tested without a warehouse.</summary>
internal static class Registered
{
    private const decimal HundredMillion = 100_000_000m;

    /// <summary>2022 and 2023 whole, 2024 until the middle of April; in every month one contract more than its number.</summary>
    public static MonthlySums Months(DateOnly? asOf = null, bool isSample = true) => new(
        Enumerable.Range(0, 28).Select(i => new DateOnly(2022, 1, 1).AddMonths(i)).ToDictionary(month => month, month => new Tally(
            month.Month + 1, (month.Month * 10 + (month.Year - 2022) * 2) * HundredMillion, month.Month * 6 * HundredMillion, isSample)),
        asOf ?? new DateOnly(2024, 4, 15));

    public static Tally Of(decimal contracts, decimal value, bool isSample = true) =>
        new(contracts, value * HundredMillion, value * HundredMillion / 2, isSample);

    /// <summary>The year 2023 on a basis: Beijing before Guangdong before Hubei, the Corps, Hong Kong and abroad.</summary>
    public static PlaceTable Places(string basis = "seller", decimal unstated = 0, bool isSample = true)
    {
        Dictionary<string, Tally> now = new()
        {
            ["110000"] = Of(40, 500, isSample), ["440000"] = Of(30, 300, isSample), ["420000"] = Of(20, 150.01m, isSample),
            ["650000"] = Of(2, 5, isSample), ["660000"] = Of(1, 3, isSample), ["810000"] = Of(3, 20, isSample),
            ["900000"] = Of(4, 30, isSample),
        };
        Dictionary<string, Tally> before = new()
        {
            ["110000"] = Of(30, 300, isSample), ["440000"] = Of(35, 350, isSample), ["420000"] = Of(10, 150, isSample),
        };
        if (basis == "registered")
            foreach (var outside in new[] { "810000", "900000" })
                now.Remove(outside);
        var nation = new Comparison(Period.Year(2023),
            now.Values.Aggregate((one, other) => one + other) + Of(0, unstated, isSample),
            before.Values.Aggregate((one, other) => one + other));
        return new(Basis.Of(basis), nation, new(now, before),
            new(new Dictionary<string, Tally> { ["440300"] = Of(10, 120, isSample) }, new Dictionary<string, Tally>()));
    }
}
