using Monitor.Dashboard.Pages.Tasks;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class TasksPageTests
{
    private static readonly Words Bureau = new("科技促进发展局", "Bureau of S&T for Development");

    private static readonly PlanTask[] Tasks =
    [
        Task("1", 1, TaskKind.Continuous) with { Lead = null },
        Task("4", 4, TaskKind.MilestoneThenContinue) with
        {
            DueBy = new(2022, 5, 31), DueByOther = new(2022, 6, 30), DueNote = new("“6月前”两读", "two readings"),
            CoLeads = new("条件保障与财务局", "Bureau of Facility Support and Budget"),
        },
        Task("8", 8, TaskKind.OneOff) with { DueBy = new(2022, 12, 31), Lead = new("各分院", "CAS branches") },
    ];

    private static readonly TaskReport[] Reports =
    [
        new("8", false, 2022, Progress.Done, new(2023, 1, 4), new(2023, 1, 10), "编制方案", "方案汇编", "1号", "各分院", new(2023, 1, 10), 7, 2),
        new("1", false, 2025, Progress.InProgress, null, new(2025, 7, 1), "办会 3 场", null, null, "局", new(2025, 7, 1), 7, 3),
    ];

    private static PlanTask Task(string no, int place, TaskKind kind) => new("FYP14-TFM", no, place, TaskSection.Task, kind,
        new($"任务{no}", $"Task {no}"), $"II(1){no}", null, Bureau, null, null, null, null, null, null, null, new(2022, 9, 30));

    private static Dictionary<string, object?> Parameters(string language, int? year = null, string? by = null, params TaskReport[] reports)
    {
        var visit = Published.Visit(language, "/plans/FYP14-TFM/tasks");
        return new()
        {
            ["Visit"] = visit with { Address = visit.Address.With("by", by) },
            ["Ledger"] = TaskLedger.Of(Published.Fyp14, Tasks, reports, year, Published.Today),
        };
    }

    private static async Task<List<List<string>>> Rows(Dictionary<string, object?> parameters) =>
        [.. (await Rendered.Page<TasksPage>(parameters)).QuerySelectorAll(".tasks tbody tr")
            .Select(row => row.Children.Select(cell => cell.Seen()).ToList())];

    [Fact]
    public async Task Table_OfAYear_HasOverdueFirstAndTheWordsOfEachLine() => Assert.Equal(
    [
        ["4", "任务4① 节点", "II(1)4", "科技促进发展局", "条件保障与财务局", "…", "2022-05-31 另一读法 2022-06-30", "无填报", "…", "…",
            "1,635 另一读法 1,605"],
        ["1", "任务1", "II(1)1", "…", "", "办会 3 场", "持续推进", "推进中", "…", "2025-07-01", "…"],
        ["4", "任务4 2025 年度推进", "II(1)4", "科技促进发展局", "条件保障与财务局", "…", "持续推进", "无填报", "…", "…", "…"],
        ["8", "任务8", "II(1)8", "各分院", "", "…", "2022-12-31", "已完成 2023-01-04", "方案汇编（1号）", "2023-01-10", "0 迟 4 天"],
    ], await Rows(Parameters("zh", reports: Reports)));

    [Fact]
    public async Task Table_OfAnEarlierYear_ShowsThatYearsMeasures()
    {
        var row = (await Rows(Parameters("en", 2022, null, Reports))).Single(cells => cells[0] == "8");
        Assert.Equal(["8", "Task 8", "II(1)8", "CAS branches", "", "编制方案", "2022-12-31", "Done 2023-01-04", "方案汇编 (1号)", "2023-01-10",
            "0 4 days late"], row);
    }

    [Fact]
    public async Task Finding_WithoutReports_AssumesNothing()
    {
        var page = await Rendered.Page<TasksPage>(Parameters("zh"));
        Assert.Equal("尚无任何填报：既不视为已完成，也不视为未完成。时限已过而无完成填报的有 2 条。",
            page.QuerySelector(".finding")!.Seen());
        Assert.Equal("4", page.QuerySelectorAll(".count dd").Single(one => one.Seen().StartsWith("无填报", StringComparison.Ordinal))
            .QuerySelector("b")!.TextContent);
    }

    [Fact]
    public async Task Groups_ByLead_StandInTheDocumentsOrderAndNobodysLast()
    {
        var page = await Rendered.Page<TasksPage>(Parameters("en", by: "lead"));
        Assert.Equal(
            ["Bureau of S&T for Development: 2 lines, 1 overdue", "CAS branches: 1 lines, 1 overdue",
                "The document names nobody: 1 lines, 0 overdue"],
            page.QuerySelectorAll(".tasks .sec").Select(row => row.Seen()));
        Assert.Equal("/en/plans/FYP14-TFM/tasks.xlsx?by=lead", page.QuerySelectorAll("a.btn")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Years_OfThePlan_AreChipsAndTheLastIsNotInTheAddress()
    {
        var page = await Rendered.Page<TasksPage>(Parameters("zh", 2023));
        Assert.Equal(
            ["/zh/plans/FYP14-TFM/tasks?year=2022", "/zh/plans/FYP14-TFM/tasks?year=2023", "/zh/plans/FYP14-TFM/tasks?year=2024",
                "/zh/plans/FYP14-TFM/tasks"],
            page.QuerySelectorAll("nav.chips a").Select(link => link.GetAttribute("href")));
        Assert.Equal("2023", page.QuerySelector("nav.chips [aria-current]")!.TextContent);
    }

    [Fact]
    public void Export_OfTheSameLines_HasRealDaysAndNumbers()
    {
        var visit = Published.Visit("zh", "/plans/FYP14-TFM/tasks");
        var sheet = TaskExport.Of(TaskLedger.Of(Published.Fyp14, Tasks, Reports, null, Published.Today)!, visit);
        Assert.Equal("《“十四五”技术要素市场专项规划》2025年度重点任务分工台账", sheet.Title);
        Assert.Equal(
            ["8", "任务8", "II(1)8", "各分院", null, null, new DateOnly(2022, 12, 31), "已完成\n2023-01-04\n迟 4 天", "方案汇编（1号）",
                new DateOnly(2023, 1, 10), 0], sheet.Rows[3]);
        Assert.Equal(("2022-05-31\n另一读法 2022-06-30", 1635), (sheet.Rows[0][6], sheet.Rows[0][10]));
        Assert.Contains("① “6月前”两读", sheet.Notes);
    }
}
