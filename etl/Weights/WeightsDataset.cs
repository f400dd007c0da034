using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Weights;

/// <summary>How much each indicator counts in a plan's score, as somebody decided it in a document. Without weights there is no score.
/// </summary>
public static class WeightsDataset
{
    private static readonly LedgerTable Table = new("weight", Version: 1,
    [
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("indicator", "VARCHAR", ColumnRole.Dimension),
        new("weight", "DECIMAL(12,6)", ColumnRole.Amount),
        new("document", "VARCHAR", ColumnRole.Note),
        new("person", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("weights", "Weights", Table);
}
