using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Api;

/// <summary>The tasks of a plan in a year, as JSON: each line a task or a part of it, overdue ones first.</summary>
/// <param name="Tasks">How many tasks stand behind the lines.</param>
/// <param name="Overdue">How many lines are past their day without a report that they are done.</param>
public sealed record TasksJson(
    string Plan, int Edition, string AsOf, int Year, int Tasks, int Overdue, IReadOnlyList<TasksJson.Line> Lines)
{
    /// <param name="Part">whole, beginning, milestone or year.</param>
    /// <param name="Due">Null where the document sets no day.</param>
    /// <param name="DueOther">The day under the document's other reading.</param>
    /// <param name="Progress">Null: no report; nothing is assumed.</param>
    /// <param name="DoneOnLatest">The report states no day, so it was done on this one at the latest.</param>
    /// <param name="Measures">What was reported for the year asked for.</param>
    /// <param name="Load">Where the report stands: load and row of its file.</param>
    public sealed record Line(
        string No, TaskSection Section, TaskKind Kind, TaskPart Part, int? Year, string Zh, string En, string Clause, string? Schedule,
        string? LeadZh, string? LeadEn, string? CoLeadsZh, string? CoLeadsEn, string? Due, string? DueOther, Progress? Progress,
        string? DoneOn, bool DoneOnLatest, int? DaysOverdue, int? DaysOverdueOther, int? DaysLate, int? DaysLateOther, string? Measures,
        string? Evidence, string? EvidenceNo, string? Body, string? ReportedOn, long? Load, int? Row, string? NoteZh, string? NoteEn);

    public static TasksJson From(TaskLedger ledger, int edition) => new(ledger.Plan.Code, edition, AskJson.Day(ledger.AsOf)!, ledger.Year,
        ledger.Tasks, ledger.Overdue, [.. ledger.Lines.Select(Row)]);

    private static Line Row(TaskLine line)
    {
        var standing = line.Standing;
        var (task, part, report) = (standing.Task, standing.Instance, standing.Report);
        var notes = part.Notes;
        return new(task.No, task.Section, task.Kind, part.Part, part.Year, task.Name.Zh, task.Name.En, task.Clause, task.Schedule,
            task.Lead?.Zh, task.Lead?.En, task.CoLeads?.Zh, task.CoLeads?.En, AskJson.Day(part.Due), AskJson.Day(part.DueOther),
            standing.Word, AskJson.Day(standing.DoneOn), standing.DoneOnIsUpperBound, standing.Main?.DaysOverdue,
            standing.Other?.DaysOverdue, standing.Main?.DaysLate, standing.Other?.DaysLate, line.ThisYear?.Measures, report?.Evidence,
            report?.EvidenceNo, report?.Body, AskJson.Day(report?.ReportedOn), report?.Load, report?.Row,
            notes.Count == 0 ? null : string.Join("；", notes.Select(note => note.Zh)),
            notes.Count == 0 ? null : string.Join("; ", notes.Select(note => note.En)));
    }
}
