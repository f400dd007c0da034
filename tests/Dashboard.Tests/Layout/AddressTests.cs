using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Tests.Layout;

public sealed class AddressTests
{
    private static readonly Address Chosen = new("zh", "/plans/FYP14-TFM", new DateOnly(2022, 12, 31), "中期 2023");

    [Fact]
    public void Address_WithChoices_CarriesThemAll() =>
        Assert.Equal("/zh/plans/FYP14-TFM?asOf=2022-12-31&edition=%E4%B8%AD%E6%9C%9F%202023", Chosen.ToString());

    [Fact]
    public void Address_WithoutChoices_HasNothingButItsPath() => Assert.Equal("/en/", new Address("en", "/").ToString());

    [Fact]
    public void Language_Switched_KeepsTheRest() =>
        Assert.Equal(Chosen.ToString().Replace("/zh/", "/en/", StringComparison.Ordinal), Chosen.In("en"));

    [Fact]
    public void Page_Changed_KeepsTheChoices() =>
        Assert.Equal("/zh/editions?asOf=2022-12-31", (Chosen with { Edition = null }).To("/editions"));

    [Fact]
    public void AsOf_Reset_LeavesTheAddress() => Assert.Equal("/zh/plans/FYP14-TFM", (Chosen with { Edition = null }).At(null));

    [Fact]
    public void Choices_OfThePage_StandInTheOrderOfTheirNamesAndStayOnThePage()
    {
        var address = new Address("zh", "/contracts/provinces").With("year", "2022").With("basis", "buyer");
        Assert.Equal("/zh/contracts/provinces?basis=buyer&year=2022", address.ToString());
        Assert.Equal("/en/contracts/provinces?basis=buyer&year=2022", address.In("en"));
        Assert.Equal("/zh/contracts/provinces?year=2022", address.With("basis", null).ToString());
        Assert.Equal("/zh/editions", address.To("/editions"));
    }
}
