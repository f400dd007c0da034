using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tasks;

/// <summary>How a task is due, and so which instances of it there are.</summary>
public enum TaskKind
{
    /// <summary>Once, by a day.</summary>
    OneOff,

    /// <summary>To be begun by a day, then carried on year by year.</summary>
    BeginBy,

    /// <summary>Carried on year by year, without a day.</summary>
    Continuous,

    /// <summary>Anew each year, by the same day of the year.</summary>
    Yearly,

    /// <summary>A milestone by a day, then carried on year by year.</summary>
    MilestoneThenContinue,
}

/// <summary>Which part of the document a task stands in.</summary>
public enum TaskSection { Task, Column, Assurance }

/// <summary>What a plan tells departments to do. Its name is ours, short; the words of its schedule are quoted.</summary>
/// <param name="No">As the document numbers it: "4", "III(i)1", "Column 3".</param>
/// <param name="Place">Its place in the document.</param>
/// <param name="Schedule">The document's words on when; null where it has none.</param>
/// <param name="Lead">Null where the document names nobody.</param>
/// <param name="DueByOther">The day of another reading, where the document's words can mean two; <see cref="DueBy"/> is the
/// default.</param>
/// <param name="DueBy">Of a yearly task the day of its first year.</param>
/// <param name="SetOn">Since when it is known: the day its plan was issued.</param>
public sealed record PlanTask(
    string Plan, string No, int Place, TaskSection Section, TaskKind Kind, Words Name, string Clause, string? Schedule, Words? Lead,
    Words? CoLeads, DateOnly? StartBy, DateOnly? DueBy, DateOnly? DueByOther, DateOnly? RecursFrom, Words? DueNote, Words? Note,
    DateOnly SetOn)
{
    /// <summary>What of it is reported on: beginning or milestone first, then its years, until the plan's last.</summary>
    public IReadOnlyList<TaskInstance> Instances(int lastYear)
    {
        List<TaskInstance> instances = Kind switch
        {
            TaskKind.OneOff => [new(this, TaskPart.Whole, null, DueBy, DueByOther)],
            TaskKind.BeginBy => [new(this, TaskPart.Beginning, null, StartBy, null)],
            TaskKind.MilestoneThenContinue => [new(this, TaskPart.Milestone, null, DueBy, DueByOther)],
            _ => [],
        };
        if (Kind is TaskKind.OneOff) return instances;
        var first = (Kind is TaskKind.Yearly ? RecursFrom ?? SetOn : SetOn).Year;
        for (var year = first; year <= lastYear; year++) instances.Add(new(this, TaskPart.Year, year, DueIn(year), null));
        return instances;
    }

    private DateOnly? DueIn(int year) => Kind is TaskKind.Yearly && DueBy is { } due ? due.AddYears(year - due.Year) : null;
}

/// <summary>What of a task is reported on.</summary>
public enum TaskPart { Whole, Beginning, Milestone, Year }

/// <param name="Year">Of a task carried on or due anew year by year; else null.</param>
/// <param name="Due">The last day on which it is in time; null where the document sets none.</param>
/// <param name="DueOther">The same under the document's other reading.</param>
public sealed record TaskInstance(PlanTask Task, TaskPart Part, int? Year, DateOnly? Due, DateOnly? DueOther)
{
    /// <summary>What to know about it: of its day, and of the task beside its first part.</summary>
    public IReadOnlyList<Words> Notes =>
    [
        .. new[] { Due is null ? null : Task.DueNote, IsFirst ? Task.Note : null }.OfType<Words>(),
    ];

    private bool IsFirst => Part is not TaskPart.Year || Task.Kind is TaskKind.Continuous or TaskKind.Yearly;
}
