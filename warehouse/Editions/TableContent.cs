using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Editions;

/// <summary>A table's content in two numbers that need every block of it: how many rows, and the sum of the hashes of whole rows.</summary>
internal sealed record TableContent(string Table, long Rows, string Sum)
{
    /// <summary>Every table of the warehouse, without what an edition leaves out and without the rows it adds.</summary>
    public static IReadOnlyList<TableContent> Of(DuckDbConnection connection, int beforeEdition) =>
        [.. Tables(connection).Select(table => connection.QuerySingle<TableContent>(table switch
        {
            "edition" => Question(table, $"SELECT * FROM edition WHERE edition < {beforeEdition.ToString(CultureInfo.InvariantCulture)}"),
            _ => Question(table, $"SELECT * FROM {table}"),
        }))];

    public static IReadOnlyList<string> Tables(DuckDbConnection connection) => [.. connection.Query<string>(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary ORDER BY table_name")];

    private static string Question(string table, string rows) =>
        $"SELECT '{table}' AS \"Table\", count(*) AS Rows, coalesce(sum(hash(r)::HUGEINT), 0)::VARCHAR AS Sum FROM ({rows}) r";
}
