using Monitor.Dashboard.Pages.Contracts;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Pages;

public sealed class PlaceTableTests
{
    private static decimal Together(PlaceTable table, params PlaceKind[] kinds) =>
        table.Rows.Where(row => kinds.Contains(row.Kind)).Sum(row => row.Compared.Now!.Value.Value);

    [Theory]
    [InlineData("seller", 0), InlineData("buyer", 0), InlineData("registered", 0), InlineData("seller", 7.03)]
    public void Parts_OnEveryBasis_AddUpToTheNationToTheFen(string basis, decimal unstated)
    {
        var table = Registered.Places(basis, unstated);
        Assert.Equal(table.Nation.Compared.Now!.Value.Value,
            Together(table, PlaceKind.Province, PlaceKind.Unit, PlaceKind.Outside, PlaceKind.Unstated));
        Assert.Equal(unstated > 0, table.Rows.Any(row => row.Kind is PlaceKind.Unstated));
    }

    [Fact]
    public void Groups_WithTheCorpsInTheWest_AddUpToTheProvincesAndTheCorps()
    {
        var table = Registered.Places();
        Assert.Equal(Together(table, PlaceKind.Province, PlaceKind.Unit), Together(table, PlaceKind.Group));
        Assert.Equal(800_000_000m, table.Rows.Single(row => row.Code == "west").Compared.Now!.Value.Value);
    }

    [Fact]
    public void Rows_OfTheTable_StandInTheOrderOfTheirCodes()
    {
        var table = Registered.Places();
        var kinds = table.Rows.Select(row => row.Kind).ToList();
        Assert.Equal([PlaceKind.Nation, PlaceKind.Group, PlaceKind.Province, PlaceKind.Unit, PlaceKind.Outside, PlaceKind.PlanCity],
            kinds.Distinct());
        Assert.Equal((31, 5), (kinds.Count(kind => kind is PlaceKind.Province), kinds.Count(kind => kind is PlaceKind.PlanCity)));
        Assert.Equal(table.Provinces.Select(row => row.Code).Order(StringComparer.Ordinal), table.Provinces.Select(row => row.Code));
    }

    [Fact]
    public void Outside_OfWhatIsRegistered_HasNoRow() =>
        Assert.DoesNotContain(Registered.Places("registered").Rows, row => row.Kind is PlaceKind.Outside);

    [Fact]
    public void Ranks_AmongTheProvinces_AreByValueAndEqualValuesShareAPlace()
    {
        var ranks = Registered.Places().Provinces.ToDictionary(row => row.Code, row => (row.Rank, row.RankBefore));
        var listed = new[] { "110000", "440000", "420000" }.Select(code => ranks[code]);
        Assert.Equal([(1, 2), (2, 1), (3, 3)], listed);
        Assert.Equal(ranks["120000"], ranks["540000"]);
        Assert.Null(Registered.Places().Corps.Rank);
    }

    [Fact]
    public void Province_WithoutContractsInAKnownYear_HasNoughtAndNotNothing()
    {
        var tianjin = Registered.Places().Provinces.Single(row => row.Code == "120000");
        Assert.Equal((0m, 0m), (tianjin.Compared.Now!.Value.Contracts, tianjin.Compared.Now.Value.Value));
    }

    [Fact]
    public void Year_BeforeTheRegistryBegins_IsNotNought()
    {
        var nation = new Comparison(Period.Year(2020), Registered.Of(1, 1), null);
        var table = new PlaceTable(Basis.Seller, nation, new(new Dictionary<string, Tally> { ["110000"] = Registered.Of(1, 1) }, null),
            new(new Dictionary<string, Tally>(), null));
        Assert.All(table.Rows, row => Assert.Null(row.Compared.Before));
        Assert.All(table.Provinces, row => Assert.Null(row.RankBefore));
    }
}
