using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Exports;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor tasks PLAN`: what a plan tells departments to do, and what they reported.</summary>
internal static class TasksCommand
{
    private static readonly string[] Heads =
    [
        "no", "part", "year", "task", "clause", "lead", "co-leads", "measures", "due", "due_other", "progress", "done_on", "evidence",
        "evidence_no", "reported_on", "days_overdue", "days_overdue_other", "days_late",
    ];

    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string>("PLAN") { Description = "A plan's code" };
        var year = new Option<int?>("--year") { Description = "Which year's work; this year, or the plan's last, without it" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format("csv"));
        var command = new Command("tasks", "The tasks of a plan and where each stands") { plan, year, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? QuestionText.Day("as-of", text) : null;
            var (ledger, number) = room.Tasks(parsed.GetValue(plan)!, parsed.GetValue(year), day, parsed.GetValue(edition));
            Write(line, TasksJson.From(ledger, number), parsed.GetValue(format)!);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, TasksJson tasks, string format)
    {
        if (format == "json") line.WriteJson(tasks);
        else if (format == "csv")
            foreach (var row in tasks.Lines.Select(Cells).Prepend(Heads)) line.Output.WriteLine(CsvText.Line(row));
        else
        {
            line.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tasks.Plan} · {tasks.Year} · as of {tasks.AsOf} · edition {tasks.Edition}"));
            line.WriteTable(["no", "part", "task", "clause", "lead", "due", "progress", "reported on", "overdue", "late"],
                tasks.Lines.Select(Row), 8, 9);
            line.Output.WriteLine($"{tasks.Tasks} tasks · {tasks.Lines.Count} lines · {tasks.Overdue} overdue · " +
                $"{tasks.Lines.Count(one => one.Progress is null)} without a report");
        }
    }

    private static string[] Row(TasksJson.Line one) =>
    [
        one.No, Json.Code(one.Part), one.En, one.Clause, one.LeadEn ?? "…", Due(one), Progress(one) ?? "no report", one.ReportedOn ?? "…",
        Days(one.DaysOverdue, one.DaysOverdueOther), Days(one.DaysLate, one.DaysLateOther),
    ];

    private static string[] Cells(TasksJson.Line one) =>
    [
        one.No, Json.Code(one.Part), Number(one.Year), one.En, one.Clause, one.LeadEn ?? "", one.CoLeadsEn ?? "", one.Measures ?? "",
        one.Due ?? "", one.DueOther ?? "", Progress(one) ?? "", one.DoneOn ?? "", one.Evidence ?? "", one.EvidenceNo ?? "",
        one.ReportedOn ?? "", Number(one.DaysOverdue), Number(one.DaysOverdueOther), Number(one.DaysLate),
    ];

    private static string? Progress(TasksJson.Line one) => one.Progress is { } word ? Json.Code(word) : null;

    private static string Due(TasksJson.Line one) => one.Due is null ? "…" : one.DueOther is null ? one.Due : $"{one.Due} / {one.DueOther}";

    private static string Days(int? main, int? other) =>
        main is null ? "…" : other is null ? Number(main) : $"{Number(main)} / {Number(other)}";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
