using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Measures;

public sealed class RegistryTests(ContractLedger shared) : IClassFixture<ContractLedger>
{
    private readonly ContractLedger ledger = shared.Emptied();

    [Fact]
    public void Ask_EveryMeasure_IsMadeOfTheSums()
    {
        ledger.Has(new("2023-01-05", 100) { Technology = 50 }, new("2023-12-31", 50.01m) { Technology = 25 }, new("2024-01-01", 7));
        Assert.Equal(["2023 2", "2024 1"], ledger.Ask("contract_count", "year"));
        Assert.Equal(["2023 150.01", "2024 7"], ledger.Ask("contract_value", "year"));
        Assert.Equal(["2023 75", "2024 7"], ledger.Ask("technology_amount", "year"));
        Assert.Equal(["2023 75.01", "2024 7"], ledger.Ask("average_contract_value", "year"));
        Assert.Equal(["2023 0.499967", "2024 1"], ledger.Ask("technology_amount_share", "year"));
    }

    [Fact]
    public void Ask_ByEachKindOfPeriod_GivesItsCode()
    {
        ledger.Has(new("2023-03-31", 1), new("2023-04-01", 2), new("2023-07-01", 4));
        Assert.Equal(["2023-H1 3", "2023-H2 4"], ledger.Ask("contract_value", "half"));
        Assert.Equal(["2023-Q1 1", "2023-Q2 2", "2023-Q3 4"], ledger.Ask("contract_value", "quarter"));
        Assert.Equal(["2023-03 1", "2023-04 2", "2023-07 4"], ledger.Ask("contract_value", "month"));
        Assert.Equal(["7"], ledger.Ask("contract_value", null));
        Assert.Equal(["2023-03 1", "2023-04 2"], ledger.Ask("contract_value", "month", "half=2023-H1"));
    }

    [Fact]
    public void Ask_CorrectedAndCancelled_StandsAsLastSaidAndAsOfThen()
    {
        ledger.Has(new("2023-01-05", 10), new("2023-01-05", 10) { Sign = -1, KnownOn = "2023-06-01", Load = 2 },
            new("2023-01-05", 8) { KnownOn = "2023-06-01", Load = 2 }, new("2023-02-01", 5),
            new("2023-02-01", 5) { Sign = -1, KnownOn = "2023-07-01", Load = 2 });
        Assert.Equal(["2023-01 8"], ledger.Ask("contract_value", "month"));
        Assert.Equal(["2023-01 8", "2023-02 5"], ledger.Ask("contract_value", "month", asOf: "2023-06-30"));
        Assert.Equal(["2023-01 10", "2023-02 5"], ledger.Ask("contract_value", "month", asOf: "2023-05-31"));
        Assert.Equal(["2023-01 10", "2023-02 5"], ledger.Ask("contract_value", "month", lastLoad: 1));
    }

    [Fact]
    public void Ask_ByProvince_RollsUpCountiesAndKeepsWhatStandsOutside()
    {
        ledger.Has(new("2023-01-01", 1, "seller_region=330203"), new("2023-01-01", 2, "seller_region=330100"),
            new("2023-01-01", 4, "seller_region=660000"), new("2023-01-01", 8, "seller_region=810000"),
            new("2023-01-01", 16, "seller_region=900000"), new("2023-01-01", 32));
        string[] provinces = ["330000 3", "660000 4", "810000 8", "900000 16", "? 32"];
        Assert.Equal(provinces, ledger.Ask("contract_value", "province", "basis=seller"));
        Assert.Equal(provinces, ledger.Ask("contract_value", "seller_province"));
        Assert.Equal(["east 3", "outside 24", "west 4", "? 32"], ledger.Ask("contract_value", "region_group", "basis=seller"));
    }

    [Fact]
    public void Ask_ByCity_KeepsCountiesDirectlyUnderAProvinceApart()
    {
        ledger.Has(new("2023-01-01", 1, "buyer_region=420106"), new("2023-01-01", 2, "buyer_region=420100"),
            new("2023-01-01", 4, "buyer_region=429004"), new("2023-01-01", 8, "buyer_region=441900"));
        Assert.Equal(["420100 3", "429004 4", "441900 8"], ledger.Ask("contract_value", "city", "basis=buyer"));
        Assert.Equal(["420100 2", "420106 1", "429004 4", "441900 8"], ledger.Ask("contract_value", "buyer_county"));
    }

    [Theory]
    [InlineData("province", "")]
    [InlineData("region_group", "")]
    [InlineData("zone", "")]
    [InlineData(null, "city=330100")]
    [InlineData("province", "basis=seller,buyer")]
    [InlineData("province,basis", "")]
    [InlineData("basis", "basis=seller")]
    [InlineData("year", "basis=not_stated")]
    public void Ask_OfAPlaceWithoutOneBasis_IsRefused(string? by, string where) =>
        Assert.Equal("ASK-BASIS", Assert.Throws<RefusedException>(() => ledger.Ask("contract_value", by, where)).Code);

    [Fact]
    public void Ask_OnEachBasis_TakesItsOwnSide()
    {
        ledger.Has(new ContractEntry("2023-01-01", 5, "registration_region=110000,seller_region=310000,buyer_region=440300"));
        Assert.Equal(["110000 5"], ledger.Ask("contract_value", "province", "basis=registered"));
        Assert.Equal(["310000 5"], ledger.Ask("contract_value", "province", "basis=seller"));
        Assert.Equal(["440000 5"], ledger.Ask("contract_value", "province", "basis=buyer"));
        Assert.Equal(["310000 440000 5"], ledger.Ask("contract_value", "seller_province,buyer_province"));
    }

    [Fact]
    public void Ask_ByOverlappingSets_CountsAContractInEachAndOnceInTheirUnion()
    {
        ledger.Has(new("2023-01-01", 5, "seller_region=310112"), new("2023-01-01", 7, "seller_region=420100"));
        Assert.Equal(["yangtze_belt 12", "yangtze_delta 5"], ledger.Ask("contract_value", "region_set", "basis=seller"));
        Assert.Equal(["yangtze_delta 5"], ledger.Ask("contract_value", "region_set", "basis=seller;region_set=yangtze_delta"));
        Assert.Equal(["12"], ledger.Ask("contract_value", null, "basis=seller;region_set=yangtze_delta,yangtze_belt"));
    }

    [Fact]
    public void Ask_ByZone_CountsFromTheDayARegionBelongs()
    {
        ledger.Has(new("2016-12-30", 1, "seller_region=330203"), new("2016-12-31", 2, "seller_region=330203"),
            new("2018-01-01", 4, "seller_region=330203"));
        Assert.Equal(["ningbo 6", "zhejiang 4"], ledger.Ask("contract_value", "zone", "basis=seller"));
    }

    [Fact]
    public void Ask_ByGroupOfCodes_AddsItsMembers()
    {
        ledger.Has(new("2023-01-01", 1, "category=ZR,seller_kind=021"), new("2023-01-01", 2, "category=XK,seller_kind=022"),
            new("2023-01-01", 4, "category=KF,seller_kind=150"));
        Assert.Equal(["3"], ledger.Ask("contract_value", null, "category=ZR_XK"));
        Assert.Equal(["3"], ledger.Ask("contract_value", null, "seller_kind=university_or_institute"));
        Assert.Equal(["4"], ledger.Ask("contract_value", null, "seller_kind=enterprise"));
        Assert.Equal(["KF 4", "ZR 1"], ledger.Ask("contract_value", "category", "category=ZR,KF"));
    }

    [Theory]
    [InlineData("category=KX", "ASK-CODE")]
    [InlineData("seller_province=330100", "ASK-CODE")]
    [InlineData("plan_source=programme_863", "ASK-CODE")]
    [InlineData("level=national", "ASK-CUT")]
    [InlineData("year=2023-01", "ASK-DATE")]
    [InlineData("quarter=2023-H1", "ASK-DATE")]
    [InlineData("period=soon", "ASK-DATE")]
    [InlineData("period=2022,2023", "ASK-PERIOD")]
    public void Ask_WhatTheRegistryDoesNotHave_IsRefused(string where, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => ledger.Ask("contract_value", "category", where)).Code);

    [Fact]
    public void Ask_ACountryNobodySoldFrom_AnswersNothing()
    {
        ledger.Has(new("2023-01-01", 1, "seller_country=840"), new("2023-01-01", 2, "seller_country=142"));
        Assert.Equal(["840 1"], ledger.Ask("contract_value", "seller_country", "seller_country=840,XX"));
        Assert.Empty(ledger.Ask("contract_value", null, "seller_country=XX"));
        Assert.Empty(ledger.Ask("contract_value", null, "load=9"));
    }

    [Fact]
    public void Ask_PublishedFigureByARegistryCut_IsRefused() =>
        Assert.Equal("ASK-CUT", Assert.Throws<RefusedException>(() => ledger.Ask("published_gdp", "seller_city")).Code);

    [Fact]
    public void Ask_WhatIsNotWhole_IsPartial()
    {
        ledger.Has(new("2022-06-01", 1), new("2023-02-10", 2) { KnownOn = "2023-03-01" });
        Assert.Equal([("2022", false), ("2023", true)], Periods("year"));
        Assert.Equal([("2022-06", false), ("2023-02", false)], Periods("month"));
        Assert.Equal([("2022-03..2022-12", true), ("2023-01", true)], Periods("year", "2022-03", "2023-01",
            has: new("2023-01-01", 1) { KnownOn = "2023-03-01" }));
        Assert.Equal([("2022", true)], Periods("year", asOf: "2022-12-30", to: null));
        Assert.Equal([("2022-06..2023-02", false)], Periods(null));

        IEnumerable<(string, bool)> Periods(string? by, string? from = null, string? to = null, string? asOf = null,
            ContractEntry? has = null)
        {
            if (has is not null) ledger.Has(has);
            return ledger.Figures().Ask(ContractLedger.Question("contract_value", by, "", from, to, asOf), Scope.Nation).Rows
                .Select(f => (f.Period.ToString(), f.IsPartial)).ToList();
        }
    }

    [Fact]
    public void Nature_OfAFigure_IsThatOfItsOwnEntries()
    {
        ledger.Has(new("2022-01-01", 1), new("2023-01-01", 2) { Load = 3 }, new("2023-01-01", 2));
        var answer = ledger.Figures().Ask(ContractLedger.Question("contract_value", "year"), Scope.Nation);
        Assert.Equal(["real", "sample"], answer.Rows.Select(f => f.Nature));
        Assert.Equal(("sample", "ledger"), (answer.Nature, answer.AnsweredBy));
    }

    [Fact]
    public void Address_OfAFigure_AsksForItAgain()
    {
        ledger.Has(new("2023-01-01", 1, "seller_region=330203,category=ZR"), new("2023-02-01", 2, "seller_region=330203,category=KF"));
        var figure = Assert.Single(ledger.Figures()
            .Ask(ContractLedger.Question("contract_value", "quarter,city", "basis=seller;category=KF,ZR"), Scope.Nation).Rows);
        Assert.Equal("contract_value/basis=seller,category=KF,ZR,city=330200/2023-01..2023-03", figure.Address);
    }

    [Fact]
    public void Questions_EveryMeasureByEveryDimension_AreUnderstoodByTheEngine()
    {
        ledger.Has(new ContractEntry("2023-01-01", 1));
        foreach (var dimension in Catalogue.Shipped.Dimensions.Where(d => d.Column is not null))
        foreach (var measure in Catalogue.Shipped.Measures.Where(m => !m.IsPublished))
            Assert.True(ledger.Ask(measure.Id, dimension.Id, "basis=seller").Count() == (dimension.Overlaps ? 0 : 1), dimension.Id);
    }
}
