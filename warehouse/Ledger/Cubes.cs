using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Ledger;

/// <summary>Keeps the cubes of one ledger equal to what its entries add up to.</summary>
internal sealed class Cubes(DuckDbConnection connection, LedgerTable ledger)
{
    private readonly IReadOnlyList<string> amounts = [.. ledger.Columns.Where(c => c.Role == ColumnRole.Amount).Select(c => c.Name)];

    private IEnumerable<Cube> Own => Cube.Shipped.Where(cube => cube.Ledger == ledger.Name);

    /// <summary>Makes the cubes that are missing or of another form, from every entry there is.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Make()
    {
        var other = Own.Where(cube => Stored(cube) != string.Join(", ", Declared(cube))).ToList();
        foreach (var cube in other)
        {
            connection.Execute($"CREATE OR REPLACE TABLE {cube.Table} ({string.Join(", ", Declared(cube))})");
            connection.Execute($"INSERT INTO {cube.Table} {Cells(cube, "true")} ORDER BY ALL");
        }
        return other.Count > 0;
    }

    /// <summary>Amounts of 18 digits: wide enough for a thousand times the nation's yearly product in one cell, and far quicker to
    /// update than the 38 the engine sums with. A cell that would not fit is an error, never another figure.</summary>
    private IEnumerable<string> Declared(Cube cube) => cube.Columns.Select(c => $"{c.Name} {c.Type}").Append("contracts BIGINT")
        .Concat(amounts.Select(a => $"{a} DECIMAL(18,2)")).Append("sample_entries BIGINT");

    private string? Stored(Cube cube) => connection.ExecuteScalar<string?>("""
        SELECT string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_index)
        FROM duckdb_columns() WHERE table_name = $Table AND database_name = current_database()
        """, cube);

    /// <summary>Adds the entries of one load.</summary>
    public void Add(long load)
    {
        foreach (var cube in Own)
        {
            var sums = amounts.Prepend("contracts").Append("sample_entries");
            connection.Execute(SqlText.Of("Ledger/cube.sql")
                .Replace("{cube}", cube.Table, StringComparison.Ordinal)
                .Replace("{cells}", Cells(cube, "load_id = $load"), StringComparison.Ordinal)
                .Replace("{same cell}", string.Join(" AND ", cube.Columns.Select(c => $"c.{c.Name} IS NOT DISTINCT FROM d.{c.Name}")),
                    StringComparison.Ordinal)
                .Replace("{sums}", string.Join(", ", sums.Select(s => $"{s} = c.{s} + d.{s}")), StringComparison.Ordinal), new { load });
        }
    }

    /// <summary>The cells in which a cube is not what the entries add up to; it should be none.</summary>
    public long Differing(Cube cube) => connection.ExecuteScalar<long>($"""
        SELECT count(*)
        FROM ((FROM {cube.Table} EXCEPT ALL ({Cells(cube, "true")})) UNION ALL (({Cells(cube, "true")}) EXCEPT ALL FROM {cube.Table}))
        """);

    /// <summary>The cells that some entries make. A missing amount adds nothing.</summary>
    private string Cells(Cube cube, string which) => $"""
        SELECT {string.Join(", ", cube.Columns.Select(c => $"({c.Expression})::{c.Type} AS {c.Name}"))}, sum(sign)::BIGINT AS contracts
               {string.Concat(amounts.Select(a => $", coalesce(sum({a}), 0)::DECIMAL(18, 2) AS {a}"))},
               count(*) FILTER (source_load IN (SELECT load_id FROM load WHERE nature = 'sample')) AS sample_entries
        FROM {ledger.Name}_entry WHERE {which} GROUP BY ALL
        """;
}
