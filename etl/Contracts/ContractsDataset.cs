using System.Globalization;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Regions;

namespace Monitor.Etl.Contracts;

/// <summary>Technology contracts as registered: form JJ-001, one version of one contract a row. The key is the registration number in
/// its form of 16 digits, as a number; a contract counts on the day it was registered.</summary>
/// <remarks>Where it was registered comes from the number, or the column beside it, and never from the seller: an import is registered by
/// its buyer. Names and titles stay out of the ledger; a party is a number that stands for its credit code.</remarks>
public static class ContractsDataset
{
    private static readonly Lookup Wordings = Lookup.Of("known_wording", "Contracts/wordings.csv", typeof(ContractsDataset).Assembly);

    private static readonly string[] Regions = [.. Gazetteer.Shipped.Known.Select(w => w.Code)];

    /// <summary>Customs codes; which of them are in use changes with the countries.</summary>
    private static readonly string[] Countries =
        [.. Enumerable.Range(0, 1000).Select(i => i.ToString("D3", CultureInfo.InvariantCulture))];

    private static readonly LedgerTable Table = new("contract", Version: 1,
    [
        new("period_on", "DATE", ColumnRole.Dimension),
        Coded("category", Listed("category")),
        Coded("field", Listed("field")),
        Coded("seller_region", Regions),
        Coded("buyer_region", Regions),
        Coded("registration_region", Regions),
        Coded("seller_kind", Listed("kind")),
        Coded("buyer_kind", Listed("kind")),
        Coded("seller_country", Countries),
        Coded("buyer_country", Countries),
        Coded("ip_type", Listed("ip_type")),
        Coded("plan_source", Listed("plan_source")),
        new("seller_party", "BIGINT", ColumnRole.Dimension),
        new("buyer_party", "BIGINT", ColumnRole.Dimension),
        new("amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
        new("technology_amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
        Coded("life_cycle", Listed("life_cycle")) with { Role = ColumnRole.Note },
    ], KeyType: "BIGINT")
    {
        Territory = "registration_region",
    };

    private static LedgerColumn Coded(string name, IReadOnlyList<string> codes) =>
        new(name, "VARCHAR", ColumnRole.Dimension) { Codes = codes };

    private static string[] Listed(string list) =>
        [.. Wordings.Rows.Where(row => row[0] == list && !string.IsNullOrEmpty(row[2])).Select(row => row[2]!)];

    private static readonly string[] Details =
    [
        "old_contract_no", "project_name", "signed_on", "valid_from", "valid_to", "accepted_on", "subcategory", "seller_name",
        "seller_code", "buyer_name", "buyer_code", "technology_income_yuan", "technology_income_wan", "industry", "objective",
        "expected_investment_wan", "expected_output_wan", "payment", "tax_flag", "large_flag", "foreign_flag", "registration_body",
        "life_cycle_on", "note",
    ];

    public static Dataset Dataset { get; } = new("contracts", "Contracts", Table)
    {
        Details = Details,
        Functions = connection => ContractCodes.Register(connection, Wordings),
    };
}
