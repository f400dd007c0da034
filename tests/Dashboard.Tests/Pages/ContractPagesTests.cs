using AngleSharp.Dom;
using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages.Contracts;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class ContractPagesTests
{
    private static Dictionary<string, object?> Nation(string language, int year, bool isSample = true) => new()
    {
        ["Visit"] = Published.Visit(language, "/contracts"), ["Sums"] = Registered.Months(isSample: isSample), ["Year"] = year,
        ["Files"] = new[] { "contracts-2022.parquet", "contracts-2023.parquet" },
    };

    private static Dictionary<string, object?> Provinces(string language, string basis = "seller", bool isSample = true) => new()
    {
        ["Visit"] = Published.Visit(language, "/contracts/provinces"), ["Sums"] = Registered.Months(isSample: isSample), ["Year"] = 2023,
        ["Basis"] = Basis.Of(basis), ["Places"] = Registered.Places(basis, isSample: isSample), ["Files"] = Array.Empty<string>(),
    };

    private static List<string> Cells(IParentNode table, string row) =>
        [.. table.QuerySelectorAll("tbody tr").First(one => one.FirstElementChild!.Seen() == row).Children.Select(cell => cell.Seen())];

    [Fact]
    public async Task Report_OfAClosedYear_ShowsMonthAndYearBesideTheYearBefore()
    {
        var page = await Rendered.Page<NationalPage>(Nation("zh", 2023));
        var report = page.QuerySelector(".report")!;
        Assert.Equal(
            ["合同数", "项", "13样", "13样", "0样", "0.0样", "90样", "90样", "0样", "0.0样", "100.0样"], Cells(report, "合同数"));
        Assert.Equal(
            ["成交额", "亿元", "122.00样", "120.00样", "+2.00样", "1.7样", "804.00样", "780.00样", "+24.00样", "3.1样", "103.1样"],
            Cells(report, "成交额"));
        Assert.Equal(["技术交易额占比", "%", "59.0样", "60.0样", "−1.0样", "…", "58.2样", "60.0样", "−1.8样", "…", "…"],
            Cells(report, "技术交易额占比"));
        Assert.Equal("89,333.33样", Cells(report, "平均每项成交额")[6]);
    }

    [Fact]
    public async Task Report_OfARunningYear_ComparesWholeMonthsOnly()
    {
        var page = await Rendered.Page<NationalPage>(Nation("zh", 2024));
        Assert.Equal(["2024 年 3 月", "2024 年 1—3 月累计"], page.QuerySelectorAll(".report .grp").Select(head => head.Seen()));
        Assert.Equal(["72.00样", "66.00样", "+6.00样", "9.1样", "9.0样"], Cells(page.QuerySelector(".report")!, "成交额")[6..]);
        Assert.Equal("2024（1—3 月）", page.QuerySelector(".chips [aria-current]")!.Seen());
    }

    [Fact]
    public async Task MonthTable_OfARunningMonth_ShowsItAndDoesNotCompareIt()
    {
        var page = await Rendered.Page<NationalPage>(Nation("zh", 2024));
        var lines = page.QuerySelectorAll("[aria-labelledby=months] tbody")[1].QuerySelectorAll("tr");
        Assert.Equal(("44.00样", "42.00样", "…", "…"), (lines[0].Children[5].Seen(), lines[1].Children[4].Seen(),
            lines[2].Children[4].Seen(), lines[3].Children[4].Seen()));
        Assert.Equal("4 月 未结束", page.QuerySelectorAll("[aria-labelledby=months] thead th")[5].Seen());
        Assert.Equal("…", lines[0].Children[6].Seen());
    }

    [Fact]
    public async Task Chart_AboveTheMonths_HasTheSameFigures()
    {
        var page = await Rendered.Page<NationalPage>(Nation("en", 2023));
        var inChart = page.QuerySelectorAll("svg.wide a").Select(bar => bar.GetAttribute("href"));
        var inTable = page.QuerySelectorAll("[aria-labelledby=months] a.v").Select(figure => figure.GetAttribute("href"));
        Assert.Equal(24, inChart.Count());
        Assert.Empty(inChart.Except(inTable));
    }

    [Fact]
    public async Task Years_OfTheRegistry_AreLinksAndTheDefaultHasNoYear()
    {
        var page = await Rendered.Page<NationalPage>(Nation("zh", 2022));
        Assert.Equal(["/zh/contracts?year=2022", "/zh/contracts", "/zh/contracts?year=2024"],
            page.QuerySelectorAll(".chips a").Select(year => year.GetAttribute("href")));
    }

    [Fact]
    public async Task ProvinceTable_OfASeller_HasGrowthShareAndRankWithItsChange()
    {
        var page = await Rendered.Page<ProvincesPage>(Provinces("zh"));
        var table = page.QuerySelector("table.places")!;
        Assert.Equal(["北京", "40样", "33.3样", "500.00样", "66.7样", "49.60样", "1 +1样", "250.00样"], Cells(table, "北京"));
        Assert.Equal(["广东", "30样", "−14.3样", "300.00样", "−14.3样", "29.76样", "2 −1样", "150.00样"], Cells(table, "广东"));
        Assert.Equal(["天津", "0", "…", "0.00", "…", "0.00样"], Cells(table, "天津")[..6]);
        Assert.Equal("50.00样", Cells(table, "港澳台及境外")[3]);
        Assert.Equal("120.00样", Cells(table, "深圳")[3]);
    }

    [Theory]
    [InlineData("seller", "31 个省（区、市）95,501,000,000.00 元 ＋ 兵团 300,000,000.00 元 ＋ 港澳台及境外 5,000,000,000.00 元 ＝ 全国 100,801,000,000.00 元")]
    [InlineData("registered", "31 个省（区、市）95,501,000,000.00 元 ＋ 兵团 300,000,000.00 元 ＝ 全国 95,801,000,000.00 元")]
    public async Task Footnote_OnEachBasis_AddsThePartsToTheNationToTheFen(string basis, string identity) => Assert.Contains(
        identity, (await Rendered.Page<ProvincesPage>(Provinces("zh", basis))).QuerySelector(".foot")!.Seen(), StringComparison.Ordinal);

    [Theory]
    [InlineData("seller", "输出"), InlineData("buyer", "吸纳"), InlineData("registered", "登记")]
    public async Task Basis_OfAProvincePage_IsSaidInTitleHeadsAndMap(string basis, string name)
    {
        var page = await Rendered.Page<ProvincesPage>(Provinces("zh", basis));
        string[] places = ["title", "h1", "table.places thead", ".fig h2", "svg title", ".switch [aria-current]"];
        Assert.All(places, place => Assert.Contains(name, page.QuerySelector(place)!.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh"), InlineData("en")]
    public async Task Figures_OfSampleContracts_AllWearTheMarkAndRealOnesNone(string language)
    {
        foreach (var isSample in new[] { true, false })
        {
            IDocument[] pages =
            [
                await Rendered.Page<NationalPage>(Nation(language, 2023, isSample)),
                await Rendered.Page<ProvincesPage>(Provinces(language, isSample: isSample)),
            ];
            foreach (var page in pages)
            {
                var figures = page.QuerySelectorAll(".t td.n").Where(cell => cell.QuerySelector(".na0") is null && Tells(cell)).ToList();
                Assert.NotEmpty(figures);
                Assert.All(figures, cell => Assert.Equal(isSample, cell.QuerySelector(".smp") is not null));
                Assert.Equal(isSample, page.QuerySelector(".finding .smp, .unitline .smp") is not null);
            }
        }

        // Nought holds no entries, so no sample ones.
        static bool Tells(IElement cell) => cell.Seen().Any(letter => letter is >= '1' and <= '9') && cell.Seen() is not "0.00";
    }

    public static TheoryData<string, string> Everything()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Address.Languages)
            foreach (var page in new[] { "2022", "2023", "2024", "seller", "buyer", "registered" })
                data.Add(language, page);
        return data;
    }

    [Theory, MemberData(nameof(Everything))]
    public async Task Page_OfEveryYearAndBasis_IsDrawnWithoutInlineStyleOrKeyName(string language, string which)
    {
        var html = int.TryParse(which, System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? await Rendered.Html<NationalPage>(Nation(language, year))
            : await Rendered.Html<ProvincesPage>(Provinces(language, which));
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@">\s*(chart|metric|unit|missing|finding|identity|basis|place|note|map)\.[a-zA-Z]", html);
    }
}
