using System.Globalization;
using AngleSharp.Dom;
using Monitor.Dashboard.Charts;
using Monitor.Dashboard.Pages.Indicators;
using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Charts;

public sealed class TrajectoryChartTests
{
    private static Trajectory Chart(string language, string indicator)
    {
        var status = Published.Status(indicator);
        return new Course(Published.Visit(language), Published.Fyp14, status.Indicator, status.Readings[0]).Chart();
    }

    private static Task<string> Draw(string language, string indicator) =>
        Rendered.Html<TrajectoryChart>(new() { ["Chart"] = Chart(language, indicator) });

    [Theory]
    [InlineData("zh", "contract_value")]
    [InlineData("en", "demonstration_zones")]
    [InlineData("zh", "technology_managers")]
    public async Task Chart_OfRealFigures_IsDrawnAsAccepted(string language, string indicator) =>
        Snapshot.Matches((await Draw(language, indicator)).Replace("><", ">\n<", StringComparison.Ordinal), $"{indicator}.{language}.svg");

    [Fact]
    public async Task Bars_OfAFlow_AreAsHighAsTheirFiguresFromZero()
    {
        var page = await Rendered.Page<TrajectoryChart>(new() { ["Chart"] = Chart("zh", "contract_value") });
        var bars = page.QuerySelectorAll("svg.wide a rect");
        var trillions = Published.Contracts.Select(seen => (double)(seen.Value / 1_000_000_000_000m));
        var perUnit = trillions.Zip(bars, (value, bar) => Number(bar, "height") / value).ToList();
        Assert.Equal(11, perUnit.Count);
        Assert.All(perUnit, ratio => Assert.Equal(41.0, ratio, 0.1));
        Assert.All(bars, bar => Assert.Equal(354.0, Number(bar, "y") + Number(bar, "height"), 0.11));
    }

    [Fact]
    public async Task Bars_OfPreliminaryFigures_AreHatched()
    {
        var page = await Rendered.Page<TrajectoryChart>(new() { ["Chart"] = Chart("zh", "contract_value") });
        Assert.Equal(["barh", "barh"], page.QuerySelectorAll("svg.wide a rect").TakeLast(2).Select(bar => bar.ClassName));
        Assert.Equal(2, page.QuerySelectorAll("svg.wide .barh").Length);
    }

    [Fact]
    public async Task Chart_OnEveryScreen_HasTitleAndDescription()
    {
        var page = await Rendered.Page<TrajectoryChart>(new() { ["Chart"] = Chart("en", "contract_value"), ["Id"] = "c" });
        Assert.Equal(2, page.QuerySelectorAll("svg").Length);
        foreach (var svg in page.QuerySelectorAll("svg"))
            Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(svg.QuerySelector($"#{id}")!.TextContent));
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(7.57, 2)]
    [InlineData(500, 200)]
    [InlineData(110_000, 25_000)]
    [InlineData(0.3, 0.1)]
    public void Gridlines_OfAnyRange_AreRound(double highest, double step)
    {
        var chart = Chart("en", "demonstration_zones") with
        {
            Target = new(highest, "", "", "", null), Points = [], Path = [],
        };
        Assert.Equal(step, new Plot(chart, isWide: true).Step, 6);
    }

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
