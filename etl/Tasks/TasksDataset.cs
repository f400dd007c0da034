using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Tasks;

/// <summary>What a plan tells departments to do: one task a row, with its departments and its schedule. A task sent again under its plan
/// and number is a newer version of it, known from its own day.</summary>
public static class TasksDataset
{
    private static readonly LedgerTable Table = new("task", Version: 1,
    [
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("no", "VARCHAR", ColumnRole.Dimension),
        new("ordinal", "INTEGER", ColumnRole.Dimension),
        Coded("section", "task", "column", "assurance"),
        Coded("kind", "one_off", "begin_by", "continuous", "yearly", "milestone_then_continue"),
        .. Texts("task_zh", "task_en", "clause", "schedule", "lead_zh", "lead_en", "co_leads_zh", "co_leads_en"),
        new("start_by", "DATE", ColumnRole.Dimension),
        new("due_by", "DATE", ColumnRole.Dimension),
        new("due_by_other", "DATE", ColumnRole.Dimension),
        new("recurs_from", "DATE", ColumnRole.Dimension),
        .. Texts("due_note_zh", "due_note_en", "note_zh", "note_en"),
        new("source", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("tasks", "Tasks", Table);

    private static LedgerColumn Coded(string name, params IReadOnlyList<string> codes) =>
        new(name, "VARCHAR", ColumnRole.Dimension) { Codes = codes };

    private static IEnumerable<LedgerColumn> Texts(params IReadOnlyList<string> names) =>
        names.Select(name => new LedgerColumn(name, "VARCHAR", ColumnRole.Dimension));
}
