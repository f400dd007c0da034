using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tasks;

/// <summary>One line: a task, or a part of it, in the year shown.</summary>
/// <param name="ThisYear">What was reported for the year shown: its measures, whatever report the standing comes from.</param>
public sealed record TaskLine(TaskStanding Standing, TaskReport? ThisYear);

/// <summary>The tasks of a plan in one of its years: what is overdue first, then in the document's order.</summary>
public sealed record TaskLedger(
    Plan Plan, int Year, DateOnly AsOf, IReadOnlyList<int> Years, IReadOnlyList<TaskLine> Lines)
{
    /// <summary>The year a reader wants who names none: this year, or the plan's last.</summary>
    public int DefaultYear => Years[^1];

    public int Tasks => Lines.Select(line => line.Standing.Task.No).Distinct(StringComparer.Ordinal).Count();

    public int Overdue => Lines.Count(line => line.Standing.IsOverdue);

    /// <param name="plan">Says until when tasks are carried on.</param>
    /// <param name="tasks">As they stood on the day; at least one.</param>
    /// <param name="reports">As known on the day.</param>
    /// <param name="year">Null: the default.</param>
    /// <returns>Null when the plan has no such year by that day.</returns>
    public static TaskLedger? Of(
        Plan plan, IReadOnlyList<PlanTask> tasks, IReadOnlyList<TaskReport> reports, int? year, DateOnly asOf)
    {
        var years = YearsOf(plan, tasks.Min(task => task.SetOn).Year, asOf);
        var shown = year ?? years[^1];
        if (!years.Contains(shown)) return null;
        var told = reports.ToLookup(report => report.No, StringComparer.Ordinal);
        var lines = tasks.SelectMany(task => task.Instances(plan.LastYear))
            .Where(instance => instance.Year is null || instance.Year == shown)
            .Select(instance => new TaskLine(TaskStanding.Of(instance, told[instance.Task.No], asOf), ThisYear(instance)))
            .OrderBy(line => !line.Standing.IsOverdue).ThenBy(line => line.Standing.Task.Place).ThenBy(line => line.Standing.Instance.Part);
        return new TaskLedger(plan, shown, asOf, years, [.. lines]);

        TaskReport? ThisYear(TaskInstance instance) => told[instance.Task.No]
            .Where(report => report.Year == shown && report.OfMilestone == (instance.Part is TaskPart.Milestone))
            .MaxBy(report => report.ReportedOn);
    }

    /// <summary>From the year the tasks were set to this year or the plan's last, whichever comes first.</summary>
    private static IReadOnlyList<int> YearsOf(Plan plan, int first, DateOnly asOf)
    {
        var last = Math.Max(first, Math.Min(plan.LastYear, asOf.Year));
        return [.. Enumerable.Range(first, last - first + 1)];
    }
}
