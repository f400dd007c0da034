using Monitor.Warehouse.Regions;

namespace Monitor.Warehouse.Tests.Regions;

public sealed class RegionAreaTests
{
    private static readonly DateOnly Today = new(2025, 12, 31);

    private static string[] SetsOf(string code, DateOnly day) =>
        [.. RegionArea.Sets.Where(s => s.Contains(Gazetteer.Shipped.Of(code)!, day)).Select(s => s.Id)];

    [Theory]
    [InlineData("310112", "yangtze_delta,yangtze_belt")] // overlapping
    [InlineData("441900", "greater_bay_area")]
    [InlineData("810000", "greater_bay_area")]
    [InlineData("440000", "")] // only known to be in the province: not in the bay area
    [InlineData("445100", "")]
    [InlineData("510100", "yangtze_belt,chengdu_chongqing,yellow_river")]
    [InlineData("510727", "yangtze_belt,yellow_river")] // 平武县, left out of Mianyang
    [InlineData("510722", "yangtze_belt,chengdu_chongqing,yellow_river")] // 三台县, Mianyang
    [InlineData("150500", "yellow_river,northeast_revitalization")]
    [InlineData("150100", "yellow_river")]
    [InlineData("460400", "hainan")]
    [InlineData("900000", "")]
    public void Sets_OfARegion_Overlap(string code, string sets) => Assert.Equal(sets, string.Join(',', SetsOf(code, Today)));

    [Theory]
    [InlineData("2019-11-30", "yangtze_belt")]
    [InlineData("2019-12-01", "yangtze_delta,yangtze_belt")]
    [InlineData("2014-09-24", "")]
    public void Sets_OfAnhui_FollowTheDay(string day, string sets) =>
        Assert.Equal(sets, string.Join(',', SetsOf("340100", DateOnly.ParseExact(day, "yyyy-MM-dd", null))));

    [Theory]
    [InlineData("330200", "ningbo,zhejiang")] // zones overlap
    [InlineData("310112", "shanghai_minhang")]
    [InlineData("310115", "")]
    [InlineData("370202", "shandong_jiqingyan")]
    [InlineData("222402", "jilin_changjitu")]
    public void Zones_OfARegion_AreThoseOnRecord(string code, string zones) => Assert.Equal(zones, string.Join(',',
        RegionArea.Zones.Where(z => z.Contains(Gazetteer.Shipped.Of(code)!, Today)).Select(z => z.Id)));

    [Fact]
    public void Zones_OnRecord_AreElevenAndOneHasNoMembers()
    {
        Assert.Equal(11, RegionArea.Zones.Count);
        Assert.Equal(["hebei_jingnan"], RegionArea.Zones.Where(z => z.Members.Count == 0).Select(z => z.Id));
    }

    [Fact]
    public void Members_All_AreRegions() => Assert.Equal([], RegionArea.Sets.Concat(RegionArea.Zones)
        .SelectMany(a => a.Members.Where(m => Gazetteer.Shipped.Of(m.Region) is null).Select(m => $"{a.Id} {m.Region}")));
}
