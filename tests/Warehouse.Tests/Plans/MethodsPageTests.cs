using System.Globalization;
using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>docs/methods.md says what the code does.</summary>
public sealed class MethodsPageTests
{
    private static readonly string Page = File.ReadAllText(Checkout.Path("docs", "methods.md"));

    private static readonly Thresholds Limits = Thresholds.Standard;

    public static TheoryData<string> Said => new(
    [
        .. Enum.GetValues<Reason>().Select(reason => $"`{reason.Id()}`"),
        .. Enum.GetValues<Verdict>().Select(verdict => verdict.Id().Replace('_', ' ')),
        .. Rules.All.Select(id => $"`{id}`"),
        $"S ≥ {Text(Limits.Ahead)}", $"{Text(Limits.OnTrack)} ≤ S < {Text(Limits.Ahead)}",
        $"{Text(Limits.SlightlyBehind)} ≤ S < {Text(Limits.OnTrack)}",
        $"R ≥ {Text(Limits.GrowthOnTrack)}", $"{Text(Limits.GrowthAcceleration)}–{Text(Limits.GrowthOnTrack)}",
        $"older than {Limits.StaleMonths} months", $"h < {Text(Limits.ShortestSpan)}",
    ]);

    [Theory]
    [MemberData(nameof(Said))]
    public void Page_OfTheMethods_NamesEveryRule(string rule) => Assert.Contains(rule, Page, StringComparison.OrdinalIgnoreCase);

    private static string Text(decimal limit) => limit.ToString("0.00", CultureInfo.InvariantCulture);
}
