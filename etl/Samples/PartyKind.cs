namespace Monitor.Etl.Samples;

/// <summary>A legal kind of party: the code of form JJ-001, how its names end, and who registers it.</summary>
/// <param name="Register">Register and class, the first two characters of the credit code (GB 32100-2015); empty for persons.</param>
/// <param name="Most">At most so many parties of this kind in a county.</param>
internal sealed record PartyKind(string Code, string Ending, string Register, int Most)
{
    public const int MostParties = 4096;

    public static PartyKind[] All { get; } =
    [
        new("011", "国家机关", "11", 2), new("012", "省级机关", "11", 6), new("013", "市级机关", "11", 12), new("014", "县级机关", "11", 24),
        new("021", "研究院", "12", 12), new("022", "大学", "12", 3), new("023", "医院", "12", 8), new("024", "事业单位", "12", 40),
        new("030", "学会", "51", 20), new("110", "国有企业", "91", 200), new("120", "集体企业", "91", 100), new("130", "股份合作企业", "91", 100),
        new("140", "联营企业", "91", 60), new("150", "科技有限公司", "91", 4000), new("160", "科技股份有限公司", "91", 1200),
        new("170", "私营科技企业", "91", 2500), new("180", "企业", "91", 300), new("210", "港澳台合资企业", "91", 120),
        new("230", "港澳台独资企业", "91", 160), new("310", "中外合资企业", "91", 150), new("330", "外资企业", "91", 200),
        new("340", "外商投资股份有限公司", "91", 60), new("400", "个体工商户", "92", 300), new("500", "自然人", "", 900), new("600", "其他组织", "Y1", 60),
    ];

    public static byte IndexOf(string code) => (byte)Array.FindIndex(All, k => k.Code == code);
}
