using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Ledger;

/// <summary>Sums fixed with each load. Counting anew must find them again, in the warehouse and in every edition.</summary>
internal static class ControlTotals
{
    public static void Fix(DuckDbConnection connection, LedgerSql sql, long load) =>
        connection.Execute($"INSERT INTO control_total {sql.Text("Ledger/totals.sql")} WHERE load_id = $load_id", new { load_id = load });

    /// <summary>Fixes the totals of every load anew, after a table was widened.</summary>
    public static void FixAll(DuckDbConnection connection, LedgerTable table)
    {
        connection.Execute("DELETE FROM control_total WHERE ledger = $Name", new { table.Name });
        connection.Execute($"INSERT INTO control_total {new LedgerSql(table).Text("Ledger/totals.sql")}");
    }

    /// <summary>Holds what was fixed for a load against what was to be written; names each total that is another.</summary>
    public static IReadOnlyList<string> Missing(DuckDbConnection connection, LedgerSql sql, long load) =>
        [.. connection.Query<string>($"""
            SELECT due.item FROM ({sql.Text("Ledger/due.sql")}) due
            ANTI JOIN (FROM control_total WHERE load_id = $load) fixed ON fixed.item = due.item AND fixed.total = due.total
            WHERE due.total <> 0
            ORDER BY due.item
            """, new { load })];

    /// <summary>Counts everything anew; names each total that is not what was fixed: "observation 7 entries".</summary>
    public static IReadOnlyList<string> Differing(DuckDbConnection connection, LedgerTable table) =>
        [.. connection.Query<(string Ledger, long Load, string Item)>($"""
            SELECT ledger, load_id, item
            FROM ({new LedgerSql(table).Text("Ledger/totals.sql")}) counted
            FULL JOIN (FROM control_total WHERE ledger = '{table.Name}') fixed USING (ledger, load_id, item)
            WHERE counted.total IS DISTINCT FROM fixed.total
            ORDER BY load_id, item
            """).Select(total => string.Create(CultureInfo.InvariantCulture, $"{total.Ledger} {total.Load} {total.Item}"))];
}
