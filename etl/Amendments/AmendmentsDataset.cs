using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Amendments;

/// <summary>Changes of a plan's target, deadline or baseline after it was issued, one a row, each with the document that ordered it, its
/// reason, the day it takes effect and who entered it. The plan as issued stays as it was.</summary>
public static class AmendmentsDataset
{
    private static readonly LedgerTable Table = new("amendment", Version: 1,
    [
        new("effective_on", "DATE", ColumnRole.Dimension),
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("indicator", "VARCHAR", ColumnRole.Dimension),
        new("part", "VARCHAR", ColumnRole.Dimension) { Codes = ["target", "due", "baseline"] },
        new("value", "DECIMAL(24,6)", ColumnRole.Dimension),
        new("due", "DATE", ColumnRole.Dimension),
        new("document", "VARCHAR", ColumnRole.Dimension),
        new("document_no", "VARCHAR", ColumnRole.Dimension),
        new("clause", "VARCHAR", ColumnRole.Dimension),
        new("reason", "VARCHAR", ColumnRole.Dimension),
        new("person", "VARCHAR", ColumnRole.Dimension),
    ]);

    public static Dataset Dataset { get; } = new("amendments", "Amendments", Table);
}
