using Monitor.Dashboard.Pages.Approvals;
using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Pages;

[Collection(LoadedSiteTests.Name)]
public sealed class ApprovalsPageTests(LoadedSite site)
{
    private static readonly Approval[] Steps =
    [
        Step("甲", new(2016, 1, 1), new(2016, 12, 31)), Step(null, new(2025, 1, 1), new(2026, 12, 31)),
    ];

    private static Approval Step(string? name, DateOnly from, DateOnly to) => new(CarrierKind.Zones, Stage.Approved, null,
        name is null ? null : new(name, name), 1, "420000", from, to, null, Grade.B, from, "press", null);

    [Fact]
    public async Task Strip_OfAKind_ShowsLeastAndMostAndWhatIsNotOnFile()
    {
        var page = await Rendered.Page<ApprovalsPage>(new()
        {
            ["Visit"] = Published.Visit("zh", "/approvals/zones"),
            ["Pipeline"] = Pipeline.Of(CarrierKind.Zones, Steps, Published.Today),
        });
        Assert.Equal(
        [
            ["2016", "…", "…", "…", "1", "…"], ["2025—2026", "…", "…", "…", "0–1", "…"],
            ["合计", "…", "…", "…", "1–2", "…"],
        ], page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.Seen()).ToList()));
        Assert.Equal(["甲", "420000", "批复", "2016-01-01 – 2016-12-31", "…", "B", "press"],
            page.QuerySelectorAll(".register tbody tr")[0].Children.Select(cell => cell.Seen()));
    }

    [Fact]
    public async Task Pipeline_OnCommandLineApiAndPage_IsTheSame()
    {
        var (code, output, errors) = await site.Run("pipeline", "zones", "--as-of", "2025-09-18", "--format", "json");
        Assert.True(code == 0, errors);
        Assert.Equal(output.TrimEnd(),
            await site.Http.GetStringAsync(new Uri("/api/v1/pipelines/zones?asOf=2025-09-18", UriKind.Relative)));
        Assert.StartsWith("""{"kind":"zones","edition":1,"asOf":"2025-09-18","standing":{"atLeast":12,"atMost":12},""", output,
            StringComparison.Ordinal);
        Assert.Contains("在案并存续 12 个", await site.Http.GetStringAsync(new Uri("/zh/approvals/zones?asOf=2025-09-18", UriKind.Relative)),
            StringComparison.Ordinal);
        Assert.Contains("\"standing\":null", await site.Http.GetStringAsync(new Uri("/api/v1/pipelines/exchanges", UriKind.Relative)),
            StringComparison.Ordinal);
    }
}
