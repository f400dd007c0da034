using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Pages.Tasks;

/// <summary>The words of one line of the ledger, the same on the page and in what is exported.</summary>
public sealed class TaskWords(Visit visit)
{
    private readonly Texts text = visit.Texts<TasksPage>();
    private readonly string language = visit.Language;

    public Texts Text => text;

    public string Name(TaskLine line) => line.Standing.Task.Name.In(language);

    /// <summary>Which part of a task in two parts the line speaks of; null for a task in one.</summary>
    public string? Part(TaskLine line) => (line.Standing.Instance.Part, line.Standing.Task.Kind) switch
    {
        (TaskPart.Beginning, _) => text["part.Beginning"],
        (TaskPart.Milestone, _) => text["part.Milestone"],
        (TaskPart.Year, TaskKind.BeginBy or TaskKind.MilestoneThenContinue) => text["part.Year", $"{line.Standing.Instance.Year}"],
        _ => null,
    };

    public string? Lead(TaskLine line) => line.Standing.Task.Lead?.In(language);

    public string? CoLeads(TaskLine line) => line.Standing.Task.CoLeads?.In(language);

    /// <summary>What is due: a day, a day to begin by, or "carried on".</summary>
    public string Due(TaskLine line) => line.Standing.Instance switch
    {
        { Due: null } => text["due.none"],
        { Part: TaskPart.Beginning, Due: { } day } => text["due.begin", Notation.Day(day)],
        { Due: { } day } => Notation.Day(day),
    };

    public string? DueOther(TaskLine line) =>
        line.Standing.Instance.DueOther is { } other ? text["due.other", Notation.Day(other)] : null;

    public string Word(TaskLine line) => text[(line.Standing.Word, line.Standing.Instance.Part) switch
    {
        (null, _) => "progress.none",
        (Progress.Done, TaskPart.Beginning) => "progress.begun",
        var (word, _) => $"progress.{word}",
    }];

    /// <summary>Since when it is done, and by how much that was late.</summary>
    public string? DoneOn(TaskLine line) => line.Standing is { DoneOn: { } day } standing
        ? (standing.DoneOnIsUpperBound ? "≤ " : "") + Notation.Day(day) : null;

    public string? Late(TaskLine line) => line.Standing is { Main.DaysLate: > 0 and var days } standing
        ? text[standing.DoneOnIsUpperBound ? "late.atmost" : "late", Notation.Number(days, "#,0")] : null;

    /// <summary>Days overdue under the document's other reading of the day.</summary>
    public string? OverdueOther(TaskLine line) => line.Standing is { IsOverdue: true, Other.DaysOverdue: var days }
        ? text["overdue.other", Notation.Number(days, "#,0")] : null;

    /// <summary>Document and number, as reported.</summary>
    public string? Evidence(TaskLine line) => line.Standing.Report is not { } report ? null
        : (report.Evidence, report.EvidenceNo) switch
        {
            (null, null) => null,
            (null, var number) => text["evidence.no", number!],
            (var name, null) => name,
            var (name, number) => name + text["evidence.no", number],
        };
}
