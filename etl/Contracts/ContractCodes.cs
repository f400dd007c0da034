using Monitor.Etl.Intake;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Regions;

namespace Monitor.Etl.Contracts;

/// <summary>The functions by which the SQL of this folder asks what a text means: <c>category_code</c>, <c>region_code</c> … for each list,
/// <c>party_number</c> for a credit code.</summary>
internal static class ContractCodes
{
    private static readonly string[] Lists =
        ["category", "subcategory", "kind", "country", "ip_type", "field", "objective", "plan_source", "life_cycle", "unit"];

    public static void Register(DuckDbConnection connection, Lookup wordings)
    {
        const string Registered = "SELECT count(*) FROM duckdb_functions() WHERE function_name = 'party_number'";
        using (var known = connection.CreateCommand(Registered))
            if (known.ExecuteScalar() is > 0L) return;
        foreach (var list in Lists)
        {
            var codes = Of(list, wordings);
            DuckDbFunction.Create(connection, list + "_code", DuckDbType.Varchar, codes.Answer);
        }
        var regions = new CodeList(Gazetteer.Shipped.Known, _ => null);
        DuckDbFunction.Create(connection, "region_code", DuckDbType.Varchar, regions.Answer);
        DuckDbFunction.Create(connection, "party_number", DuckDbType.BigInt, PartyNumber.Answer);
    }

    private static CodeList Of(string list, Lookup wordings)
    {
        var known = wordings.Rows.Where(row => row[0] == list).Select(row => (row[1]!, row[2] ?? "")).ToList();
        var kinds = known.Select(w => w.Item1).ToHashSet();
        return new CodeList(known, list switch
        {
            // Legal kinds with a fourth digit: 1 the legal person, 2 its branch.
            "kind" => text => text is [_, _, _, '1' or '2'] && text.All(char.IsAsciiDigit) && kinds.Contains(text[..3]) ? text[..3] : null,
            "country" => text => text.Length == 3 && text.All(char.IsAsciiDigit) ? text : null,
            _ => _ => null,
        });
    }
}
