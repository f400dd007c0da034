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

    /// <summary>Counts loads anew; names each total that is not what was fixed: "observation 7 entries".</summary>
    /// <param name="after">Only the loads after this one; 0 for all.</param>
    public static IReadOnlyList<string> Differing(DuckDbConnection connection, LedgerTable table, long after = 0) =>
        [.. connection.Query<(string Ledger, long Load, string Item)>($"""
            SELECT ledger, load_id, item
            FROM (FROM ({new LedgerSql(table).Text("Ledger/totals.sql")}) WHERE load_id > $after) counted
            FULL JOIN (FROM control_total WHERE ledger = '{table.Name}' AND load_id > $after) fixed USING (ledger, load_id, item)
            WHERE counted.total IS DISTINCT FROM fixed.total
            ORDER BY load_id, item
            """, new { after }).Select(total => string.Create(CultureInfo.InvariantCulture, $"{total.Ledger} {total.Load} {total.Item}"))];

    /// <summary>Reads every column of the loads up to one whose facts were counted before, and adds up rows, signs and amounts only:
    /// enough to find a damaged block, and a sixth of the work.</summary>
    public static IReadOnlyList<string> DifferingInSum(DuckDbConnection connection, LedgerTable table, long upTo)
    {
        var wrong = connection.Query<(string Item, string Read)>(new LedgerSql(table).Text("Ledger/sums.sql"), new { up_to = upTo });
        return [.. wrong.Select(total => string.Create(CultureInfo.InvariantCulture, $"{table.Name} 1..{upTo} {total.Item}"))];
    }
}
