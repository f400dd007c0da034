using Monitor.Warehouse.Ledger;

namespace Monitor.Warehouse.Measures;

/// <summary>Where a question about the registry is answered from: the ledger, or a cube.</summary>
/// <param name="Name">As answers say it: "ledger", "cube national_month".</param>
/// <param name="Sql">A select that gives the columns of contract.sql, or some of them, summed or not.</param>
/// <param name="Columns">The columns it can be asked for; null = all of them.</param>
internal sealed record RegistrySource(string Name, string Sql, IReadOnlySet<string>? Columns)
{
    public static RegistrySource Ledger { get; } = new("ledger", SqlText.Of("Measures/contract.sql"), Columns: null);

    /// <summary>A cube counts a whole month on its first day.</summary>
    public static RegistrySource Of(Cube cube)
    {
        var cuts = cube.Columns.Select(c => c.Name).Where(name => name != "month").ToList();
        return new($"cube {cube.Name}",
            $"SELECT month AS period_on{string.Concat(cuts.Select(cut => $", {cut}"))}, contracts, amount_yuan, technology_amount_yuan, " +
            $"sample_entries FROM {cube.Table}", cuts.Append("period_on").ToHashSet(StringComparer.Ordinal));
    }

    public bool Has(string column) => Columns is null || Columns.Contains(column);
}
