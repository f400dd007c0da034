using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Evidence;

/// <summary>What documents show for goals without a number and for named milestones: one criterion, one document a row.</summary>
public static class EvidenceDataset
{
    private static readonly LedgerTable Table = new("evidence", Version: 1,
    [
        new("shown_on", "DATE", ColumnRole.Dimension),
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("goal", "VARCHAR", ColumnRole.Dimension),
        new("criterion", "VARCHAR", ColumnRole.Dimension),
        new("result", "VARCHAR", ColumnRole.Dimension) { Codes = ["met", "partly", "not"] },
        new("document", "VARCHAR", ColumnRole.Dimension),
        new("document_no", "VARCHAR", ColumnRole.Dimension),
        new("words", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("evidence", "Evidence", Table) { Details = ["person"] };
}
