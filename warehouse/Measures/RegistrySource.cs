using Monitor.Warehouse.Ledger;

namespace Monitor.Warehouse.Measures;

/// <summary>Where a question about the registry is answered from: the ledger, or a cube.</summary>
/// <param name="Name">As answers say it: "ledger", "cube national_month".</param>
/// <param name="Cube">Null: the ledger, which has every column and day.</param>
internal sealed record RegistrySource(string Name, Cube? Cube)
{
    private static readonly Func<RegistryColumn, string> AsAsked = c => c.Expression == c.Name ? c.Name : $"{c.Expression} AS {c.Name}";

    public static RegistrySource Ledger { get; } = new("ledger", null);

    public static RegistrySource Of(Cube cube) => new($"cube {cube.Name}", cube);

    /// <summary>Whether it has a column; the month stands for its days.</summary>
    public bool Has(string column) => Cube is null || column == "period_on" || Cube.Columns.Any(c => c.Name == column);

    /// <summary>A select that gives the period and the columns asked for, with contracts, amounts and sample entries.</summary>
    /// <param name="columns">Besides the period.</param>
    /// <param name="period">Conditions on the period; the ledger skips what lies outside.</param>
    /// <param name="byMonth">Days do not matter: a month may stand on its first day.</param>
    public string Sql(IEnumerable<string> columns, IReadOnlyList<string> period, bool byMonth)
    {
        var names = columns.Where(column => column != "period_on").Order(StringComparer.Ordinal).ToList();
        if (Cube is not null)
            return $"SELECT month AS period_on{List(names)}, contracts, amount_yuan, technology_amount_yuan, sample_entries " +
                $"FROM {Cube.Table}";
        var asked = names.Select(RegistryColumn.Of).ToList();
        return SqlText.Of(byMonth ? "Measures/contract_month.sql" : "Measures/contract.sql")
            .Replace("/* columns */", List(asked.Select(AsAsked)), StringComparison.Ordinal)
            .Replace("/* stored */", List(asked.Select(c => c.Stored).Distinct()), StringComparison.Ordinal)
            .Replace("/* period */", string.Concat(period.Select(one => $" AND {one}")), StringComparison.Ordinal);
    }

    private static string List(IEnumerable<string> columns) => string.Concat(columns.Select(column => $", {column}"));
}
