namespace Monitor.Warehouse.Measures;

/// <summary>A column questions name, and how the ledger gives it.</summary>
/// <param name="Stored">The column of contract_entry it is read off.</param>
/// <param name="Expression">How.</param>
internal sealed record RegistryColumn(string Name, string Stored, string Expression)
{
    /// <summary>Province and city are read off the code: 660000, 710000, 810000, 820000 and 900000 are rows of their own, a plan city lies
    /// inside its province, and a county directly under its province (90 in the third and fourth place) is its own line among the
    /// cities.</summary>
    public static RegistryColumn Of(string name)
    {
        var (side, level) = name.Split('_') is [var first, "province" or "city" or "county"] parts ? (first, parts[1]) : (name, "");
        var region = $"{side}_region";
        return level switch
        {
            "province" => new(name, region, $"left({region}, 2) || '0000'"),
            "city" => new(name, region, $"CASE WHEN substr({region}, 3, 2) = '90' THEN {region} ELSE left({region}, 4) || '00' END"),
            "county" => new(name, region, region),
            _ when name == "load" => new(name, "source_load", "source_load::VARCHAR"),
            _ => new(name, name, name),
        };
    }
}
