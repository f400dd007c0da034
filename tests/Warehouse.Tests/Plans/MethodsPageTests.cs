using System.Globalization;
using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>docs/methods.md says what the code does.</summary>
public sealed class MethodsPageTests
{
    private static readonly string Page = File.ReadAllText(Checkout.Path("docs", "methods.md"));

    public static TheoryData<string> Said => new(
    [
        .. Enum.GetValues<Reason>().Select(reason => $"`{reason.Id()}`"),
        .. Enum.GetValues<Verdict>().Select(verdict => verdict.Id().Replace('_', ' ')),
        $"`{Rules.Deadline}`", $"`{Rules.Linear}`", $"`{Rules.GrowthRatio}`",
        $"S ≥ {Text(Rules.Ahead)}", $"{Text(Rules.OnTrack)} ≤ S < {Text(Rules.Ahead)}",
        $"{Text(Rules.SlightlyBehind)} ≤ S < {Text(Rules.OnTrack)}",
        $"R ≥ {Text(Rules.GrowthOnTrack)}", $"{Text(Rules.GrowthAcceleration)}–{Text(Rules.GrowthOnTrack)}",
        $"older than {Rules.StaleMonths} months", $"h < {Text(Rules.ShortestSpan)}",
    ]);

    [Theory]
    [MemberData(nameof(Said))]
    public void Page_OfTheMethods_NamesEveryRule(string rule) => Assert.Contains(rule, Page, StringComparison.OrdinalIgnoreCase);

    private static string Text(decimal limit) => limit.ToString("0.00", CultureInfo.InvariantCulture);
}
