using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Pages.Tasks;

/// <param name="Department">Null: the lines are not grouped.</param>
internal sealed record TaskGroup(string? Department, IReadOnlyList<TaskLine> Lines)
{
    /// <summary>The name of the choice in the address, and its one value beside the default.</summary>
    public const string Choice = "by", ByLead = "lead";

    /// <summary>All lines together, or those of each department that leads, in the document's order, nobody's last.</summary>
    public static IReadOnlyList<TaskGroup> Of(TaskLedger ledger, Visit visit)
    {
        if (visit.Address.Choice(Choice) is null) return [new(null, ledger.Lines)];
        var nobody = visit.Texts<TasksPage>()["lead.none"];
        return [.. ledger.Lines.GroupBy(line => line.Standing.Task.Lead?.In(visit.Language))
            .OrderBy(group => group.Key is null).ThenBy(group => group.Min(line => line.Standing.Task.Place))
            .Select(group => new TaskGroup(group.Key ?? nobody, [.. group]))];
    }
}
