using Monitor.Warehouse.Regions;

namespace Monitor.Warehouse.Tests.Regions;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Shipped = Gazetteer.Shipped;

    [Theory]
    [InlineData("广东", "440000")]
    [InlineData("广东省", "440000")]
    [InlineData("廣東", "440000")]
    [InlineData("Guangdong", "440000")]
    [InlineData("guangdong", "440000")]
    [InlineData("44", "440000")]
    [InlineData("4400", "440000")]
    [InlineData("４４００００", "440000")]
    [InlineData(" 440000 ", "440000")]
    [InlineData("内蒙", "150000")]
    [InlineData("Inner Mongolia", "150000")]
    [InlineData("兵团", "660000")]
    [InlineData("7100", "700000")]
    [InlineData("8000", "900000")]
    [InlineData("台湾", "710000")]
    [InlineData("吉林", "220000")]
    [InlineData("吉林市", "220200")]
    [InlineData("吉林省吉林市", "220200")]
    [InlineData("海南", "460000")]
    [InlineData("海南州", "632500")]
    [InlineData("苏州", "320500")]
    [InlineData("4403", "440300")]
    [InlineData("深圳市", "440300")]
    [InlineData("东莞市", "441900")]
    [InlineData("310112", "310112")]
    [InlineData("闵行区", "310112")]
    [InlineData("北京市海淀区", "110108")]
    [InlineData("北京海淀区", "110108")]
    [InlineData("江苏省南京市鼓楼区", "320106")]
    [InlineData("南京市鼓楼区", "320106")]
    [InlineData("湖北省仙桃市", "429004")]
    [InlineData("石河子市", "659001")]
    public void Find_Writing_IsThatRegion(string writing, string code) => Assert.Equal(code, Shipped.Find(writing)?.Code);

    [Theory]
    [InlineData("990000")]
    [InlineData("440399")]
    [InlineData("鼓楼区")] // four cities have one
    [InlineData("朝阳")]
    [InlineData("朝阳区")]
    [InlineData("市辖区")]
    [InlineData("全国")]
    [InlineData("港澳台及境外")]
    [InlineData("亚特兰蒂斯")]
    [InlineData("4")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Find_NoSinglePlace_IsNull(string? writing) => Assert.Null(Shipped.Find(writing));

    [Theory]
    [InlineData("330103", "2021-10-31")] // 下城区, Hangzhou, given up in 2021
    [InlineData("371200", "2019-10-31")] // 莱芜市, now part of Jinan
    public void Find_CodeGivenUp_IsFormer(string code, string validTo)
    {
        Assert.Equal(DateOnly.ParseExact(validTo, "yyyy-MM-dd", null), Shipped.Find(code)!.ValidTo);
        Assert.True(Shipped.Find(code)!.IsFormer);
    }

    [Theory]
    [InlineData("伊春市友好区", "230719")] // 230704 until 2019
    [InlineData("下城区", "330103")]
    public void Find_NameWithOldAndNewCode_IsTodaysIfThereIsOne(string name, string code) => Assert.Equal(code, Shipped.Find(name)!.Code);

    [Theory]
    [InlineData("310112", "310112", "310100", "310000", "east")]
    [InlineData("420100", null, "420100", "420000", "central")]
    [InlineData("441900", "441900", "441900", "440000", "east")]
    [InlineData("460400", "460400", "460400", "460000", "east")]
    [InlineData("659001", "659001", "659000", "650000", "west")]
    [InlineData("660000", null, null, "650000", "west")]
    [InlineData("210000", null, null, "210000", "northeast")]
    [InlineData("150500", null, "150500", "150000", "west")]
    [InlineData("810000", null, null, "810000", "outside")]
    [InlineData("900000", null, null, "900000", "outside")]
    public void Of_Code_StandsInItsPlaces(string code, string? county, string? prefecture, string province, string group)
    {
        var region = Shipped.Of(code)!;
        Assert.Equal((county, prefecture, province, group), (region.County, region.Prefecture, region.Province, region.Group));
    }

    [Fact]
    public void All_Groups_AreTenSixTwelveThree()
    {
        var provinces = Shipped.All.Where(r => r.Level == RegionLevel.Province).CountBy(r => r.Group).OrderBy(g => g.Key);
        Assert.Equal([new("central", 6), new("east", 10), new("northeast", 3), new("west", 12)], provinces);
    }

    [Fact]
    public void All_Today_IsTheListOf2023() // 31, 342 and 2,978, three of them both prefecture and county
    {
        var today = Shipped.All.Where(r => !r.IsFormer).ToList();
        Assert.Equal(31, today.Count(r => r.Level == RegionLevel.Province));
        Assert.Equal(342, today.Count(r => r.Level == RegionLevel.Prefecture));
        Assert.Equal(2978, today.Count(r => r.County is not null));
        Assert.Equal(["441900", "442000", "460400"],
            today.Where(r => r.Level == RegionLevel.Prefecture && r.County is not null).Select(r => r.Code));
    }

    [Fact]
    public void All_PlanCities_LieInsideTheirProvinces() => Assert.Equal(
        ["210200 in 210000", "330200 in 330000", "350200 in 350000", "370200 in 370000", "440300 in 440000"],
        Shipped.All.Where(r => r.IsPlanCity).Select(r => $"{r.Code} in {r.Province}"));

    [Fact]
    public void All_Parents_AreKnown() =>
        Assert.Equal([], Shipped.All.Where(r => r.Parent is not null && Shipped.Of(r.Parent) is null).Select(r => r.Code));

    [Fact]
    public void Known_EveryCode_FindsItself() => Assert.Equal([], Shipped.All.Where(r => Shipped.Find(r.Code) != r).Select(r => r.Code));
}
