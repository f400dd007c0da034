using Monitor.Warehouse.HandedDown;

namespace Monitor.Warehouse.Tests.HandedDown;

public sealed class HandedSumTests
{
    private static HandedTarget Target(string? region, decimal value, string? zone = null, int year = 2025) =>
        new(region, zone, year, value, null, "1号", new(2023, 1, 10), "科技厅", new(2023, 1, 10));

    private static IEnumerable<HandedTarget> Nation(decimal each) =>
        Enumerable.Range(11, 31).Select(number => Target($"{number}0000", each));

    [Fact]
    public void Sum_OfAllProvinces_IsHeldAgainstTheNationalTarget()
    {
        var sum = HandedSum.Of(2025, 5000, Nation(150));
        Assert.Equal((4650m, -350m, 0), (sum.Sum, sum.Difference, sum.MissingProvinces));
    }

    [Fact]
    public void Sum_OfSomeProvinces_HasNoDifference()
    {
        var sum = HandedSum.Of(2025, 5000, Nation(150).Skip(1));
        Assert.Equal((4500m, null, 1), (sum.Sum, sum.Difference, sum.MissingProvinces));
    }

    [Fact]
    public void Sum_LeavesCitiesZonesAndOtherYearsOut()
    {
        var sum = HandedSum.Of(2025, null,
            [Target("420000", 100), Target("420100", 70), Target(null, 30, "汉襄宜"), Target("430000", 9, year: 2024)]);
        Assert.Equal((100m, null, 30), (sum.Sum, sum.Difference, sum.MissingProvinces));
        Assert.Equal(["420000", "420100", "汉襄宜"], sum.Targets.Select(target => target.Region ?? target.Zone));
        Assert.Null(HandedSum.Of(2025, 5000, [Target(null, 30, "汉襄宜")]).Sum);
    }

    private static readonly Dictionary<string, decimal> Bases = new() { ["a"] = 30, ["b"] = 60, ["c"] = 10 };

    [Fact]
    public void Rules_SpreadTheWholeTarget()
    {
        Assert.Equal(50m, Allocation.Equal(200, 4));
        Assert.Equal([("a", 60m), ("b", 120m), ("c", 20m)], Sorted(Allocation.ShareOfBase(200, Bases)));
        var earlier = new Dictionary<string, decimal> { ["a"] = 20, ["b"] = 30, ["c"] = 10 };
        // 100 more than the bases; growth 10, 30 and 0 of 40.
        Assert.Equal([("a", 55m), ("b", 135m), ("c", 10m)], Sorted(Allocation.ShareOfGrowth(200, Bases, earlier)));
    }

    [Fact]
    public void Rules_WithoutSense_GiveNothing()
    {
        Assert.Null(Allocation.Equal(200, 0));
        Assert.Null(Allocation.ShareOfBase(200, new Dictionary<string, decimal> { ["a"] = 0 }));
        Assert.Null(Allocation.ShareOfBase(200, new Dictionary<string, decimal> { ["a"] = 5, ["b"] = -1 }));
        Assert.Null(Allocation.ShareOfGrowth(200, Bases, Bases));
        Assert.Null(Allocation.ShareOfGrowth(200, Bases, new Dictionary<string, decimal> { ["a"] = 1 }));
        Assert.Null(Allocation.ShareOfGrowth(200, Bases, new Dictionary<string, decimal> { ["a"] = 40, ["b"] = 1, ["c"] = 1 }));
    }

    private static List<(string, decimal)>? Sorted(IReadOnlyDictionary<string, decimal>? shares) =>
        shares?.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => (share.Key, share.Value)).ToList();
}
