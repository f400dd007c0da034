using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;

namespace Monitor.Dashboard.Tests.Pages;

/// <summary>The pages of the registry as they are served over a small synthetic one, beside the published figures.</summary>
public sealed class RegistrySiteTests(RegistrySiteTests.Demonstration demonstration, LoadedSite real)
    : IClassFixture<RegistrySiteTests.Demonstration>, IClassFixture<LoadedSite>
{
    public sealed class Demonstration : IAsyncLifetime, IDisposable
    {
        public LoadedSite Site { get; } = LoadedSite.WithRegistry();

        public Task InitializeAsync() => Site.InitializeAsync();

        public Task DisposeAsync() => Site.DisposeAsync();

        public void Dispose() => Site.Dispose();
    }

    private HttpClient Http => demonstration.Site.Http;

    private static async Task<IDocument> Page(HttpClient http, string path)
    {
        var html = await http.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    private static decimal Amount(string text) =>
        decimal.Parse(text.TrimEnd('样', 's').Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("/zh/contracts", HttpStatusCode.OK, null)]
    [InlineData("/en/contracts?year=2022", HttpStatusCode.OK, null)]
    [InlineData("/zh/contracts?asOf=2023-07-15", HttpStatusCode.OK, null)]
    [InlineData("/zh/contracts?asOf=2020-01-01", HttpStatusCode.OK, null)]
    [InlineData("/en/contracts/provinces?basis=registered", HttpStatusCode.OK, null)]
    [InlineData("/zh/contracts?year=2023", HttpStatusCode.Redirect, "/zh/contracts")]
    [InlineData("/zh/contracts/provinces?year=2022&basis=seller", HttpStatusCode.Redirect, "/zh/contracts/provinces?year=2022")]
    [InlineData("/zh/contracts/provinces?basis=buyer&year=2023", HttpStatusCode.Redirect, "/zh/contracts/provinces?basis=buyer")]
    [InlineData("/zh/contracts?year=2022&asOf=2026-11-21", HttpStatusCode.Redirect, "/zh/contracts?year=2022")]
    [InlineData("/zh/contracts?year=1999", HttpStatusCode.BadRequest, null)]
    [InlineData("/zh/contracts?year=soon", HttpStatusCode.BadRequest, null)]
    [InlineData("/zh/contracts/provinces?basis=anybody", HttpStatusCode.BadRequest, null)]
    public async Task Address_OfThePages_CarriesWhatWasChosenAndNeverADefault(string path, HttpStatusCode expected, string? leadsTo)
    {
        var response = await Http.GetAsync(path);
        Assert.Equal((expected, leadsTo), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task EveryLink_OfEveryPage_LeadsSomewhere()
    {
        HashSet<string> links = [];
        foreach (var path in (string[])["/zh/contracts", "/en/contracts/provinces?basis=buyer&year=2022", "/zh/contracts?asOf=2023-07-15"])
            links.UnionWith((await Page(Http, path)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!));
        // Hundreds of figures are alike: each kind of address is followed once for every eleventh.
        foreach (var link in links.Where((one, i) => i % 11 == 0 || !one.Contains("/n/", StringComparison.Ordinal)))
            Assert.True((int)(await Http.GetAsync(link)).StatusCode < 400, link);
    }

    [Theory]
    [InlineData("seller"), InlineData("buyer"), InlineData("registered")]
    public async Task Provinces_OnEveryBasis_AddUpToTheNationAsTheApiHasIt(string basis)
    {
        using var nation = JsonDocument.Parse(await Http.GetStringAsync("/api/v1/measures/contract_value?where=year=2022"));
        using var parts = JsonDocument.Parse(await Http.GetStringAsync(
            $"/api/v1/measures/contract_value?by=province&where=year=2022&where=basis={basis}"));
        var whole = Assert.Single(nation.RootElement.GetProperty("rows").EnumerateArray().ToList()).GetProperty("value").GetDecimal();
        Assert.Equal(whole, parts.RootElement.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("value").GetDecimal()));
        var choice = basis == "seller" ? "" : $"basis={basis}&";
        var page = await Page(Http, $"/zh/contracts/provinces?{choice}year=2022");
        Assert.Contains(whole.ToString("全国 #,0.00 元", CultureInfo.InvariantCulture), page.QuerySelector(".foot")!.Seen(),
            StringComparison.Ordinal);
        foreach (var row in parts.RootElement.GetProperty("rows").EnumerateArray())
        {
            var code = row.GetProperty("province").GetString()!;
            if (page.QuerySelector($"#r{code}") is not { } line) continue;
            Assert.Equal(Math.Round(row.GetProperty("value").GetDecimal() / 100_000_000, 2, MidpointRounding.AwayFromZero),
                Amount(line.Children[3].Seen()));
        }
    }

    [Theory]
    [InlineData("contract_count"), InlineData("contract_value")]
    [InlineData("technology_amount_share"), InlineData("average_contract_value")]
    public async Task Figure_OfTheTable_LeadsToItsFilesAndEntriesPageByPage(string measure)
    {
        var nation = await Page(Http, "/zh/contracts");
        var link = nation.QuerySelectorAll(".report a.v").Last(figure =>
            figure.GetAttribute("href")!.Contains($"/{measure}/", StringComparison.Ordinal)).GetAttribute("href")!;
        var figure = await Page(Http, link);
        Assert.Equal("样本", figure.QuerySelector("h1 .smp")!.TextContent);
        Assert.Equal(200, figure.QuerySelectorAll("[aria-labelledby=entries] tbody tr").Length);
        Assert.All(figure.QuerySelectorAll("[aria-labelledby=files] tbody tr"),
            file => Assert.Contains(".parquet", file.TextContent, StringComparison.Ordinal));
        var first = figure.QuerySelector("[aria-labelledby=entries] tbody th")!.TextContent;
        var next = await Page(Http, figure.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.NotEqual(first, next.QuerySelector("[aria-labelledby=entries] tbody th")!.TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, (await Http.GetAsync($"{link}?after=nowhere")).StatusCode);
    }

    [Fact]
    public async Task Verdicts_BesideASampleRegistry_AreThoseWithoutIt()
    {
        foreach (var path in (string[])["/zh/", "/en/plans/FYP14-TFM", "/zh/?asOf=2022-12-31", "/zh/plans/FYP14-TFM/contract_value"])
        {
            var (beside, alone) = (await Page(Http, path), await Page(real.Http, path));
            Assert.Equal(Words(alone), Words(beside));
            Assert.Empty(beside.QuerySelectorAll("main .smp"));
        }

        var (with, without) = (await Status(Http), await Status(real.Http));
        Assert.Equal(without, with);

        // Which edition and which load answered is another directory's; everything else must be the same.
        static List<string> Words(IDocument page) =>
            [.. page.QuerySelectorAll("main .t td, main .t th, .st, .count dd, h1, .finding, .key dd").Select(element => element.Seen())];

        static async Task<string> Status(HttpClient http)
        {
            using var json = JsonDocument.Parse(await http.GetStringAsync("/api/v1/plans/FYP14-TFM/status"));
            return json.RootElement.GetProperty("indicators").GetRawText();
        }
    }

    [Fact]
    public async Task PublishedFigure_OfASample_WearsTheMarkAndNeverWinsOverARealOne()
    {
        var alone = await Page(Http, "/zh/n/2/published_contract_value/nation/1950");
        Assert.Equal(("样本", "1样 亿元"), (alone.QuerySelector("h1 .smp")!.TextContent, alone.QuerySelector(".key dd")!.Seen()));
        var rivalled = await Page(Http, "/zh/n/2/published_contract_value/nation/2025");
        Assert.Null(rivalled.QuerySelector("h1 .smp"));
        Assert.StartsWith("75,734", rivalled.QuerySelector(".key dd")!.Seen(), StringComparison.Ordinal);
        Assert.Contains(rivalled.QuerySelectorAll(".t td.n"), cell => cell.Seen() == "1样");
    }

    [Fact]
    public async Task Registry_WithoutContracts_SaysWhatToDo()
    {
        foreach (var path in (string[])["/zh/contracts", "/zh/contracts/provinces"])
        {
            var page = await Page(real.Http, path);
            Assert.Equal(["monitor load contracts.csv", "monitor serve --sample"],
                page.QuerySelectorAll(".command").Select(command => command.TextContent));
        }

        Assert.Contains("2020-01-01", (await Page(Http, "/zh/contracts?asOf=2020-01-01")).QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal);
    }
}
