using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Pages;

/// <summary>The pages as they are served: addresses, redirects, headers, refusals.</summary>
[Collection(LoadedSiteTests.Name)]
public sealed partial class AddressesTests(LoadedSite site)
{
    // Cookies are part of what is asked here, so none is kept.
    private static readonly HttpClient Reader = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, site.Site.Urls.Single() + path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Reader.SendAsync(request);
    }

    private async Task<string> Html(string path, params (string Name, string Value)[] headers) =>
        await (await Get(path, headers)).Content.ReadAsStringAsync();

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "/zh/")]
    [InlineData("en-GB,en;q=0.9", "/en/")]
    [InlineData("de,zh;q=0.4,en;q=0.3", "/zh/")]
    [InlineData("fr", "/en/")]
    public async Task Root_ByPreferredLanguage_LeadsToIt(string accepted, string expected)
    {
        var response = await Get("/", ("Accept-Language", accepted));
        Assert.Equal((HttpStatusCode.Redirect, expected), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/zh/", HttpStatusCode.OK)]
    [InlineData("/en/plans/FYP14-TFM", HttpStatusCode.OK)]
    [InlineData("/zh/plans/FYP14-TFM/contract_value", HttpStatusCode.OK)]
    [InlineData("/en/plans/FYP14-TFM/technology_managers?asOf=2025-10-01", HttpStatusCode.OK)]
    [InlineData("/zh/plans/FYP14-TFM/tasks", HttpStatusCode.OK)]
    [InlineData("/en/plans/FYP14-TFM/tasks?by=lead&year=2023", HttpStatusCode.OK)]
    [InlineData("/zh/plans/FYP14-TFM/tasks?by=age", HttpStatusCode.BadRequest)]
    [InlineData("/zh/plans/FYP14-TFM/tasks?year=soon", HttpStatusCode.BadRequest)]
    [InlineData("/zh/plans/FYP14-TFM/tasks.xlsx?year=1999", HttpStatusCode.BadRequest)]
    [InlineData("/zh/editions", HttpStatusCode.OK)]
    [InlineData("/zh/n/1/published_contract_value/nation/2023", HttpStatusCode.OK)]
    [InlineData("/zh/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("/zh/plans/NONE", HttpStatusCode.NotFound)]
    [InlineData("/zh/plans/FYP14-TFM/none", HttpStatusCode.NotFound)]
    [InlineData("/zh/n/1/no_such_measure/nation/2023", HttpStatusCode.NotFound)]
    [InlineData("/zh/n/1/published_contract_value/nation/1066", HttpStatusCode.NotFound)]
    [InlineData("/zh/?edition=99", HttpStatusCode.NotFound)]
    [InlineData("/zh/?asOf=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/zh/?asOf=2027-01-01", HttpStatusCode.BadRequest)]
    public async Task Address_OfAnything_AnswersAsAPageWithTheSameHeaders(string path, HttpStatusCode expected)
    {
        var response = await Get(path, ("Accept", "text/html"));
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.Contains("<main id=\"main\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\bat \w+\.\w+\(|SELECT |/tmp/", html);
    }

    [Fact]
    public async Task RefusedAddress_InBothLanguages_SaysWhatToDo()
    {
        Assert.Contains("请", await Html("/zh/plans/NONE"), StringComparison.Ordinal);
        Assert.Contains("There is no plan", await Html("/en/plans/NONE"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOf_OfToday_NeverStaysInTheAddress() =>
        Assert.Equal("/zh/plans/FYP14-TFM", (await Get("/zh/plans/FYP14-TFM?asOf=2026-11-21")).Headers.Location!.ToString());

    [Fact]
    public async Task Year_ThatIsTheDefault_NeverStaysInTheAddress() =>
        Assert.Equal("/zh/plans/FYP14-TFM/tasks?by=lead",
            (await Get("/zh/plans/FYP14-TFM/tasks?year=2025&by=lead")).Headers.Location!.ToString());

    [Theory]
    [InlineData("/zh/plans/FYP14-TFM?asOf=2022-12-31", "/zh/plans/FYP14-TFM?asOf=2022-12-31")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task Theme_Chosen_IsKeptAndLeadsBackToOursOnly(string back, string expected)
    {
        var response = await Get($"/theme/dark?back={Uri.EscapeDataString(back)}");
        Assert.Equal(expected, response.Headers.Location!.ToString());
        Assert.StartsWith("theme=dark;", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "media=\"screen\"")]
    [InlineData("auto", "media=\"screen and (prefers-color-scheme: dark)\"")]
    public async Task Theme_OfTheCookie_IsTheOneShown(string theme, string media) =>
        Assert.Contains(media, await Html("/zh/", ("Cookie", $"theme={theme}")), StringComparison.Ordinal);

    [Fact]
    public async Task Theme_Light_LinksNoDarkSheet() =>
        Assert.DoesNotContain("dark.", await Html("/zh/", ("Cookie", "theme=light")), StringComparison.Ordinal);

    [Fact]
    public async Task FigureAddress_ByWhatIsAccepted_IsAPageOrJson()
    {
        const string Figure = "/n/1/published_contract_value/nation/2023";
        var page = await Get(Figure, ("Accept", "text/html"), ("Accept-Language", "zh"));
        Assert.Equal((HttpStatusCode.SeeOther, "/zh" + Figure), (page.StatusCode, page.Headers.Location!.ToString()));
        var json = await Get(Figure, ("Accept", "application/json"));
        var figure = JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(6_147_566_000_000m, figure.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task EveryLink_OfEveryPage_LeadsSomewhere()
    {
        string[] pages =
        [
            "/zh/", "/en/?asOf=2022-12-31", "/zh/plans/FYP14-TFM/contract_value", "/en/plans/FYP14-TFM/technology_managers", "/zh/editions",
            "/zh/plans/FYP14-TFM/tasks",
            "/en/plans/AP2016", "/zh/plans/CAS2016", "/en/plans/NEWS2017", "/zh/plans/NTTS2017",
        ];
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (Match link in Link().Matches(await Html(page)))
                links.Add(WebUtility.HtmlDecode(link.Groups[1].Value));
        Assert.InRange(links.Count, 30, 300);
        foreach (var link in links.Where(one => one.StartsWith('/')))
            Assert.True((int)(await Get(link)).StatusCode < 400, link);
    }

    [Fact]
    public async Task Pages_ForAForwardedRequest_AreRefusedInTheHousesDesign()
    {
        var response = await Get("/zh/", ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("您无权查看此页", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task EmptyDirectory_OnEveryPage_SaysWhatToLoadFirst()
    {
        using var folder = new ScratchFolder();
        var clock = SetClock.On(2026, 11, 21);
        using var room = new ReadingRoom(new EditionShelf(DataDirectory.At(folder.Path), new ShelfSettings(), clock), clock);
        await using var empty = Site.Build("http://127.0.0.1:0", room, () => true, clock);
        await empty.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(empty.Urls.Single()) };
        var page = await client.GetStringAsync("/zh/");
        Assert.Contains("monitor load sample-data/statistics sample-data/plans", page, StringComparison.Ordinal);
        Assert.Contains("尚无数据", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/editions")).StatusCode);
    }

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
