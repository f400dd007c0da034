using System.Text.Json;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>What real data must show on 2026-11-21, asked as a newcomer asks it.</summary>
[Collection(LoadedSiteTests.Name)]
public sealed class KnownTruthsTests(LoadedSite site)
{
    private async Task<JsonElement> Json(params string[] arguments)
    {
        var (code, output, errors) = await site.Run([.. arguments, "--format", "json"]);
        Assert.True(code == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<JsonElement> Indicator(string id, string? asOf = null)
    {
        string[] day = asOf is null ? [] : ["--as-of", asOf];
        var status = await Json(["status", "FYP14-TFM", .. day]);
        return status.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("id").GetString() == id);
    }

    [Fact]
    public async Task Ask_ContractValueByYear_GivesThePublishedYuan()
    {
        var answer = await Json("ask", "published_contract_value", "--by", "year", "--from", "2015", "--to", "2024");
        Assert.Equal(
            [983579000000, 1140698000000, 1342422000000, 1769742000000, 2239839000000, 2825151000000, 3729430000000, 4779102000000,
                6147566000000, 6835400000000],
            answer.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("value").GetInt64()));
        Assert.Equal(("real", "ledger", 1), (answer.GetProperty("nature").GetString(), answer.GetProperty("answeredBy").GetString(),
            answer.GetProperty("edition").GetInt32()));
    }

    [Theory]
    [InlineData("property_exchanges", "met", null)]
    [InlineData("contract_value", "met_early", null)]
    [InlineData("demonstration_zones", "awaiting_final", "no_value_at_deadline")]
    [InlineData("regional_centers", "not_assessable", "no_observation_after_baseline")]
    [InlineData("transfer_institutions", "not_assessable", "no_observation_after_baseline")]
    [InlineData("international_centers", "not_assessable", "no_observation_after_baseline")]
    [InlineData("technology_managers", "depends_on_reading", "readings_disagree")]
    public async Task Status_Today_GivesTheKnownVerdict(string id, string verdict, string? reason)
    {
        var indicator = await Indicator(id);
        Assert.Equal((verdict, reason), (indicator.GetProperty("verdict").GetString(), indicator.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Status_ContractValueToday_WasMetIn2023AndIsProvisional()
    {
        var indicator = await Indicator("contract_value");
        Assert.Equal((7573400000000, "2025", "2023", true), (
            indicator.GetProperty("value").GetInt64(), indicator.GetProperty("period").GetString(),
            indicator.GetProperty("firstMet").GetString(), indicator.GetProperty("provisional").GetBoolean()));
    }

    [Fact]
    public async Task Status_ManagersToday_ShowsEachReading()
    {
        var readings = (await Indicator("technology_managers")).GetProperty("readings").EnumerateArray()
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("verdict").GetString());
        Assert.Equal("met_early", readings["trained"]);
        Assert.Equal("awaiting_final", readings["full_time"]);
    }

    [Fact]
    public async Task Status_AtTheEndOf2022_KnowsOnly2021()
    {
        var indicator = await Indicator("contract_value", "2022-12-31");
        Assert.Equal((3729430000000, "2021", "ahead", "2022-02-28"), (indicator.GetProperty("value").GetInt64(),
            indicator.GetProperty("period").GetString(), indicator.GetProperty("verdict").GetString(),
            indicator.GetProperty("knownOn").GetString()));
    }

    [Fact]
    public async Task Status_InOctober2025_ZonesAreWellBehind() =>
        Assert.Equal("well_behind", (await Indicator("demonstration_zones", "2025-10-01")).GetProperty("verdict").GetString());

    [Fact]
    public async Task Trace_ContractValue2023_EndsInFileRowAndHash()
    {
        var trace = await Json("trace", "published_contract_value", "--at", "year=2023");
        var entry = Assert.Single(trace.GetProperty("entries").EnumerateArray());
        var file = Fixtures.Checkout.Path(entry.GetProperty("file").GetString()!.Split('/'));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        Assert.Equal(hash, entry.GetProperty("sha256").GetString());
        Assert.StartsWith("published_contract_value,2023-01-01,2023-12-31,,,61475.66,",
            File.ReadAllLines(file)[entry.GetProperty("row").GetInt32() - 1], StringComparison.Ordinal);
    }
}
