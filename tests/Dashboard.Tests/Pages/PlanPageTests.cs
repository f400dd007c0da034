using AngleSharp.Dom;
using Monitor.Dashboard.Pages.Plans;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class PlanPageTests
{
    private static readonly DateOnly MidPlan = new(2022, 12, 31);

    private static Dictionary<string, object?> Parameters(string language, DateOnly? asOf = null) => new()
    {
        ["Visit"] = Published.Visit(language, "/plans/FYP14-TFM", asOf),
        ["Status"] = Published.Status(asOf),
        ["Running"] = Published.Contracts.Concat(Published.ToDate).ToList(),
        ["Plans"] = new[] { Published.Fyp14 },
        ["Files"] = new[] { "national_contracts.csv" },
    };

    private static Task<IDocument> Open(string language, DateOnly? asOf = null) => Rendered.Page<PlanPage>(Parameters(language, asOf));

    private static List<string> Row(IDocument page, string indicator) =>
        [.. page.QuerySelectorAll(".a1 tbody tr").First(row => row.TextContent.Contains(indicator, StringComparison.Ordinal))
            .Children.Select(cell => cell.Seen())];

    [Fact]
    public async Task Contracts_AfterTheDeadline_AreMetEarlyWithPublishedPrecision()
    {
        var page = await Open("zh");
        Assert.Equal(
            ["2", "技术合同成交额", "亿元", "28,251.51", "37,294.30", "47,791.02", "61,475.66", "68,354 初", "75,734 初", "", "≥ 50,000", "151.5",
                "218.3", "2023", "提前实现 早 2 年", "2025-12-31 初步数", "B"],
            Row(page, "技术合同成交额"));
    }

    [Fact]
    public async Task Contracts_InEnglish_AreInBillions()
    {
        var page = await Open("en");
        Assert.Equal(
            ["2", "Technology contract value", "RMB bn", "2,825.15", "3,729.43", "4,779.10", "6,147.57", "6,835.4 p", "7,573.4 p", "",
                "≥ 5,000", "151.5", "218.3", "2023", "Met early 2 years early", "2025-12-31 preliminary", "B"],
            Row(page, "Technology contract value"));
    }

    [Fact]
    public async Task Zones_LastSeenBeforeTheDeadline_AwaitTheFinalCountAndSayByHowMuch()
    {
        var page = await Open("zh");
        Assert.Equal(
            ["3", "国家科技成果转移转化示范区", "个", "9", "…", "…", "…", "…", "12 ①", "", "≥ 20", "60.0", "27.3", "…", "待终期数据 差 8 个",
                "2025-09-18 早于期限 104 天", "B"],
            Row(page, "国家科技成果转移转化示范区"));
        Assert.StartsWith("① 2025 年栏为 2025-09-18 的数", page.QuerySelectorAll(".notes li")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stocks_WithoutAnythingAfterTheBase_AreNotAssessableNotZero()
    {
        var row = Row(await Open("zh"), "国家技术转移机构");
        Assert.Equal(["420", "…", "…", "…", "…", "…"], row[3..9]);
        Assert.Equal("无法评估 2020 年后无观测", row[14]);
    }

    [Fact]
    public async Task Managers_WhoseReadingsDisagree_StandAsTwoIndentedRowsWithoutANumberOfTheirOwn()
    {
        var page = await Open("en");
        Assert.Equal("Readings differ", Row(page, "Technology managers")[14]);
        var readings = page.QuerySelectorAll(".a1 tr.sub th").Select(head => head.Seen());
        Assert.Equal(["trained, cumulative", "in post full time (univ., inst.)"], readings);
        Assert.Equal((">110,000", ">366.7", "Met early ≥ 1 year early"), Picked(Row(page, "trained, cumulative"), 7));
        Assert.Equal((">17,000", ">56.7", "Awaiting final short by < 13,001"), Picked(Row(page, "in post full time"), 6));

        static (string, string, string) Picked(List<string> row, int year) => (row[year], row[11], row[14].Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Counts_AfterTheDeadline_ListEveryFinalWord()
    {
        var page = await Open("zh");
        var counts = page.QuerySelectorAll(".count dd")
            .Select(word => $"{word.QuerySelector(".st")!.Seen()} {word.QuerySelector("b")!.Seen()}");
        Assert.Equal(["实现 2", "未实现 0", "待终期数据 1", "无法评估 3", "因口径而异 1", "无法评估 4"], counts);
        Assert.Equal("其中提前 1", page.QuerySelector(".count dd small")!.Seen());
    }

    [Fact]
    public async Task Finding_AfterTheDeadline_SaysWhatEndedHow() => Assert.Equal(
        "Technology contract value passed RMB 5 trillion in 2023, 2 years early. National demonstration zones: last known 12 of 20. "
        + "National regional centers, national transfer institutions, international transfer centers: nothing after 2020.",
        (await Open("en")).QuerySelector(".finding")!.Seen().Replace('\u00a0', ' '));

    [Fact]
    public async Task Page_AsOfAnEarlierDay_SaysSoAndKnowsNothingLater()
    {
        var page = await Open("zh", MidPlan);
        Assert.Equal("past", page.Body!.ClassName);
        Assert.Contains("2022-12-31", page.QuerySelector(".pastline")!.TextContent, StringComparison.Ordinal);
        var row = Row(page, "技术合同成交额");
        Assert.Equal(["37,294.30", "…", "…", "…", "…"], row[4..9]);
        Assert.Equal("快于预期 需年均 +7.6 %", row[14]);
        Assert.DoesNotContain("75,734", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("48,000", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chips_OfThePlan_AreTheYearEndsSinceItWasIssued() => Assert.Equal(
        ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31", "最新"],
        (await Open("zh")).QuerySelectorAll(".chips a").Select(chip => chip.Seen()));

    [Fact]
    public async Task MissingFigures_EverywhereInTheTable_SayWhy()
    {
        var page = await Open("zh");
        var missing = page.QuerySelectorAll(".a1 .na0");
        Assert.NotEmpty(missing);
        Assert.All(missing, mark => Assert.True(mark.GetAttribute("title") is { Length: > 3 } why && mark.TextContent == "…" + why));
    }

    [Fact]
    public async Task Figures_OfTheTable_LeadToTheirSource() => Assert.Equal(
        "/zh/n/2/published_contract_value/nation/2023",
        (await Open("zh")).QuerySelectorAll(".a1 a.v").Single(link => link.TextContent == "61,475.66").GetAttribute("href"));

    [Fact]
    public async Task RunningYear_OfTheLastClosedYear_ShowsItsPartsAndTheirShare()
    {
        var page = await Open("zh");
        var rows = page.QuerySelector(".blocks .t tbody")!.Children
            .Select(row => string.Join("|", row.Children.Select(cell => cell.Seen())));
        Assert.Equal(
            ["2026 年累计|…|…|…|未装载", "2025 年 1—9 月|48,000|…|63.4|快报，取整", "2025 年 1—4 月|16,000|…|21.1|快报，取整",
                "2025 年|75,734|10.8|100.0|初步数"],
            rows);
    }

    [Theory]
    [InlineData("zh"), InlineData("en")]
    public async Task Html_OfThePage_HasNoInlineStyleNorScriptNorKeyName(string language)
    {
        var html = await Rendered.Html<PlanPage>(Parameters(language));
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@">\s*(column|missing|finding|reason|count|running)\.[a-z]", html);
        Assert.Contains(language == "zh" ? "提前实现" : "Met early", html, StringComparison.Ordinal);
    }
}
