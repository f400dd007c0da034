using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>Reads a whole edition before it is named: damage shows only when a block is read.</summary>
internal sealed class EditionScan(DataDirectory directory, IReadOnlyList<LedgerTable> tables)
{
    /// <param name="expected">What the warehouse the file was copied from holds beside its ledgers, control totals included.</param>
    /// <returns>Null when the file holds exactly these and every load's control totals; else what differs.</returns>
    public string? Differs(string file, int number, IReadOnlyList<TableContent> expected)
    {
        try
        {
            using var connection = new DuckDbConnection(file, new DuckDbOptions
            {
                ReadOnly = true,
                MemoryLimit = "512MB",
                Threads = 2,
                Settings = new Dictionary<string, string>
                {
                    ["temp_directory"] = Path.Combine(directory.Staging, "scan"),
                    ["max_temp_directory_size"] = "4GB",
                    ["enable_external_access"] = "false",
                },
            });
            connection.Open();
            var different = expected.Except(TableContent.BesideLedgers(connection, number, tables)).FirstOrDefault();
            return different is not null ? different.Table
                : tables.SelectMany(table => ControlTotals.Differing(connection, table)).FirstOrDefault();
        }
        catch (DuckDbException e)
        {
            return e.Kind.ToString();
        }
    }
}
