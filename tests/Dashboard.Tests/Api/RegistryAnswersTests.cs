using System.Text.Json;
using Monitor.Etl.Samples;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Api;

/// <summary>A synthetic registry of two years, a thousandth of the nation, and the site over it.</summary>
public sealed class RegistrySite : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder scratch = new();
    private ReadingRoom? room;
    private Microsoft.AspNetCore.Builder.WebApplication? site;

    public HttpClient Http { get; } = new();

    public async Task<string> Said(params string[] arguments)
    {
        var (code, output, errors) = await LoadedSite.RunOn(scratch.File("data"), [.. arguments, "--format", "json"]);
        Assert.True(code == 0, errors);
        return output.TrimEnd();
    }

    public async Task<string> Get(string address) => await Http.GetStringAsync(new Uri(address, UriKind.Relative));

    public async Task InitializeAsync()
    {
        SampleRegistry.Write(new SampleOptions(2023, 2024, scratch.File("sample"), 0.001m));
        var (code, _, errors) = await LoadedSite.RunOn(scratch.File("data"), "load", scratch.File("sample"), "--by", "tester");
        Assert.True(code == 0, errors);
        room = new ReadingRoom(new EditionShelf(DataDirectory.At(scratch.File("data")), new ShelfSettings(), LoadedSite.Clock),
            LoadedSite.Clock);
        site = Dashboard.Site.Build("http://127.0.0.1:0", room, () => true, LoadedSite.Clock);
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

public sealed class RegistryAnswersTests(RegistrySite site) : IClassFixture<RegistrySite>
{
    [Fact]
    public async Task Ask_OfTheRegistry_IsTheGeneratorsTotalOnCommandLineAndApi()
    {
        var said = await site.Said("ask", "contract_value", "--by", "year", "--from", "2020", "--to", "2025");
        Assert.Equal(said, await site.Get("/api/v1/measures/contract_value?by=year&from=2020&to=2025"));
        Assert.Equal(
            """{"measure":"contract_value","unit":"yuan","edition":1,"asOf":null,"answeredBy":"cube national_month","nature":"sample",""" +
            $"\"rows\":[{Row(2023, 6147566000)},{Row(2024, 6835400000)}]}}", said);

        static string Row(int year, long yuan) => FormattableString.Invariant(
            $$"""{"year":"{{year}}","value":{{yuan}},"partial":false,"nature":"sample","period":"{{year}}",""") +
            FormattableString.Invariant($$"""
            "address":"/n/1/contract_value/nation/{{year}}"}
            """);
    }

    [Theory]
    [InlineData("contract_count", "month,category", "year=2023", null)]
    [InlineData("average_contract_value", "province", "basis=seller", null)]
    [InlineData("technology_amount_share", "quarter", "seller_kind=university_or_institute", "2024-03-31")]
    [InlineData("contract_value", "region_group,buyer_kind", "basis=buyer", null)]
    public async Task Ask_AnyCut_IsTheSameTextOnCommandLineAndApi(string measure, string by, string where, string? asOf)
    {
        var said = await site.Said([
            "ask", measure, "--by", by, "--where", where, .. asOf is null ? Array.Empty<string>() : ["--as-of", asOf]]);
        Assert.Equal(said, await site.Get($"/api/v1/measures/{measure}?by={by}&where={where}{(asOf is null ? "" : $"&asOf={asOf}")}"));
        using var answer = JsonDocument.Parse(said);
        Assert.NotEmpty(answer.RootElement.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task Trace_OfAFigure_NamesItsFileItsRowsAndWhatTheySay()
    {
        var said = await site.Said("trace", "contract_value", "--at", "year=2023,province=110000,basis=registered", "--limit", "3");
        Assert.Equal(said, await site.Get(
            "/api/v1/measures/contract_value/trace?at=year=2023,province=110000,basis=registered&limit=3"));
        using var trace = JsonDocument.Parse(said);
        var root = trace.RootElement;
        var file = Assert.Single(root.GetProperty("files").EnumerateArray());
        Assert.Equal((root.GetProperty("value").GetDecimal(), root.GetProperty("total").GetInt64(), "sample"),
            (file.GetProperty("amount").GetDecimal(), file.GetProperty("entries").GetInt64(), file.GetProperty("nature").GetString()));
        var entries = root.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(3, entries.Count);
        Assert.All(entries, e => Assert.Contains("样本", e.GetProperty("seller").GetString(), StringComparison.Ordinal));
        var next = await site.Said("trace", "contract_value", "--at", "year=2023,province=110000,basis=registered", "--limit", "3",
            "--after", root.GetProperty("next").GetString()!);
        using var page = JsonDocument.Parse(next);
        Assert.True(page.RootElement.GetProperty("entries")[0].GetProperty("row").GetInt32() > entries[2].GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task Measures_OnTheApi_ListTheRegistrysOwn()
    {
        var listed = await site.Get("/api/v1/measures");
        foreach (var measure in Catalogue.Shipped.Measures.Where(m => !m.IsPublished))
            Assert.Contains($"\"id\":\"{measure.Id}\"", listed, StringComparison.Ordinal);
    }
}
