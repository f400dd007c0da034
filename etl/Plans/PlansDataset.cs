using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Plans;

/// <summary>Plans, one JSON document each. A plan loaded again under its code is a newer version of it.</summary>
public static class PlansDataset
{
    private static readonly LedgerTable Table = new("plan", Version: 1,
    [
        new("code", "VARCHAR", ColumnRole.Dimension),
        new("body", "VARCHAR", ColumnRole.Dimension),
    ]);

    public static Dataset Dataset { get; } = new("plans", "Plans", Table)
    {
        Document = new DocumentShape(["code", "issuedOn", "indicators"], ["code", "issued_on", "body"], PlanDocument.Read),
    };
}
