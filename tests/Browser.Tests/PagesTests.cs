using Microsoft.Playwright;
using Monitor.Fixtures;

namespace Monitor.Browser.Tests;

/// <summary>The pages in a real browser: what only a browser can say.</summary>
[Collection(nameof(Browsing))]
public sealed class PagesTests(Browsing browsing)
{
    private const string Plan = "/plans/FYP14-TFM";

    private static readonly string[] Paths =
    [
        "/", $"{Plan}/contract_value", $"{Plan}/demonstration_zones", $"{Plan}/technology_managers", $"{Plan}/tasks", "/editions",
        "/n/1/published_contract_value/nation/2023", "/?asOf=2022-12-31", "/nothing/here",
    ];

    public static TheoryData<string> Addresses()
    {
        var data = new TheoryData<string>();
        foreach (var language in new[] { "zh", "en" })
            foreach (var path in Paths)
                data.Add($"/{language}{path}");
        return data;
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Page_InTheBrowser_HasNoErrorAndAsksNobodyElse(string address)
    {
        var page = await browsing.Reader();
        List<string> troubles = [];
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => troubles.Add(error);
        page.Response += (_, response) => Note(response.Status >= 400 && !response.Request.IsNavigationRequest, response.Url);
        page.Request += (_, request) => Note(!request.Url.StartsWith(browsing.Address, StringComparison.Ordinal), request.Url);
        await page.GotoAsync(address);
        // The page that says "not found" is itself a 404, which the console notes.
        if (address.EndsWith("/nothing/here", StringComparison.Ordinal))
            troubles.RemoveAll(text => text.Contains("404", StringComparison.Ordinal));
        Assert.Equal([], troubles);

        void Note(bool isTrouble, string what)
        {
            if (isTrouble) troubles.Add(what);
        }
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Page_OnAPhone_NeverScrollsSideways(string address)
    {
        var page = await browsing.Reader(390, 844);
        await page.GotoAsync(address);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("zh"), InlineData("en")]
    public async Task PlanTable_OnALaptop_IsReadWithoutScrolling(string language)
    {
        var page = await browsing.Reader(1440, 900);
        await page.GotoAsync($"/{language}/");
        var table = await page.Locator(".a1").BoundingBoxAsync();
        var notes = await page.Locator(".foot").BoundingBoxAsync();
        Assert.InRange(table!.Y + table.Height, 500, 860);
        Assert.InRange(notes!.Y + notes.Height, 500, 900);
    }

    [Theory]
    [InlineData("/zh/"), InlineData("/en/"), InlineData("/zh/?asOf=2022-12-31")]
    public async Task PlanTable_Printed_IsOneSheetOfA4Landscape(string address)
    {
        var page = await browsing.Reader();
        await page.GotoAsync(address);
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page\b");
        var box = System.Text.RegularExpressions.Regex.Match(pdf, @"/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)");
        Assert.Equal((1, "841", "594"), (sheets.Count, box.Groups[1].Value, box.Groups[2].Value));
    }

    [Theory]
    [InlineData("/zh/"), InlineData("/en/"), InlineData("/en/plans/FYP14-TFM/contract_value")]
    public async Task Tables_Printed_FitTheSheetsWidth(string address)
    {
        // 297 mm less the margins of print.css, in CSS pixels.
        var page = await browsing.Reader((int)((297 - 24) / 25.4 * 96), 700);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(address);
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "Math.max(...[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth))"));
    }

    [Fact]
    public async Task Keyboard_FromTheTop_ReachesSkipLinkMenusAndFigures()
    {
        var page = await browsing.Reader();
        await page.GotoAsync("/zh/");
        List<string?> reached = [];
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href') ?? document.activeElement.tagName"));
        }

        Assert.Equal("#main", reached[0]);
        string[] main = ["/zh/editions", "SUMMARY", "/en/", "/zh/?asOf=2022-12-31", "/zh/plans/FYP14-TFM/contract_value"];
        Assert.Equal([], main.Except(reached));
        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
        Assert.Equal("solid", outline);
    }

    [Fact]
    public async Task Dark_Chosen_StaysChosenAndPrintsLight()
    {
        var page = await browsing.Reader();
        await page.GotoAsync("/zh/plans/FYP14-TFM/contract_value");
        await page.GetByText("深", new() { Exact = true }).ClickAsync();
        Assert.EndsWith("/zh/plans/FYP14-TFM/contract_value", page.Url, StringComparison.Ordinal);
        Assert.Equal("rgb(18, 23, 30)", await Ground(page));
        await page.GotoAsync("/en/editions");
        Assert.Equal("rgb(18, 23, 30)", await Ground(page));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await Ground(page));
    }

    [Fact]
    public async Task Auto_ByDefault_FollowsTheSystem()
    {
        var page = await browsing.Reader(scheme: ColorScheme.Dark);
        await page.GotoAsync("/en/");
        Assert.Equal("rgb(18, 23, 30)", await Ground(page));
    }

    [Fact]
    public async Task Reader_WithoutScripts_ChoosesDayAndLanguage()
    {
        var page = await browsing.Reader(scripts: false);
        await page.GotoAsync("/zh/plans/FYP14-TFM");
        await page.Locator("details.pick summary").ClickAsync();
        await page.Locator("#asof").FillAsync("2023-12-31");
        await page.GetByText("查看", new() { Exact = true }).ClickAsync();
        Assert.EndsWith("/zh/plans/FYP14-TFM?asOf=2023-12-31", page.Url, StringComparison.Ordinal);
        await page.GetByText("EN", new() { Exact = true }).ClickAsync();
        Assert.EndsWith("/en/plans/FYP14-TFM?asOf=2023-12-31", page.Url, StringComparison.Ordinal);
        Assert.Contains("2023-12-31", await page.Locator(".pastline").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layout_AfterTheFirstPaint_HardlyMoves()
    {
        var page = await browsing.Reader();
        await page.GotoAsync("/zh/plans/FYP14-TFM/contract_value");
        var moved = await page.EvaluateAsync<double>("""
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
                .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum), 400);
            })
            """);
        // Mostly 0; a column of a long table may widen by a hair when its last rows arrive after the first paint.
        Assert.InRange(moved, 0, 0.01);
    }

    /// <summary>Pictures to look at, in the ignored folder "screens".</summary>
    [Theory]
    [InlineData("plan-zh-1440", "/zh/", 1440, "light")]
    [InlineData("plan-en-1440", "/en/", 1440, "light")]
    [InlineData("plan-zh-dark-1920", "/zh/", 1920, "dark")]
    [InlineData("plan-zh-390", "/zh/", 390, "light")]
    [InlineData("plan-zh-2022", "/zh/?asOf=2022-12-31", 1440, "light")]
    [InlineData("indicator-zh-1440", "/zh/plans/FYP14-TFM/contract_value", 1440, "light")]
    [InlineData("indicator-en-dark-1440", "/en/plans/FYP14-TFM/contract_value", 1440, "dark")]
    [InlineData("indicator-zh-390", "/zh/plans/FYP14-TFM/contract_value", 390, "light")]
    [InlineData("zones-en-1440", "/en/plans/FYP14-TFM/demonstration_zones", 1440, "light")]
    [InlineData("managers-zh-1440", "/zh/plans/FYP14-TFM/technology_managers", 1440, "light")]
    [InlineData("figure-zh-1440", "/zh/n/1/published_contract_value/nation/2023", 1440, "light")]
    [InlineData("editions-en-1440", "/en/editions", 1440, "light")]
    [InlineData("problem-zh-1440", "/zh/plans/NONE", 1440, "light")]
    public async Task Screen_OfThePage_IsTaken(string name, string address, int width, string theme)
    {
        var page = await browsing.Reader(width, width < 700 ? 844 : 900, theme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = Checkout.Path("screens", $"{name}.png"), FullPage = true });
        Assert.True(new FileInfo(Checkout.Path("screens", $"{name}.png")).Length > 10_000);
    }

    private static Task<string> Ground(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
