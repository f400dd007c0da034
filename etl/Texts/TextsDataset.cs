using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Texts;

/// <summary>Full texts of plans, one text file each. A text belongs to the plan that names its hash; it is taken letter for letter.
/// </summary>
public static class TextsDataset
{
    private static readonly LedgerTable Table = new("plan_text", Version: 1,
    [
        new("plan", "VARCHAR", ColumnRole.Dimension),
        new("sha256", "VARCHAR", ColumnRole.Dimension),
        new("body", "VARCHAR", ColumnRole.Dimension),
    ]);

    public static Dataset Dataset { get; } = new("texts", "Texts", Table) { Text = new PlainText(["sha256", "body"]) };
}
