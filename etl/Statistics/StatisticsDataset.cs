using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Statistics;

/// <summary>Published figures, one observation a row: looked up, never summed.</summary>
public static class StatisticsDataset
{
    /// <summary>What cuts a figure, in the order of the key. Null when a figure is not cut by it.</summary>
    private static readonly string[] Cuts =
    [
        "region", "basis", "category", "seller_kind", "buyer_kind", "ip_type", "plan_source", "field", "counterpart", "level",
        "counting_rule", "vintage", "kind", "zone", "center", "fund", "region_set", "institution",
    ];

    private static readonly LedgerTable Table = new("observation", Version: 2,
    [
        new("measure", "VARCHAR", ColumnRole.Dimension),
        new("period_from", "DATE", ColumnRole.Dimension),
        new("period_to", "DATE", ColumnRole.Dimension),
        .. Cuts.Select(cut => new LedgerColumn(cut, "VARCHAR", ColumnRole.Dimension)),
        new("release", "VARCHAR", ColumnRole.Dimension),
        new("grade", "VARCHAR", ColumnRole.Dimension),
        new("bound", "VARCHAR", ColumnRole.Dimension),
        new("value", "DECIMAL(28,6)", ColumnRole.Amount),
        new("source", "VARCHAR", ColumnRole.Note),
        new("confidence", "VARCHAR", ColumnRole.Note),
        new("note", "VARCHAR", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("statistics", "Statistics", Table)
    {
        Lookups =
        [
            Lookup.Of("known_measure", "Measures/measures.csv", typeof(Warehouse.SqlText).Assembly),
            Lookup.Of("known_code", "Measures/codes.csv", typeof(Warehouse.SqlText).Assembly),
            Lookup.Of("known_unit", "Statistics/units.csv", typeof(StatisticsDataset).Assembly),
        ],
    };
}
