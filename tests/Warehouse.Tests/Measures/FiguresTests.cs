using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Measures;

public sealed class FiguresTests : IDisposable
{
    private const string Value = "published_contract_value";
    private readonly Ledger ledger = new();

    public void Dispose() => ledger.Dispose();

    private IEnumerable<(string?, decimal)> Ask(string measure, string by, string where = "", string? from = null, string? asOf = null) =>
        ledger.Figures().Ask(Read(measure, by, where, from, asOf), Scope.Nation).Rows
            .Select(f => (f.Codes[by.Split(',')[0]], f.Value!.Value));

    private static Question Read(string measure, string? by, string where = "", string? from = null, string? asOf = null) =>
        QuestionText.Read(Catalogue.Shipped, measure, by, where.Split(';', StringSplitOptions.RemoveEmptyEntries), from, null, asOf);

    [Fact]
    public void Ask_ByYear_LooksUpEachYearAndNoCutOfIt()
    {
        ledger.Has(Value, "2020", 30).Has(Value, "2021", 40).Has(Value, "2021-01..2021-06", 15).Has(Value, "2021", 7, cut: "category=FW");
        Assert.Equal([("2020", 30m), ("2021", 40m)], Ask(Value, "year"));
    }

    [Fact]
    public void Ask_SeveralReleases_TheStrongestWins()
    {
        ledger.Has(Value, "2020", 1, "quick_report", knownOn: "2021-01-20").Has(Value, "2020", 2, "yearbook").Has(Value, "2020", 3,
            "preliminary");
        Assert.Equal([("2020", 2m)], Ask(Value, "year"));
    }

    [Fact]
    public void Ask_RecalledYearbook_LosesAgainstAQuickReport()
    {
        ledger.Has(Value, "2020", 1, "quick_report").Has(Value, "2020", 2, "yearbook", grade: "C");
        Assert.Equal([("2020", 1m)], Ask(Value, "year"));
    }

    [Fact]
    public void Ask_AsOfBeforeItWasKnown_LeavesItOut()
    {
        ledger.Has(Value, "2021", 40, knownOn: "2022-02-28").Has(Value, "2022", 50, knownOn: "2023-03-14");
        Assert.Equal([("2021", 40m)], Ask(Value, "year", asOf: "2022-12-31"));
    }

    [Fact]
    public void Ask_CorrectedFigure_StandsWithItsNewestValueAndWithTheOldAsOfThen()
    {
        ledger.Has(Value, "2020", 30, knownOn: "2021-02-28").Has(Value, "2020", 30, knownOn: "2022-02-28", sign: -1, load: 2)
            .Has(Value, "2020", 28, knownOn: "2022-02-28", load: 2);
        Assert.Equal([("2020", 28m)], Ask(Value, "year"));
        Assert.Equal([("2020", 30m)], Ask(Value, "year", asOf: "2021-12-31"));
        var first = ledger.Figures(lastLoad: 1).Ask(Read(Value, "year"), Scope.Nation).Rows;
        Assert.Equal([30m], first.Select(f => f.Value));
    }

    [Fact]
    public void Ask_StockByYear_TakesTheLastDayKnownAndSaysWhenItIsNotTheYearsEnd()
    {
        ledger.Has("published_zone_count", "2020-12-31", 9).Has("published_zone_count", "2025-03-01", 11).Has("published_zone_count",
            "2025-09-18", 12);
        var rows = ledger.Figures().Ask(Read("published_zone_count", "year"), Scope.Nation).Rows;
        Assert.Equal([(9m, false), (12m, true)], rows.Select(f => (f.Value, f.IsPartial)));
    }

    [Fact]
    public void Ask_ByHalf_TakesOnlyWholeHalves()
    {
        ledger.Has(Value, "2020-H1", 12).Has(Value, "2020", 30).Has(Value, "2020-01..2020-08", 20);
        Assert.Equal([("2020-H1", 12m)], Ask(Value, "half"));
    }

    [Fact]
    public void Ask_ByProvinceWithoutBasis_IsRefusedAndNamesTheBases()
    {
        ledger.Has(Value, "2021", 1, cut: "region=350000,basis=seller").Has(Value, "2021", 2, cut: "region=350000,basis=buyer");
        var refused = Assert.Throws<RefusedException>(() => Ask(Value, "province"));
        Assert.Equal("ASK-BASIS", refused.Code);
        Assert.Contains("buyer, seller", refused.In("en"), StringComparison.Ordinal);
        Assert.Equal([("350000", 1m)], Ask(Value, "province", "basis=seller"));
    }

    [Fact]
    public void Ask_Period_KeepsInsideIt()
    {
        ledger.Has(Value, "2019", 1).Has(Value, "2020", 2).Has(Value, "2021", 3);
        Assert.Equal([("2020", 2m), ("2021", 3m)], Ask(Value, "year", from: "2020"));
    }

    [Fact]
    public void Ask_NothingKnown_AnswersNothingAndNotZero() => Assert.Empty(Ask(Value, "year"));

    [Fact]
    public void Trace_OneFigure_ListsTheChosenEntryAndItsRivals()
    {
        ledger.Has(Value, "2020", 1, "quick_report").Has(Value, "2020", 2, "yearbook", load: 2);
        var tracing = ledger.Figures().Trace(Read(Value, null, "year=2020"), 100, Scope.Nation);
        Assert.Equal((2m, 2), (tracing.Figure.Value, tracing.Total));
        Assert.Equal([("a.csv", 1, false), ("b.csv", 2, true)], tracing.Entries.Select(e => (e.File, e.Row, e.IsChosen)));
        Assert.Equal([1m], tracing.Rivals.Select(f => f.Value));
    }

    [Fact]
    public void Trace_SeveralFigures_IsRefusedWithAnExample()
    {
        ledger.Has(Value, "2020", 1).Has(Value, "2021", 2);
        var refused = Assert.Throws<RefusedException>(() => ledger.Figures().Trace(Read(Value, null), 100, Scope.Nation));
        Assert.Equal("TRACE-ONE", refused.Code);
        Assert.Contains("period=2020", refused.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void History_OfACorrectedAndAWithdrawnFigure_SaysUntilWhenEachWasKnown()
    {
        ledger.Has(Value, "2020", 1, knownOn: "2021-02-28")
            .Has(Value, "2020", 1, knownOn: "2021-09-30", sign: -1).Has(Value, "2020", 2, knownOn: "2021-09-30")
            .Has(Value, "2020", 3, "yearbook", knownOn: "2021-12-31").Has(Value, "2020", 3, "yearbook", knownOn: "2022-03-31", sign: -1);
        Assert.Equal([(1m, "2021-09-30"), (2m, null), (3m, "2022-03-31")], History(null));
        Assert.Equal([(1m, "2021-09-30"), (2m, null), (3m, null)], History("2022-03-30"));
        Assert.Equal([(1m, (string?)null)], History("2021-09-29"));

        IEnumerable<(decimal, string?)> History(string? asOf) =>
            ledger.Figures().History(Read(Value, null, asOf: asOf), Scope.Nation).Select(figure => figure.Observation)
                .OrderBy(one => one.Value).Select(one => (one.Value, one.KnownUntil?.ToString("O", null)));
    }

    [Fact]
    public void Figure_Address_NamesCutAndPeriod()
    {
        ledger.Has(Value, "2021", 1, cut: "region=350000,basis=seller");
        var figure = Assert.Single(ledger.Figures().Ask(Read(Value, "year", "province=350000;basis=seller"), Scope.Nation).Rows);
        Assert.Equal("published_contract_value/basis=seller,province=350000/2021", figure.Address);
    }

    [Fact]
    public void Questions_EveryMeasureByEveryDimension_AreUnderstoodByTheEngine()
    {
        foreach (var dimension in Catalogue.Shipped.Dimensions.Where(d => d.Published is not null))
        foreach (var measure in Catalogue.Shipped.Measures.Where(m => m.IsPublished))
            Assert.Empty(ledger.Figures().Ask(Read(measure.Id, dimension.Id, "basis=seller"), Scope.Nation).Rows);
    }
}
