using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.TaskReports;

/// <summary>What departments report of their tasks: one task, one year a row. The newest word on a task's year stands; earlier ones, and
/// withdrawn ones, stay in its history. Who filled the form in stays out of the ledger.</summary>
public static class TaskReportsDataset
{
    private static readonly LedgerTable Table = new("task_report", Version: 1,
    [
        new("reported_on", "DATE", ColumnRole.Dimension),
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("no", "VARCHAR", ColumnRole.Dimension),
        Coded("part", "year", "milestone"),
        new("year", "INTEGER", ColumnRole.Dimension),
        Coded("word", "not_started", "in_progress", "done", "behind", "adjusted"),
        new("done_on", "DATE", ColumnRole.Dimension),
        new("measures", "VARCHAR", ColumnRole.Dimension),
        new("evidence", "VARCHAR", ColumnRole.Dimension),
        new("evidence_no", "VARCHAR", ColumnRole.Dimension),
        new("body", "VARCHAR", ColumnRole.Dimension),
    ]);

    public static Dataset Dataset { get; } = new("task_reports", "TaskReports", Table) { Details = ["person"] };

    private static LedgerColumn Coded(string name, params IReadOnlyList<string> codes) =>
        new(name, "VARCHAR", ColumnRole.Dimension) { Codes = codes };
}
