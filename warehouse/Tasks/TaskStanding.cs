namespace Monitor.Warehouse.Tasks;

/// <summary>A deadline held against a day, or against the day it was met.</summary>
/// <param name="DaysOverdue">Days since the deadline without a report that it is done; 0 in time, on the last day too.</param>
/// <param name="DaysLate">Days after the deadline on which it was done; 0 when it was done in time or is not done.</param>
public sealed record Deadline(DateOnly Due, int DaysOverdue, int DaysLate);

/// <summary>Where one instance of a task stands on a day. Without a report its word is null: nothing is assumed, neither way.</summary>
/// <param name="Report">The report its word comes from.</param>
/// <param name="DoneOn">Since when it is done; of a beginning, begun.</param>
/// <param name="DoneOnIsUpperBound">No report states the day, so the day of the report stands in: at the latest.</param>
/// <param name="Main">Its deadline, under the default reading; null where there is none.</param>
/// <param name="Other">The same under the document's other reading.</param>
public sealed record TaskStanding(
    TaskInstance Instance, Progress? Word, TaskReport? Report, DateOnly? DoneOn, bool DoneOnIsUpperBound, Deadline? Main, Deadline? Other)
{
    public PlanTask Task => Instance.Task;

    /// <summary>Overdue from the day after the deadline, until it is reported done.</summary>
    public bool IsOverdue => Main is { DaysOverdue: > 0 };

    /// <param name="reports">Those of the task, as known on the day.</param>
    public static TaskStanding Of(TaskInstance instance, IEnumerable<TaskReport> reports, DateOnly asOf)
    {
        var told = reports.Where(report => report.OfMilestone == (instance.Part is TaskPart.Milestone))
            .Where(report => instance.Year is null || report.Year == instance.Year)
            .OrderBy(report => report.Year).ThenBy(report => report.ReportedOn).ToList();
        var since = instance.Part is TaskPart.Beginning ? Begun(told) : Done(told);
        var newest = since is not null && instance.Part is TaskPart.Beginning ? since : told.LastOrDefault();
        return new TaskStanding(instance, since is null ? newest?.Word : Progress.Done, newest, since?.Since,
            since is { DoneOn: null }, Held(instance.Due), Held(instance.DueOther));

        Deadline? Held(DateOnly? due) => due is not { } day ? null
            : since is null ? new(day, Math.Max(0, asOf.DayNumber - day.DayNumber), 0)
            : new(day, 0, Math.Max(0, since.Since.DayNumber - day.DayNumber));
    }

    /// <summary>The earliest of the reports that have said "done" without a break until the newest; null when the newest says
    /// otherwise.</summary>
    private static TaskReport? Done(List<TaskReport> told) =>
        told.AsEnumerable().Reverse().TakeWhile(report => report.Word is Progress.Done).MinBy(report => report.Since);

    /// <summary>Work reported as under way or done has begun; no later report undoes that.</summary>
    private static TaskReport? Begun(List<TaskReport> told) =>
        told.Where(report => report.Word is Progress.InProgress or Progress.Done).MinBy(report => report.Since);
}
