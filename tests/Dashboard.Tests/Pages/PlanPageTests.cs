using AngleSharp.Dom;
using Monitor.Dashboard.Pages.Plans;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class PlanPageTests
{
    private static Task<IDocument> Open(string language, DateOnly? asOf = null) => Rendered.Page<PlanPage>(new()
    {
        ["Visit"] = Published.Visit(language, "/plans/FYP14-TFM", asOf),
        ["Status"] = Published.Status(asOf),
        ["Running"] = Published.Contracts.Concat(Published.ToDate).ToList(),
        ["Plans"] = new[] { Published.Fyp14 },
        ["Files"] = new[] { "national_contracts.csv" },
    });

    private static List<string> Row(IDocument page, string indicator) =>
        [.. page.QuerySelectorAll(".a1 tbody tr").First(row => row.TextContent.Contains(indicator, StringComparison.Ordinal))
            .Children.Select(cell => cell.Seen())];

    [Fact]
    public async Task Contracts_OnTheDayOfTheFinalAssessment_AreMetEarlyWithPublishedPrecision()
    {
        var page = await Open("zh");
        Assert.Equal(
            ["2", "技术合同成交额", "亿元", "28,251.51", "37,294.30", "47,791.02", "61,475.66", "68,354 初", "75,734 初", "", "≥ 50,000", "151.5",
                "218.3", "2023", "提前实现 早 2 年", "2025-12-31 初步数", "B"],
            Row(page, "技术合同成交额"));
    }
}
