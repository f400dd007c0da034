using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Monitor.Dashboard.Pages.Plans;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Layout;

/// <summary>A demonstration says so on every page, whatever is wrong with it; a directory of real figures never does.</summary>
public sealed class DemonstrationTests : IAsyncLifetime, IDisposable
{
    private const string Zh = "演示目录：合同数据为合成样本，不得引用";
    private const string En = "Demonstration directory: its contracts are a synthetic sample, not to be quoted";
    private readonly ScratchFolder scratch = new();
    private readonly RegistryArrival arrival = new();
    private readonly HttpClient reader = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private ReadingRoom? room;
    private WebApplication? site;

    private DataDirectory Directory => DataDirectory.At(scratch.File("data"));

    public async Task InitializeAsync()
    {
        using (var journal = Journal.Open(Directory, LoadedSite.Clock))
            journal.Append("tester", JournalKind.DemonstrationDeclared, new { });
        room = new ReadingRoom(new EditionShelf(Directory, new ShelfSettings(), LoadedSite.Clock), LoadedSite.Clock);
        site = Dashboard.Site.Build("http://127.0.0.1:0", room, () => true, LoadedSite.Clock, arrival);
        await site.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    public void Dispose()
    {
        reader.Dispose();
        room?.Dispose();
        scratch.Dispose();
    }

    private async Task<(HttpStatusCode Status, IDocument Page)> Get(string path, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site!.Urls.Single() + path);
        if (forwarded is not null) request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await reader.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, await BrowsingContext.New().OpenAsync(response => response.Content(html)));
    }

    private static string? Notice(IDocument page) => page.QuerySelector("body > .demo b")?.TextContent;

    [Fact]
    public async Task Pages_OfADemonstration_AllSaySo()
    {
        Assert.Equal((Zh, En), (Notice((await Get("/zh/")).Page), Notice((await Get("/en/editions")).Page))); // nothing is published yet
        var (code, _, errors) = await LoadedSite.RunOn(Directory.Root, "load", Checkout.Path("sample-data"));
        Assert.True(code == 0, errors);
        string[] pages =
        [
            "/", "/plans/FYP14-TFM", "/plans/FYP14-TFM/contract_value", "/plans/FYP14-TFM?asOf=2022-12-31", "/editions",
            "/n/1/published_contract_value/nation/2023",
        ];
        foreach (var path in pages)
            foreach (var (language, notice) in new[] { ("zh", Zh), ("en", En) })
            {
                var (status, page) = await Get($"/{language}{path}");
                Assert.Equal((HttpStatusCode.OK, notice), (status, Notice(page)));
            }
    }

    [Fact]
    public async Task PagesOfTrouble_OfADemonstration_SaySoToo()
    {
        var loaded = await LoadedSite.RunOn(Directory.Root, "load", Checkout.Path("sample-data", "statistics", "gdp.csv"));
        Assert.True(loaded.Code == 0, loaded.Errors);
        foreach (var (path, forwarded, expected) in new (string, string?, HttpStatusCode)[]
        {
            ("/zh/nothing", null, HttpStatusCode.NotFound), ("/zh/plans/NONE", null, HttpStatusCode.NotFound),
            ("/zh/?asOf=yesterday", null, HttpStatusCode.BadRequest), ("/zh/", "203.0.113.7", HttpStatusCode.Forbidden),
        })
        {
            var (status, page) = await Get(path, forwarded);
            Assert.Equal((expected, Zh), (status, Notice(page)));
        }
    }

    [Fact]
    public async Task PageOfAnUnforeseenError_OfADemonstration_SaysSoToo()
    {
        var loaded = await LoadedSite.RunOn(Directory.Root, "load", Checkout.Path("sample-data", "statistics", "gdp.csv"));
        Assert.True(loaded.Code == 0, loaded.Errors);
        File.Delete(Directory.EditionFile(1));
        var (status, page) = await Get("/zh/");
        Assert.Equal((HttpStatusCode.InternalServerError, Zh), (status, Notice(page)));
    }

    [Fact]
    public async Task Arrival_OfAFile_StandsInTheNoticeUntilTheRequestAfterItsEnd()
    {
        arrival.Now = new ArrivingFile(2022, 3, 6);
        var during = (await Get("/zh/")).Page.QuerySelector(".demo")!;
        Assert.Equal("样本登记库装载中：2022 年，第 3/6 个文件", during.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Loading the sample registry: 2022, file 3 of 6",
            (await Get("/en/nothing")).Page.QuerySelector(".demo [role=status]")!.TextContent);

        arrival.Now = new ArrivingFile(2022, 3, 6, "SYS-DISK");
        Assert.Contains("SYS-DISK", (await Get("/zh/")).Page.QuerySelector(".demo [role=status]")!.TextContent, StringComparison.Ordinal);

        arrival.Now = null;
        var after = (await Get("/zh/")).Page.QuerySelector(".demo")!;
        Assert.Null(after.QuerySelector("[role=status]"));
        Assert.Equal(Zh, after.Seen());
    }

    [Fact]
    public async Task Pages_OfRealFigures_HaveNoSuchNotice()
    {
        var page = await Rendered.Page<EmptyPage>(new() { ["Visit"] = Published.Visit("zh"), ["Directory"] = "data" });
        Assert.Null(page.QuerySelector(".demo"));
    }
}
