using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;
using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Pages.Tasks;

/// <summary>The ledger of a plan's tasks, and the same as a workbook and as CSV.</summary>
internal static class TaskRoutes
{
    public static readonly PageChoices Choices = new("year", TaskGroup.Choice);

    public static IResult Page(HttpContext context, VisitReader visits, ReadingRoom room, string code) =>
        Read(context, visits, room, code, (visit, ledger) =>
            visit.Address.Choice("year") is not null && ledger.Year == ledger.DefaultYear
                ? Results.Redirect(visit.Address.With("year", null).ToString())
                : new RazorComponentResult<TasksPage>(new { Visit = visit, Ledger = ledger }));

    public static IResult Workbook(HttpContext context, VisitReader visits, ReadingRoom room, string code) =>
        Read(context, visits, room, code, (visit, ledger) => Results.File(Exports.Workbook.Of(TaskExport.Of(ledger, visit)),
            Exports.Workbook.ContentType, FileName(ledger, "xlsx")));

    public static IResult Csv(HttpContext context, VisitReader visits, ReadingRoom room, string code) =>
        Read(context, visits, room, code, (visit, ledger) => Results.File(Encoding.UTF8.GetBytes(TaskExport.Of(ledger, visit).Csv()),
            "text/csv; charset=utf-8", FileName(ledger, "csv")));

    private static IResult Read(
        HttpContext context, VisitReader visits, ReadingRoom room, string code, Func<Visit, TaskLedger, IResult> answer)
    {
        var visit = visits.Read(context);
        if (visit.Address.Choice(TaskGroup.Choice) is { } by and not TaskGroup.ByLead) throw NoGroup(by);
        return room.Read(visit.Address.Edition, figures =>
            answer(visit, new TaskBook(figures).Ledger(code, Year(visit.Address.Choice("year")), visit.AsOf)));
    }

    private static int? Year(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw new RefusedException("ASK-YEAR", new($"“{text}”不是年份。", $"'{text}' is no year."),
            new("应为四位数的年份。", "Expected a year of four digits."), new("请改正地址。", "Correct the address."), exitCode: 2);

    private static RefusedException NoGroup(string by) => new("ASK-GROUP", new($"不能按“{by}”分组。", $"The table cannot be grouped by '{by}'."),
        new("可用：lead（牵头单位）。", "Expected: lead."), new("请从页面上的链接进入。", "Follow the link on the page."), exitCode: 2);

    private static string FileName(TaskLedger ledger, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{ledger.Plan.Code}-tasks-{ledger.Year}.{kind}");
}
