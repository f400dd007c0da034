using Microsoft.Playwright;
using Monitor.Dashboard.Tests;

namespace Monitor.Browser.Tests;

/// <summary>A browser and a loaded site for all tests of this project.</summary>
public sealed class Browsing : IAsyncLifetime, IDisposable
{
    private readonly LoadedSite site = new();
    private readonly LoadedSite registry = LoadedSite.WithRegistry();
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>"http://127.0.0.1:41234", without a slash at its end.</summary>
    public string Address => site.Site.Urls.Single();

    /// <summary>The same of the site with a synthetic registry.</summary>
    public string Registry => registry.Site.Urls.Single();

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        await registry.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MONITOR_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        await site.DisposeAsync();
        await registry.DisposeAsync();
    }

    public void Dispose()
    {
        playwright?.Dispose();
        site.Dispose();
        registry.Dispose();
    }

    /// <summary>A fresh reader with a screen of that size.</summary>
    public async Task<IPage> Reader(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }
}

[CollectionDefinition(nameof(Browsing))]
public sealed class BrowsingCollection : ICollectionFixture<Browsing>;
