using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;

namespace Monitor.Warehouse.Regions;

/// <summary>The regions as tables, for the joins of the warehouse and its editions.</summary>
public static class RegionTables
{
    /// <summary>Raised when the tables are made from the files in another way.</summary>
    private const int Form = 1;

    private static readonly string[] Files =
    [
        "regions.sql", "divisions.csv", "provinces.csv", "cities.csv", "region_groups.csv", "region_sets.csv", "region_set_members.csv",
        "zones.csv", "zone_regions.csv",
    ];

    /// <summary>SHA-256 of what the tables are made from, so that a start with nothing new need not make them.</summary>
    public static string Content { get; } = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(Files.Select(file => SqlText.Of($"Regions/{file}")).Prepend($"{Form}\n")))));

    /// <summary>Writes the tables when they are missing or hold something else. The caller owns
    /// the transaction and the checkpoint after it.</summary>
    /// <returns>Whether anything was written.</returns>
    public static bool Fill(DbConnection connection)
    {
        if (Holds(connection)) return false;
        connection.Execute(SqlText.Of("Regions/regions.sql"));
        foreach (var (table, json) in Tables())
        {
            var columns = connection.Query<string>(
                """
                SELECT data_type FROM duckdb_columns()
                WHERE database_name = current_database() AND table_name = $table ORDER BY column_index
                """, new { table });
            // Names come from the list above, types from our own schema.
            var cells = string.Join(", ", columns.Select((type, i) => $"CAST(cells[{i + 1}] AS {type})"));
            connection.Execute(
                $"INSERT INTO {table} SELECT {cells} FROM (SELECT unnest(from_json($json, '[[\"VARCHAR\"]]')) AS cells)", new { json });
        }
        connection.Execute("INSERT INTO region_content VALUES ($content)", new { content = Content });
        return true;
    }

    private static bool Holds(DbConnection connection) =>
        connection.ExecuteScalar<long>(
            "SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND table_name = 'region_content'") == 1
        && connection.ExecuteScalar<string>("SELECT sha256 FROM region_content") == Content;

    /// <summary>Names and content of each table; a value's place in an array is its place in the table.</summary>
    private static (string Table, string Json)[] Tables() =>
    [
        ("region", Json(Gazetteer.Shipped.All.Select((r, i) => new object?[]
        {
            r.Code, r.Name.Zh, r.Name.En, r.Level.ToString().ToLowerInvariant(), r.Parent, r.Province, r.Prefecture, r.County, r.Group,
            r.IsPlanCity, r.ValidFrom, r.ValidTo, i,
        }))),
        ("region_group", Json(RegionFiles.Groups().Select((g, i) => new object?[] { g.Id, g.Name.Zh, g.Name.En, i }))),
        ("region_set", Json(RegionArea.Sets.Select((s, i) => new object?[] { s.Id, s.Name.Zh, s.Name.En, i }))),
        ("region_set_member", Json(Members(RegionArea.Sets))),
        ("zone", Json(RegionArea.Zones.Select((z, i) => new object?[] { z.Id, z.Name.Zh, z.Name.En, i }))),
        ("zone_region", Json(Members(RegionArea.Zones))),
    ];

    private static IEnumerable<object?[]> Members(IEnumerable<RegionArea> areas) =>
        from area in areas
        from region in Gazetteer.Shipped.All
        let member = area.Nearest(region)
        where member is { IsIncluded: true }
        select new object?[] { area.Id, region.Code, member.ValidFrom, member.ValidTo };

    private static string Json(IEnumerable<object?[]> rows) => JsonSerializer.Serialize(rows);
}
