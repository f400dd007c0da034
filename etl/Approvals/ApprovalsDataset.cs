using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Approvals;

/// <summary>What is approved in batches – zones, centers, institutions, bases, exchanges –, one step of one carrier or of a number of
/// unnamed ones a row: applied, reviewed, announced, approved, exited, between two days.</summary>
public static class ApprovalsDataset
{
    private static readonly LedgerTable Table = new("approval", Version: 1,
    [
        new("on_to", "DATE", ColumnRole.Dimension),
        new("on_from", "DATE", ColumnRole.Dimension),
        Coded("kind", "zones", "regional_centers", "institutions", "international_centers", "training_bases", "exchanges"),
        Coded("stage", "applied", "reviewed", "announced", "approved", "exited"),
        Text("batch"),
        Text("name_zh"),
        Text("name_en"),
        Text("region"),
        Text("document"),
        Coded("grade", "A", "B", "C", "D"),
        new("carriers", "INTEGER", ColumnRole.Amount),
        new("source", "VARCHAR", ColumnRole.Note),
        new("note", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("approvals", "Approvals", Table)
    {
        Lookups = [Lookup.Of("known_code", "Measures/codes.csv", typeof(Warehouse.SqlText).Assembly)],
    };

    private static LedgerColumn Coded(string name, params IReadOnlyList<string> codes) =>
        new(name, "VARCHAR", ColumnRole.Dimension) { Codes = codes };

    private static LedgerColumn Text(string name) => new(name, "VARCHAR", ColumnRole.Dimension);
}
