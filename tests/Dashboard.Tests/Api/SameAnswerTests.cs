using System.Net;

namespace Monitor.Dashboard.Tests.Api;

/// <summary>Command line, API and page say the same.</summary>
[Collection(LoadedSiteTests.Name)]
public sealed class SameAnswerTests(LoadedSite site)
{
    private async Task<string> Get(string address) => await site.Http.GetStringAsync(new Uri(address, UriKind.Relative));

    private async Task<string> Said(params string[] arguments)
    {
        var (code, output, errors) = await site.Run([.. arguments, "--format", "json"]);
        Assert.True(code == 0, errors);
        return output.TrimEnd();
    }

    [Fact]
    public async Task Ask_OnCommandLineAndApi_IsTheSameText()
    {
        Assert.Equal(await Said("ask", "published_contract_value", "--by", "year"),
            await Get("/api/v1/measures/published_contract_value?by=year"));
        Assert.Equal(
            await Said("ask", "published_contract_value", "--by", "province", "--where", "basis=seller", "--where", "year=2020", "--as-of",
                "2024-01-01"),
            await Get("/api/v1/measures/published_contract_value?by=province&where=basis=seller&where=year=2020&asOf=2024-01-01"));
    }

    [Fact]
    public async Task Status_OnCommandLineAndApi_IsTheSameText() => Assert.Equal(
        await Said("status", "FYP14-TFM", "--as-of", "2023-12-31"), await Get("/api/v1/plans/FYP14-TFM/status?asOf=2023-12-31"));

    [Fact]
    public async Task Score_OnCommandLineAndApi_IsTheSameTextAndNoneWithoutWeights()
    {
        var said = await Said("score", "FYP14-TFM", "--as-of", "2026-11-21");
        Assert.Equal(said, await Get("/api/v1/plans/FYP14-TFM/score?asOf=2026-11-21"));
        Assert.Contains("\"score\":null", said, StringComparison.Ordinal);
        Assert.Contains("\"met_early\":1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_OnCommandLineAndApi_AreTheSameText()
    {
        var said = await Said("tasks", "FYP14-TFM", "--year", "2024", "--as-of", "2025-01-01");
        Assert.Equal(said, await Get("/api/v1/plans/FYP14-TFM/tasks?year=2024&asOf=2025-01-01"));
        Assert.StartsWith(
            """{"plan":"FYP14-TFM","edition":1,"asOf":"2025-01-01","year":2024,"tasks":32,"overdue":1,"lines":[{"no":"IV(v)",""", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_OnThePageAndInItsExports_AreThoseOfTheApi()
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await Get("/api/v1/plans/FYP14-TFM/tasks"));
        var numbers = answer.RootElement.GetProperty("lines").EnumerateArray()
            .Select(line => line.GetProperty("no").GetString()!).ToList();
        var page = await Get("/zh/plans/FYP14-TFM/tasks");
        Assert.All(numbers, no => Assert.Contains($"class=\"tno\">{no}<", page, StringComparison.Ordinal));
        var csv = (await Get("/zh/plans/FYP14-TFM/tasks.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(numbers, csv.Skip(1).Select(row => row.Split(',')[0]));
        Assert.Equal("PK", (await Get("/en/plans/FYP14-TFM/tasks.xlsx?by=lead"))[..2]);
    }

    [Fact]
    public async Task HandedDown_OnCommandLineAndApi_IsTheSameText() => Assert.Equal(
        await Said("handed-down", "FYP14-TFM", "contract_value"), await Get("/api/v1/plans/FYP14-TFM/handed-down/contract_value"));

    [Fact]
    public async Task Trace_OnCommandLineAndApi_IsTheSameText() => Assert.Equal(
        await Said("trace", "published_gdp", "--at", "year=2020"), await Get("/api/v1/measures/published_gdp/trace?at=year=2020"));

    [Fact]
    public async Task Editions_OnCommandLineAndApi_AreTheSameText() => Assert.Equal(await Said("edition", "list"),
        await Get("/api/v1/editions"));

    [Fact]
    public async Task Page_OfThePlan_ShowsTheAnswersOfTheApi()
    {
        var page = await Get("/zh/plans/FYP14-TFM");
        foreach (var value in (string[])["28,251.51", "37,294.30", "47,791.02", "61,475.66", "68,354", "75,734"])
            Assert.Contains(value, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/measures/nothing", HttpStatusCode.NotFound, "ASK-MEASURE")]
    [InlineData("/api/v1/measures/published_gdp?by=nothing", HttpStatusCode.BadRequest, "ASK-DIMENSION")]
    [InlineData("/api/v1/measures/published_gdp?asOf=tomorrow", HttpStatusCode.BadRequest, "ASK-DATE")]
    [InlineData("/api/v1/measures/published_gdp?edition=99", HttpStatusCode.NotFound, "EDITION")]
    [InlineData("/api/v1/plans/FYP15/status", HttpStatusCode.NotFound, "ASK-PLAN")]
    [InlineData("/api/v1/plans/FYP14-TFM/tasks?year=1999", HttpStatusCode.BadRequest, "ASK-YEAR")]
    [InlineData("/api/v1/plans/FYP14-TFM/handed-down/nothing", HttpStatusCode.NotFound, "ASK-INDICATOR")]
    [InlineData("/api/v1/pipelines/zone", HttpStatusCode.NotFound, "ASK-KIND")]
    [InlineData("/api/v1/plans/FYP15/tasks", HttpStatusCode.NotFound, "ASK-PLAN")]
    public async Task Problem_OfAWrongQuestion_SaysFoundExpectedAndNext(string address, HttpStatusCode status, string code)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var problem = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        foreach (var part in (string[])["found", "expected", "next"])
            Assert.NotEqual("", problem.RootElement.GetProperty(part).GetString());
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryRouteOfTheApi()
    {
        var document = await Get("/openapi/v1.json");
        foreach (var route in (string[])["/api/v1/measures/{id}", "/api/v1/measures/{id}/trace", "/api/v1/plans/{code}/status",
            "/api/v1/plans/{code}/tasks",
            "/api/v1/editions",
            "/api/v1/loads"])
            Assert.Contains($"\"{route}\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_OfAWellSite_IsGreenAndReady()
    {
        Assert.Equal("Healthy", await Get("/healthz"));
        Assert.Equal("Healthy", await Get("/readyz"));
    }
}
