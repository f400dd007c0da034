using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.TaskReports;
using Monitor.Etl.Tasks;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Tasks;

namespace Monitor.Etl.Tests.TaskReports;

/// <summary>Reports from file to ledger: whatever order they come in, any day can be asked what was known then.</summary>
public sealed class TaskReportLoadTests : IDisposable
{
    private const string Heading = "plan,no,year,word,done_on,reported_on,evidence,body,status,known_on\n";

    private readonly ScratchFolder scratch = new();
    private readonly House house;
    private int files;

    public TaskReportLoadTests()
    {
        house = new House(scratch.File("data"), [PlansDataset.Dataset, TasksDataset.Dataset, TaskReportsDataset.Dataset]);
        Assert.Equal(0, house.Load(
            Checkout.Path("sample-data", "plans", "FYP14-TFM.json"), Checkout.Path("sample-data", "tasks", "FYP14-TFM.csv")).ExitCode);
    }

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    private LoadReport Load(params string[] rows) =>
        house.Load(scratch.Write($"{++files}.csv", Heading + string.Concat(rows.Select(row => row + "\n"))));

    /// <summary>The year's work plan of 2023, as known on a day.</summary>
    private TaskStanding On(string day)
    {
        using var lease = house.Shelf.Lend();
        var book = new TaskBook(new(lease.Connection, lease.Info.Number, lease.Info.LastLoad, Catalogue.Shipped));
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return book.Ledger("FYP14-TFM", 2023, asOf).Lines.Single(line => line.Standing.Task.No == "IV(v)").Standing;
    }

    [Fact]
    public void Reports_LateCorrectedAndWithdrawn_AnswerEachDayAlikeInAnyOrder()
    {
        string[] rows =
        [
            "FYP14-TFM,IV(v),2023,推进中,,2023-07-10,,科技部,,",
            "FYP14-TFM,IV(v),2023,已完成,2023-12-20,2024-01-10,年度计划,科技部,,",
            "FYP14-TFM,IV(v),2023,滞后,,2024-03-01,,科技部,,",
            "FYP14-TFM,IV(v),2023,,,2024-05-01,,,撤回,",
        ];
        foreach (var row in (string[])[rows[3], rows[1], rows[0], rows[2]]) Load(row);
        Assert.Equal([null, Progress.InProgress, Progress.Done, Progress.Behind, null],
            ((string[])["2023-07-09", "2023-12-31", "2024-01-10", "2024-04-30", "2024-05-01"]).Select(day => On(day).Word));
        Assert.Equal((0, 0, 121),
            (On("2023-12-31").Main!.DaysOverdue, On("2024-01-10").Main!.DaysLate, On("2024-04-30").Main!.DaysOverdue));
    }

    [Fact]
    public void Reports_OfUnknownTasksAndYears_AreHeldBackByWhatIsOnFile()
    {
        var report = Load(
            "FYP14-TFM,III(i)9,2023,推进中,,2024-01-10,,科技部,,", "FYP14-TFM,IV(v),2021,推进中,,2024-01-10,,科技部,,",
            "FYP14-TFM,IV(v),2026,推进中,,2026-11-10,,科技部,,", "FYP14-TFM,III(i)1,2023,推进中,,2024-01-10,,科技部,,");
        Assert.Equal(new Dictionary<string, long> { ["B-YEAR"] = 2, ["R-TASK"] = 1 }, report.Files.Single().Reasons);
        Assert.Equal((1, 3), (report.Files.Single().Accepted, report.Files.Single().Quarantined));
    }

    [Fact]
    public void Tasks_BeforeTheirPlanWasIssued_StandAsFirstIssuedWithoutAReport()
    {
        using var lease = house.Shelf.Lend();
        var book = new TaskBook(new(lease.Connection, lease.Info.Number, lease.Info.LastLoad, Catalogue.Shipped));
        var ledger = book.Ledger("FYP14-TFM", null, new(2022, 1, 1));
        Assert.Equal((2022, 32, 0), (ledger.Year, ledger.Tasks, ledger.Overdue));
        Assert.All(ledger.Lines, line => Assert.Null(line.Standing.Word));
    }
}
