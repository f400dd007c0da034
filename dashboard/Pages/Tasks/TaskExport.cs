using Monitor.Dashboard.Exports;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Pages.Tasks;

/// <summary>The ledger as the yearly letter to departments: the page's columns, a line for whoever fills it in, real days and
/// numbers.</summary>
internal static class TaskExport
{
    private static readonly (string Key, double Width)[] Columns =
    [
        ("no", 9), ("task", 34), ("clause", 12), ("lead", 18), ("colead", 24), ("measures", 30), ("due", 14), ("progress", 11),
        ("evidence", 24), ("reported", 12), ("overdue", 10),
    ];

    public static Sheet Of(TaskLedger ledger, Visit visit)
    {
        var words = new TaskWords(visit);
        var (text, notes) = (words.Text, new TaskNotes(ledger.Lines, visit.Language));
        var groups = TaskGroup.Of(ledger, visit);
        return new Sheet(
            text["export.sheet", $"{ledger.Year}"], text["export.title", ledger.Plan.Name.In(visit.Language), $"{ledger.Year}"],
            text["export.about", Notation.Day(ledger.AsOf), $"{visit.Edition?.Number}"],
            [.. Columns.Select(column => new SheetColumn(text["column." + column.Key], column.Width))],
            [.. groups.SelectMany(group => group.Lines).Select(line => Row(line, words, notes))],
            [.. notes.All, text["note.overdue"], text["note.none"], text["export.signature"]]);
    }

    private static object?[] Row(TaskLine line, TaskWords words, TaskNotes notes)
    {
        var standing = line.Standing;
        return
        [
            standing.Task.No,
            string.Join('\n', new[] { words.Name(line) + notes.Marks(line), words.Part(line) }.OfType<string>()),
            standing.Task.Clause, words.Lead(line), words.CoLeads(line), line.ThisYear?.Measures, Due(line, words),
            string.Join('\n', new[] { words.Word(line), words.DoneOn(line), words.Late(line) }.OfType<string>()), words.Evidence(line),
            standing.Report?.ReportedOn, standing.Main?.DaysOverdue,
        ];
    }

    /// <summary>A plain deadline is a date; one to begin by, one with two readings or none is said in words.</summary>
    private static object Due(TaskLine line, TaskWords words) =>
        line.Standing.Instance is { Due: { } day, DueOther: null, Part: not TaskPart.Beginning } ? day
            : string.Join('\n', new[] { words.Due(line), words.DueOther(line) }.OfType<string>());
}
