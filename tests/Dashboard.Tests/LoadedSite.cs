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
    private ReadingRoom? room;
    private WebApplication? site;

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
        var (code, _, errors) = await Run("load", Checkout.Path("sample-data"), "--by", "tester");
        Assert.True(code == 0, errors);
        room = new ReadingRoom(new EditionShelf(DataDirectory.At(Data), new ShelfSettings(), Clock), Clock);
        site = Dashboard.Site.Build("http://127.0.0.1:0", room, () => true, Clock);
        await site.StartAsync();
        Http.BaseAddress = new Uri(site.Urls.Single());
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
