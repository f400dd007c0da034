namespace Monitor.Etl.Tests.Contracts;

/// <summary>Contracts as a registration body would send them.</summary>
internal static class ContractFile
{
    public const string Headings =
        "contract_no,project_name,signed_on,accepted_on,registered_on,category,subcategory,seller_name,seller_code,seller_kind," +
        "seller_country,seller_region,buyer_name,buyer_code,buyer_kind,buyer_country,buyer_region," +
        "amount_yuan,amount_wan,amount,amount_unit,technology_amount_yuan,technology_amount_wan,ip_type,field,objective,plan_source," +
        "registration_region,life_cycle,life_cycle_on,version,known_on,valid_from,valid_to";

    private static readonly Dictionary<string, string> Good = new()
    {
        ["contract_no"] = "2024420101000123", ["project_name"] = "样本项目", ["signed_on"] = "2024-03-01", ["accepted_on"] = "2024-03-05",
        ["registered_on"] = "2024-03-11", ["category"] = "FW", ["seller_name"] = "样本公司甲", ["seller_code"] = "91420100300000000X",
        ["seller_kind"] = "150", ["seller_country"] = "142", ["seller_region"] = "420106", ["buyer_name"] = "样本公司乙",
        ["buyer_code"] = "91310000300000000X", ["buyer_kind"] = "160", ["buyer_country"] = "142", ["buyer_region"] = "310112",
        ["amount_yuan"] = "1000000.00", ["technology_amount_yuan"] = "600000.00", ["ip_type"] = "2", ["field"] = "01", ["objective"] = "10",
        ["plan_source"] = "5", ["known_on"] = "2024-04-01",
    };

    /// <summary>A good row with some cells replaced: "amount_yuan=-1"; "amount_yuan=" leaves one blank.</summary>
    public static string Row(params string[] changes)
    {
        var cells = new Dictionary<string, string>(Good);
        foreach (var change in changes) cells[change.Split('=')[0]] = change.Split('=')[1];
        Assert.Empty(cells.Keys.Except(Headings.Split(',')));
        return string.Join(',', Headings.Split(',').Select(heading => cells.GetValueOrDefault(heading, "")));
    }

    /// <summary>A file's text: the heading and its rows.</summary>
    public static string Of(params IEnumerable<string> rows) => Headings + "\n" + string.Concat(rows.Select(row => row + "\n"));
}
