namespace Monitor.Warehouse.Ledger;

/// <param name="Expression">How an entry gives it; the only way from a ledger's columns to a cube's.</param>
public sealed record CubeColumn(string Name, string Type, string Expression);

/// <summary>Today's sums of one ledger by a few of its dimensions and months, kept up to date by every load. A cube answers only what is
/// asked as of now; everything else is counted from the ledger.</summary>
/// <param name="Ledger">The prefix of the ledger's tables.</param>
/// <param name="Columns">Its cells: <c>month</c>, the first day of it, and the dimensions kept. Beside them stand <c>contracts</c>, the
/// ledger's amounts in yuan, and <c>sample_entries</c>: how many entries, either sign, came with a load of nature sample.</param>
public sealed record Cube(string Name, string Ledger, IReadOnlyList<CubeColumn> Columns)
{
    public string Table => $"{Ledger}_{Name}";

    /// <summary>The cubes there are, the smallest first.</summary>
    public static IReadOnlyList<Cube> Shipped { get; } =
    [
        new("national_month", "contract", [Month, Plain("category"), Plain("seller_kind")]),
        new("province_month", "contract", [Month, Province("registration"), Plain("category"), Plain("seller_kind")]),
        new("flow_month", "contract", [Month, Province("seller"), Province("buyer"), Plain("category")]),
    ];

    private static CubeColumn Month => new("month", "DATE", "date_trunc('month', period_on)::DATE");

    private static CubeColumn Plain(string dimension) => new(dimension, "VARCHAR", dimension);

    /// <summary>The first two digits; Hong Kong, Macao, Taiwan, abroad and the corps in Xinjiang are places of their own.</summary>
    private static CubeColumn Province(string party) => new($"{party}_province", "VARCHAR", $"left({party}_region, 2) || '0000'");
}
