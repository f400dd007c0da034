using Microsoft.Playwright;
using Monitor.Fixtures;

namespace Monitor.Browser.Tests;

/// <summary>The pages of the registry in a real browser.</summary>
[Collection(nameof(Browsing))]
public sealed class ContractPagesTests(Browsing browsing)
{
    [Theory]
    [InlineData("/zh/contracts"), InlineData("/en/contracts"), InlineData("/zh/contracts/provinces")]
    [InlineData("/en/contracts/provinces?basis=buyer"), InlineData("/zh/n/2/contract_value/basis=seller,province=110000/2023")]
    public async Task Page_OnAPhone_NeverScrollsSidewaysAndHasNoError(string address)
    {
        var page = await browsing.Reader(390, 844);
        List<string> troubles = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") troubles.Add(message.Text);
        };
        await page.GotoAsync(browsing.Registry + address);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal([], troubles);
    }

    [Theory]
    [InlineData(1440, "wide"), InlineData(390, "narrow")]
    public async Task Map_OnEveryScreen_IsWrittenInTwelvePixelsOrMore(int width, string drawing)
    {
        var page = await browsing.Reader(width, 900);
        await page.GotoAsync(browsing.Registry + "/zh/contracts/provinces");
        Assert.True(await page.Locator($"svg.tiles.{drawing}").IsVisibleAsync());
        Assert.Equal(1, await page.Locator("svg.tiles:visible").CountAsync());
        var scale = await page.EvaluateAsync<double>(
            $"(map => map.getBoundingClientRect().width / map.viewBox.baseVal.width)(document.querySelector('svg.tiles.{drawing}'))");
        Assert.InRange(scale * 12, 11.9, 12.5);
    }

    [Theory]
    [InlineData("/zh/contracts"), InlineData("/en/contracts"), InlineData("/zh/contracts/provinces")]
    public async Task Tables_Printed_FitTheSheetsWidth(string address)
    {
        var page = await browsing.Reader((int)((297 - 24) / 25.4 * 96), 700);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(browsing.Registry + address);
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "Math.max(...[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth))"));
        Assert.True(await page.Locator(".t .smp").First.IsVisibleAsync());
    }

    /// <summary>Pictures to look at, in the ignored folder "screens".</summary>
    [Theory]
    [InlineData("contracts-zh-1440", "/zh/contracts", 1440, "light")]
    [InlineData("contracts-en-dark-1440", "/en/contracts", 1440, "dark")]
    [InlineData("contracts-zh-390", "/zh/contracts", 390, "light")]
    [InlineData("provinces-zh-dark-1440", "/zh/contracts/provinces", 1440, "dark")]
    [InlineData("provinces-en-1440", "/en/contracts/provinces?basis=buyer", 1440, "light")]
    [InlineData("provinces-zh-390", "/zh/contracts/provinces", 390, "light")]
    [InlineData("sum-zh-1440", "/zh/n/2/contract_value/basis=seller,province=110000/2023", 1440, "light")]
    [InlineData("contracts-zh-print", "/zh/contracts", 1031, "print")]
    [InlineData("provinces-zh-print", "/zh/contracts/provinces", 1031, "print")]
    public async Task Screen_OfThePage_IsTaken(string name, string address, int width, string look)
    {
        var page = await browsing.Reader(width, width < 700 ? 844 : 900, look == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        if (look == "print") await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(browsing.Registry + address);
        await page.ScreenshotAsync(new() { Path = Checkout.Path("screens", $"{name}.png"), FullPage = true });
        Assert.True(new FileInfo(Checkout.Path("screens", $"{name}.png")).Length > 10_000);
    }
}
