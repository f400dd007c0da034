using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>Reads a whole edition before it is named: damage shows only when a block is read.</summary>
/// <remarks>Facts that an edition before it held were counted one by one then, and rows are never rewritten; of them everything is read and
/// added up. Facts that are new to this edition are counted one by one (docs/decisions/0023).</remarks>
internal sealed class EditionScan(DataDirectory directory, IReadOnlyList<LedgerTable> tables)
{
    /// <param name="expected">What the warehouse the file was copied from holds beside its ledgers, control totals included.</param>
    /// <param name="counted">The last load an edition before it was counted with; 0 to count everything.</param>
    /// <returns>Null when the file holds exactly these and every load's control totals; else what differs.</returns>
    public string? Differs(string file, IReadOnlyList<TableContent> expected, long counted)
    {
        try
        {
            using var connection = new DuckDbConnection(file, new DuckDbOptions
            {
                ReadOnly = true,
                MemoryLimit = "96MB", // everything is read once: memory used over again is quicker than memory asked for anew
                Threads = 2,
                Settings = new Dictionary<string, string>
                {
                    ["temp_directory"] = Path.Combine(directory.Staging, "scan"),
                    ["max_temp_directory_size"] = "4GB",
                    ["enable_external_access"] = "false",
                },
            });
            connection.Open();
            var different = expected.Except(TableContent.BesideLedgers(connection, tables)).FirstOrDefault();
            return different is not null ? different.Table
                : tables.SelectMany(table => Totals(connection, table, counted)).FirstOrDefault();
        }
        catch (DuckDbException e)
        {
            return e.Kind.ToString();
        }
    }

    private static IEnumerable<string> Totals(DuckDbConnection connection, LedgerTable table, long counted) =>
        counted == 0 ? ControlTotals.Differing(connection, table)
            : ControlTotals.Differing(connection, table, counted).Concat(ControlTotals.DifferingInSum(connection, table, counted));
}
