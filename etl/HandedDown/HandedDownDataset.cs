using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Regions;

namespace Monitor.Etl.HandedDown;

/// <summary>A plan's targets as they were handed down to a province, city or zone for a year, each with the letter that did it. They are
/// held beside the national target and never change it.</summary>
public static class HandedDownDataset
{
    private static readonly LedgerTable Table = new("handed_down", Version: 1,
    [
        new("issued_on", "DATE", ColumnRole.Dimension),
        .. Texts("plan", "indicator", "region", "zone"),
        new("year", "INTEGER", ColumnRole.Dimension),
        .. Texts("document", "document_no", "issuer"),
        new("value", "DECIMAL(28,6)", ColumnRole.Amount),
        new("note", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("handed_down", "HandedDown", Table)
    {
        Lookups =
        [
            Lookup.Of("known_unit", "Statistics/units.csv", typeof(HandedDownDataset).Assembly),
            new("known_region", ["code"],
                [.. Gazetteer.Shipped.Known.Select(known => known.Code).Distinct().Select(code => (string[])[code])]),
        ],
    };

    private static IEnumerable<LedgerColumn> Texts(params IReadOnlyList<string> names) =>
        names.Select(name => new LedgerColumn(name, "VARCHAR", ColumnRole.Dimension));
}
