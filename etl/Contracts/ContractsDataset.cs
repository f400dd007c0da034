using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Regions;

namespace Monitor.Etl.Contracts;

/// <summary>Technology contracts as registered: form JJ-001, one version of one contract a row. The key is the registration number in
/// its form of 16 digits; a contract counts on the day it was registered.</summary>
/// <remarks>Where it was registered comes from the number, or the column beside it, and never from the seller: an import is registered by
/// its buyer. Names and titles stay out of the ledger; a party is a number that stands for its credit code.</remarks>
public static class ContractsDataset
{
    private static readonly string[] Cuts =
    [
        "category", "field", "seller_region", "buyer_region", "registration_region", "seller_kind", "buyer_kind",
        "seller_country", "buyer_country", "ip_type", "plan_source",
    ];

    private static readonly LedgerTable Table = new("contract", Version: 1,
    [
        new("period_on", "DATE", ColumnRole.Dimension),
        .. Cuts.Select(cut => new LedgerColumn(cut, "VARCHAR", ColumnRole.Dimension)),
        new("amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
        new("technology_amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
        new("life_cycle", "VARCHAR", ColumnRole.Note),
        new("seller_party", "BIGINT", ColumnRole.Note),
        new("buyer_party", "BIGINT", ColumnRole.Note),
    ]);

    public static Dataset Dataset { get; } = new("contracts", "Contracts", Table)
    {
        Lookups =
        [
            new Lookup("known_region", ["writing", "code"], [.. Gazetteer.Shipped.Known.Select(w => new[] { w.Writing, w.Code })]),
            Lookup.Of("known_wording", "Contracts/wordings.csv", typeof(ContractsDataset).Assembly),
        ],
    };
}
