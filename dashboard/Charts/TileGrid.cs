namespace Monitor.Dashboard.Charts;

/// <summary>Where a province's tile stands and what is written in it.</summary>
/// <param name="Row">From the north, 1 to 9.</param>
/// <param name="Column">From the west, 1 to 7.</param>
/// <param name="Letters">ISO 3166-2:CN.</param>
public sealed record TilePlace(string Code, int Row, int Column, string Zh, string Letters)
{
    public string Name(bool isChinese) => isChinese ? Zh : Letters;
}

/// <summary>The 34 province-level divisions as tiles of one size: relative position only, no boundary and no area is claimed.</summary>
/// <remarks>Taiwan lies one column, the strait, east of Fujian; Hong Kong and Macao south of Guangdong; Hainan is set off by a row and
/// includes Sansha.</remarks>
public static class TileGrid
{
    public const int Rows = 9, Columns = 7;

    public static IReadOnlyList<TilePlace> Places { get; } =
    [
        new("110000", 3, 6, "北京", "BJ"), new("120000", 4, 6, "天津", "TJ"), new("130000", 3, 5, "河北", "HE"),
        new("140000", 3, 4, "山西", "SX"), new("150000", 2, 6, "内蒙古", "NM"), new("210000", 3, 7, "辽宁", "LN"),
        new("220000", 2, 7, "吉林", "JL"), new("230000", 1, 7, "黑龙江", "HL"), new("310000", 5, 7, "上海", "SH"),
        new("320000", 5, 6, "江苏", "JS"), new("330000", 6, 6, "浙江", "ZJ"), new("340000", 5, 5, "安徽", "AH"),
        new("350000", 7, 5, "福建", "FJ"), new("360000", 6, 5, "江西", "JX"), new("370000", 4, 5, "山东", "SD"),
        new("410000", 4, 4, "河南", "HA"), new("420000", 5, 4, "湖北", "HB"), new("430000", 6, 4, "湖南", "HN"),
        new("440000", 7, 4, "广东", "GD"), new("450000", 7, 3, "广西", "GX"), new("460000", 9, 3, "海南", "HI"),
        new("500000", 5, 3, "重庆", "CQ"), new("510000", 5, 2, "四川", "SC"), new("520000", 6, 3, "贵州", "GZ"),
        new("530000", 6, 2, "云南", "YN"), new("540000", 5, 1, "西藏", "XZ"), new("610000", 4, 3, "陕西", "SN"),
        new("620000", 3, 2, "甘肃", "GS"), new("630000", 4, 2, "青海", "QH"), new("640000", 3, 3, "宁夏", "NX"),
        new("650000", 3, 1, "新疆", "XJ"), new("710000", 7, 7, "台湾", "TW"), new("810000", 8, 5, "香港", "HK"),
        new("820000", 8, 4, "澳门", "MO"),
    ];

    public static TilePlace Of(string code) => Places.First(place => place.Code == code);
}
