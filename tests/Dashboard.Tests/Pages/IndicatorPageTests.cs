using AngleSharp.Dom;
using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages.Indicators;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class IndicatorPageTests
{
    private static Dictionary<string, object?> Parameters(string language, string indicator, DateOnly? asOf = null) => new()
    {
        ["Visit"] = Published.Visit(language, $"/plans/FYP14-TFM/{indicator}", asOf),
        ["PlanStatus"] = Published.Status(asOf),
        ["Status"] = Published.Status(indicator, asOf),
        ["SourceRows"] = Published.Contracts.Index().ToDictionary(one => one.Item.Address, one => one.Index + 16),
    };

    private static Task<IDocument> Open(string language, string indicator, DateOnly? asOf = null) =>
        Rendered.Page<IndicatorPage>(Parameters(language, indicator, asOf));

    private static string Plain(IElement? element) =>
        element!.Seen().Replace('\u00a0', ' ').Replace("\u2002", " ", StringComparison.Ordinal);

    [Fact]
    public async Task Title_OfATargetMetEarly_IsTheFinding()
    {
        var chinese = await Open("zh", "contract_value");
        Assert.Equal("技术合同成交额 2023 年已越过 5 万亿元，比规划期限早 2 年", Plain(chinese.QuerySelector("h1")));
        Assert.Equal("Technology contract value passed RMB 5 trillion in 2023, 2 years before the deadline",
            Plain((await Open("en", "contract_value")).QuerySelector("h1")));
    }

    [Fact]
    public async Task BesideTheVerdict_OfContracts_StandsWhatLastedAndByHowMuch() => Assert.Equal(
        ["首次达标后又有 2 个值，2 个证实达标，无一回落。", "超出目标 25,734 亿元（51.5 %）。"],
        (await Open("zh", "contract_value")).QuerySelectorAll(".beside li").Select(Plain));

    [Fact]
    public async Task BesideTheVerdict_BeforeTheDeadline_StandsHowLikelyItIs()
    {
        var lines = (await Open("en", "contract_value", new DateOnly(2025, 11, 1))).QuerySelectorAll(".beside li").Select(Plain).ToList();
        Assert.DoesNotContain(lines, line => line.Contains('{', StringComparison.Ordinal));
        Assert.Contains("Later values known: 1; proved to meet it: 1; none fell short.", lines);
        Assert.Contains(lines, line => line.StartsWith("If growth varies as it did", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "目标值 15 2024-03-01 调整通知 〔2024〕1号 名额调整 李",
        "按调整后的目标（≥ 15 个，2025-12-31）： 待终期数据 按原定目标（≥ 20 个，2025-12-31）： 待终期数据")]
    [InlineData("en", "Target 15 2024-03-01 调整通知 〔2024〕1号 名额调整 李",
        "Under the changed target (≥ 15, 2025-12-31): Awaiting final Under the one first set (≥ 20, 2025-12-31): Awaiting final")]
    public async Task Amended_Target_StandsBesideTheOneFirstSet(string language, string row, string conclusion)
    {
        var parameters = Parameters(language, "demonstration_zones");
        var status = Published.Status("demonstration_zones");
        var changed = status.Indicator with { Target = status.Indicator.Target with { Value = 15 } };
        parameters["Status"] = status with
        {
            Indicator = changed,
            Amended = new(status, [new("demonstration_zones", AmendedPart.Target, 15, null, new(2024, 3, 1), "调整通知", "〔2024〕1号", null,
                "名额调整", "李", new(2024, 2, 20))]),
        };
        var section = (await Rendered.Page<IndicatorPage>(parameters)).QuerySelector("#amended")!;
        Assert.Equal(row, Plain(section.QuerySelector("tbody tr")));
        Assert.Equal(conclusion, string.Join(' ', section.QuerySelectorAll(".concl").Select(Plain)));
        Assert.Null((await Open(language, "demonstration_zones")).QuerySelector("#amended"));
    }

    [Theory]
    [InlineData("demonstration_zones", "国家科技成果转移转化示范区最后可知 12 个，离 20 个差 8 个，待终期数据")]
    [InlineData("transfer_institutions", "国家技术转移机构未查到 2020 年后的数据，无法评估")]
    [InlineData("property_exchanges", "科技成果与知识产权交易机构达到 3 家，目标实现")]
    [InlineData("technology_managers", "技术经理人：2 种口径，结论不一")]
    public async Task Title_OfEveryOutcome_SaysIt(string indicator, string title) =>
        Assert.Equal(title, Plain((await Open("zh", indicator)).QuerySelector("h1")));

    [Fact]
    public async Task Working_OfContracts_CanBeRedoneOnAPocketCalculator()
    {
        var page = await Open("zh", "contract_value");
        var lines = page.QuerySelector(".box .deriv")!.QuerySelectorAll(".eq").Select(Plain);
        Assert.Equal(
            ["2025 年：≥ 50,000 亿元", "2025 年：75,734 亿元", "75,734 ≥ 50,000 成立", "2021 年 37,294.30 ＜ 50,000 未达",
                "2022 年 47,791.02 ＜ 50,000 未达", "2023 年 61,475.66 ≥ 50,000 成立", "75,734 ÷ 50,000 = 151.5 %",
                "(75,734 − 28,251.51) ÷ (50,000 − 28,251.51) = 218.3 %"],
            lines);
        Assert.Equal("提前实现，规则“期限日”。初步数下修超过 34.0 % 结论才会改变。", Plain(page.QuerySelector(".concl")));
    }

    [Fact]
    public async Task Table_BesideTheChart_HasTheSameFigures()
    {
        var page = await Open("zh", "contract_value");
        var inChart = page.QuerySelectorAll("svg.wide a").Select(bar => bar.GetAttribute("href"));
        var inTable = page.QuerySelectorAll(".two .t td a.v").Select(figure => figure.GetAttribute("href"));
        Assert.Equal(11, inTable.Count());
        Assert.Equal(inTable, inChart);
    }

    [Fact]
    public async Task Table_RowOfTheFirstYearThatMetTheTarget_SaysSo()
    {
        var page = await Open("zh", "contract_value");
        var row = page.QuerySelectorAll(".two .t tbody tr").Single(one => one.FirstElementChild!.TextContent == "2023");
        Assert.Equal(["2023", "61,475.66", "28.6", "39,792", "+54.5", "≥ 50,000", "≈ 2024-02-28", "B", "24"], row.Children.Select(Plain));
    }

    [Fact]
    public async Task Page_AsOfAnEarlierDay_JudgesBySchedule()
    {
        var page = await Open("en", "contract_value", new DateOnly(2022, 12, 31));
        Assert.Equal("Ahead, rule “against time”.", Plain(page.QuerySelector(".concl")));
        Assert.DoesNotContain("7,573", page.Body!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Everything()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in Address.Languages)
            foreach (var indicator in Published.Fyp14.Indicators)
                foreach (var asOf in new[] { "2022-10-01", "2022-12-31", "2025-10-01", "2026-11-21" })
                    data.Add(language, indicator.Id, asOf);
        return data;
    }

    [Theory, MemberData(nameof(Everything))]
    public async Task Page_OfEveryIndicatorOnEveryDay_IsDrawnWithoutInlineStyleOrKeyName(string language, string indicator, string asOf)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var html = await Rendered.Html<IndicatorPage>(Parameters(language, indicator, day == Published.Today ? null : day));
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@">\s*(chart|step|method|finding|table|key)\.[a-z]", html);
        Assert.DoesNotContain("{0}", html, StringComparison.Ordinal);
    }
}
