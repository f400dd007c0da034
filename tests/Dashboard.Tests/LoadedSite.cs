using Microsoft.AspNetCore.Builder;
using Monitor.Dashboard.Commands;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests;

/// <summary>A directory with the published figures loaded, and the site over it on a loopback port; made once for all tests that
/// read.</summary>
public sealed class LoadedSite : IAsyncLifetime, IDisposable
{
    /// <summary>Noon in Shanghai on the day whose truths are known.</summary>
    public static readonly TimeProvider Clock = SetClock.On(2026, 11, 21);

    private readonly ScratchFolder scratch = new();
    private readonly bool hasRegistry;
    private ReadingRoom? room;
    private WebApplication? site;

    public LoadedSite()
    {
    }

    private LoadedSite(bool hasRegistry) => this.hasRegistry = hasRegistry;

    /// <summary>A demonstration: the same figures beside a small synthetic registry of two years.</summary>
    public static LoadedSite WithRegistry() => new(hasRegistry: true);

    public string Data => scratch.File("data");

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public WebApplication Site => site!;

    /// <summary>Runs a command as the command line does, on this directory.</summary>
    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments) => await RunOn(Data, arguments);

    public static async Task<(int Code, string Output, string Errors)> RunOn(string data, params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await new CommandLine(output, errors, Clock).Run([.. arguments, "--data", data]);
        return (code, output.ToString(), errors.ToString());
    }

    public async Task InitializeAsync()
    {
        if (hasRegistry) await LoadRegistry();
        var (code, _, errors) = await Run("load", Checkout.Path("sample-data"), "--by", "tester");
        Assert.True(code == 0, errors);
        room = new ReadingRoom(new EditionShelf(DataDirectory.At(Data), new ShelfSettings(), Clock), Clock);
        site = Dashboard.Site.Build("http://127.0.0.1:0", room, () => true, Clock);
        await site.StartAsync();
        Http.BaseAddress = new Uri(site.Urls.Single());
    }

    private async Task LoadRegistry()
    {
        var files = scratch.File("registry");
        using StringWriter output = new(), errors = new();
        var code = await new CommandLine(output, errors, Clock)
            .Run(["sample", "--years", "2022-2023", "--scale", "0.0005", "--seed", "1", "--out", files]);
        Assert.True(code == 0, errors.ToString());
        // A made-up statistic that would turn the verdict, and one of a year nobody published.
        scratch.Write("registry/monitor.json", """{"nature":"sample"}""");
        scratch.Write("registry/statistics.csv", """
            measure,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source
            published_contract_value,2025-01-01,2025-12-31,1,亿元,yearbook,A,2026-06-01,stated,made up
            published_contract_value,1950-01-01,1950-12-31,1,亿元,yearbook,A,1951-06-01,stated,made up
            """);
        (code, _, var trouble) = await Run("load", files, "--by", "tester");
        Assert.True(code == 0, trouble);
    }

    public async Task DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        room?.Dispose();
        scratch.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class LoadedSiteTests : ICollectionFixture<LoadedSite>
{
    public const string Name = "loaded site";
}
