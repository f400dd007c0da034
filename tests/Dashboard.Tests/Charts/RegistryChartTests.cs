using System.Globalization;
using AngleSharp.Dom;
using Monitor.Dashboard.Charts;
using Monitor.Dashboard.Pages.Contracts;
using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Charts;

public sealed class RegistryChartTests
{
    private static MonthColumns Months(string language, int year, bool isSample = true) =>
        new NationalMonths(Published.Visit(language), Registered.Months(isSample: isSample), year).Chart();

    private static TileMap Map(string language, string basis = "seller", bool isSample = true) =>
        new PlaceMap(Published.Visit(language), Registered.Places(basis, isSample: isSample), "输出", 2023).Chart();

    private static string Lines(string svg) => svg.Replace("><", ">\n<", StringComparison.Ordinal);

    [Theory]
    [InlineData("zh", 2023)]
    [InlineData("en", 2024)]
    public async Task Months_OfAYear_AreDrawnAsAccepted(string language, int year) => Snapshot.Matches(
        Lines(await Rendered.Html<MonthColumnsChart>(new() { ["Chart"] = Months(language, year) })), $"months_{year}.{language}.svg");

    [Fact]
    public async Task Months_OfBothYears_AreAsHighAsTheirFiguresFromZero()
    {
        var page = await Rendered.Page<MonthColumnsChart>(new() { ["Chart"] = Months("zh", 2023) });
        var bars = page.QuerySelectorAll("svg.wide a rect");
        var values = Enumerable.Range(1, 12).SelectMany(month => new[] { month * 10.0, month * 10 + 2 });
        Assert.Equal(24, bars.Length);
        var perUnit = Number(bars[^1], "height") / 122;
        Assert.All(values.Zip(bars), pair => Assert.Equal(pair.First * perUnit, Number(pair.Second, "height"), 0.11));
        Assert.All(bars, bar => Assert.Equal(274, Number(bar, "y") + Number(bar, "height"), 0.11));
    }

    [Fact]
    public async Task Month_NotOver_IsHatched()
    {
        var page = await Rendered.Page<MonthColumnsChart>(new() { ["Chart"] = Months("zh", 2024) });
        var now = page.QuerySelectorAll("svg.wide a rect").Where(bar => bar.ClassName != "bar0").Select(bar => bar.ClassName);
        Assert.Equal(["bar1", "bar1", "bar1", "barh"], now);
    }

    [Theory]
    [InlineData("zh"), InlineData("en")]
    public async Task Map_OfTheProvinces_IsDrawnAsAccepted(string language) => Snapshot.Matches(
        Lines(await Rendered.Html<TileMapChart>(new() { ["Map"] = Map(language) })), $"provinces.{language}.svg");

    [Fact]
    public async Task Tiles_OfAll34Divisions_StandEachInAPlaceOfItsOwn()
    {
        var page = await Rendered.Page<TileMapChart>(new() { ["Map"] = Map("zh") });
        foreach (var svg in page.QuerySelectorAll("svg"))
            Assert.Equal(34, svg.QuerySelectorAll("rect").Select(tile => (Number(tile, "x"), Number(tile, "y"))).Distinct().Count());
    }

    [Fact]
    public async Task Tile_WithAFigure_SaysItInNumberAndLinkAndNotByColourAlone()
    {
        var page = await Rendered.Page<TileMapChart>(new() { ["Map"] = Map("zh") });
        var beijing = page.QuerySelectorAll("svg.wide a")
            .Single(tile => tile.QuerySelector("title")!.TextContent == "北京 500.00 亿元");
        Assert.Equal("/zh/n/2/contract_value/basis=seller,province=110000/2023", beijing.GetAttribute("href"));
        Assert.Equal(["北京", "500"], beijing.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal("q5", beijing.QuerySelector("rect")!.ClassName);
    }

    [Fact]
    public async Task Tile_TheBasisHasNoFigureFor_IsAnEmptyPlaceWithItsReason()
    {
        var page = await Rendered.Page<TileMapChart>(new() { ["Map"] = Map("zh", "registered") });
        var outside = page.QuerySelectorAll("svg.wide g:has(.q0)").Select(tile => string.Join('|', tile.QuerySelectorAll("title, text")
            .Select(words => words.TextContent)));
        Assert.Equal(["台湾：此口径无数据|台湾|…", "香港：此口径无数据|香港|…", "澳门：此口径无数据|澳门|…"], outside);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Pictures_OfSampleFigures_CarryTheWordInside(bool isSample)
    {
        var month = await Rendered.Page<MonthColumnsChart>(new() { ["Chart"] = Months("zh", 2023, isSample) });
        var map = await Rendered.Page<TileMapChart>(new() { ["Map"] = Map("en", isSample: isSample) });
        Assert.Equal(isSample ? ["样本", "样本"] : Array.Empty<string>(), Words(month));
        Assert.Equal(isSample ? ["sample", "sample"] : Array.Empty<string>(), Words(map));

        static IEnumerable<string> Words(IDocument page) => page.QuerySelectorAll("svg .sample").Select(word => word.TextContent);
    }

    [Theory]
    [InlineData(28_251.51, new[] { 50d, 250, 1_000, 2_500 })]
    [InlineData(61_475.66, new[] { 100d, 500, 2_500, 5_000 })]
    [InlineData(0, new double[0])]
    public void Limits_OfAMapsClasses_AreRoundSharesOfTheWhole(double whole, double[] limits) => Assert.Equal(limits, Scale.Limits(whole));

    [Fact]
    public void Limits_OfAnyWhole_Rise()
    {
        foreach (var whole in Enumerable.Range(1, 2_000).Select(i => i * 0.37))
            Assert.Equal(4, Scale.Limits(whole).Distinct().Count());
    }

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
