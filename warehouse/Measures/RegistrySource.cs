namespace Monitor.Warehouse.Measures;

/// <summary>Where a question about the registry is answered from: the ledger, or a cube.</summary>
/// <param name="Name">As answers say it: "ledger", "cube national_month".</param>
/// <param name="Sql">A select that gives the columns of contract.sql, or some of them, summed or not.</param>
/// <param name="Columns">The columns it has; null = all of them.</param>
internal sealed record RegistrySource(string Name, string Sql, IReadOnlySet<string>? Columns)
{
    public static RegistrySource Ledger { get; } = new("ledger", SqlText.Of("Measures/contract.sql"), Columns: null);

    public bool Has(string column) => Columns is null || Columns.Contains(column);
}
