using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;

namespace Monitor.Warehouse.Editions;

/// <summary>A table's content in two numbers that need every block of it: how many rows, and the sum of the hashes of whole rows.</summary>
internal sealed record TableContent(string Table, long Rows, string Sum)
{
    /// <summary>The tables that no control totals speak for.</summary>
    public static IReadOnlyList<TableContent> BesideLedgers(DuckDbConnection connection, IEnumerable<LedgerTable> ledgers)
    {
        var counted = ledgers.SelectMany(ledger => ledger.Tables).ToHashSet();
        return [.. Tables(connection).Where(table => !counted.Contains(table)).Select(table => Of(connection, table))];
    }

    private static TableContent Of(DuckDbConnection connection, string table) => connection.QuerySingle<TableContent>(
        $"SELECT '{table}' AS \"Table\", count(*) AS Rows, coalesce(sum(hash(r)::HUGEINT), 0)::VARCHAR AS Sum FROM {table} r");

    private static IReadOnlyList<string> Tables(DuckDbConnection connection) => [.. connection.Query<string>(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary ORDER BY table_name")];
}
