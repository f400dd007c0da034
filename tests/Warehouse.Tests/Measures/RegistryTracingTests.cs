using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Measures;

public sealed class RegistryTracingTests(ContractLedger shared) : IClassFixture<ContractLedger>
{
    private readonly ContractLedger ledger = shared.Emptied();

    private RegistryTracing Trace(string measure, string at, int limit = 100, string? after = null, string? asOf = null) =>
        ledger.Figures().Registry.Trace(QuestionText.Read(Catalogue.Shipped, measure, null, QuestionText.Conditions(at), null, null, asOf),
            after, limit, Scope.Nation);

    private void HasACorrectedContract() => ledger.Has(
        new("2023-01-05", 10, "registration_region=110101"),
        new("2023-01-05", 10, "registration_region=110101") { Sign = -1, KnownOn = "2023-06-01", Load = 2, Cause = "corrected" },
        new("2023-01-05", 8, "registration_region=110101") { KnownOn = "2023-06-01", Load = 2, Cause = "corrected" },
        new("2023-02-01", 5, "registration_region=310000"),
        new("2022-02-01", 7, "registration_region=110101"));

    [Fact]
    public void Trace_OneFigure_ListsItsFilesAndEntriesToTheRow()
    {
        HasACorrectedContract();
        var trace = Trace("contract_value", "year=2023,province=110000,basis=registered");
        Assert.Equal((8m, 3, null), (trace.Figure.Value, trace.Total, trace.Next));
        Assert.Equal([(1, "a.csv", "aa", 1, 10m), (2, "b.csv", "bb", 2, -2m)],
            trace.Files.Select(f => (f.Load, f.File, f.Sha256, f.Entries, f.Amount)));
        Assert.Equal([(1, 10m, "a.csv", "aa", "new", "2023-01-05"), (-1, -10m, "b.csv", "bb", "corrected", "2023-01-05"),
            (1, 8m, "b.csv", "bb", "corrected", "2023-01-05")],
            trace.Entries.Select(e => (e.Sign, e.Amount, e.File, e.Sha256, e.Cause, $"{e.PeriodOn:yyyy-MM-dd}")));
    }

    [Theory]
    [InlineData("contract_count", "1 -1 1")]
    [InlineData("contract_value", "10 -10 8")]
    [InlineData("average_contract_value", "10 -10 8")]
    public void Trace_EachMeasure_ListsWhatItsEntriesAdd(string measure, string amounts)
    {
        HasACorrectedContract();
        var trace = Trace(measure, "year=2023,province=110000,basis=registered");
        Assert.Equal(amounts, string.Join(' ', trace.Entries.Select(e => FormattableString.Invariant($"{e.Amount:0}"))));
    }

    [Fact]
    public void Trace_PageByPage_ListsEveryEntryOnce()
    {
        new RandomRegistry(seed: 5, contracts: 40).Enter(ledger);
        var whole = Trace("contract_value", "period=2020-01..2023-12", limit: 1000);
        List<TracedContract> entries = [];
        string? after = null;
        do
        {
            var page = Trace("contract_value", "period=2020-01..2023-12", limit: 7, after);
            Assert.InRange(page.Entries.Count, 1, 7);
            entries.AddRange(page.Entries);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(whole.Entries, entries);
        Assert.Equal(whole.Total, entries.Count);
        Assert.Equal(whole.Figure.Value, entries.Sum(e => e.Amount));
        Assert.Equal(whole.Figure.Value, whole.Files.Sum(f => f.Amount));
    }

    [Fact]
    public void Trace_AsOfADay_LeavesOutWhatWasNotKnown()
    {
        HasACorrectedContract();
        Assert.Equal(["a.csv"], Trace("contract_value", "month=2023-01", asOf: "2023-05-31").Files.Select(f => f.File));
    }

    [Theory]
    [InlineData("province=110000,basis=registered,year=2021", null, "TRACE-ONE")]
    [InlineData("year=2022,2023", null, "TRACE-ONE")]
    [InlineData("year=2023", "3-x-1", "TRACE-CURSOR")]
    [InlineData("year=2023", "3", "TRACE-CURSOR")]
    public void Trace_WhatIsNoFigureOrNoPage_IsRefused(string at, string? after, string code)
    {
        HasACorrectedContract();
        Assert.Equal(code, Assert.Throws<RefusedException>(() => Trace("contract_value", at, 5, after)).Code);
    }

    [Fact]
    public void Trace_ByAnAddressOfAnAnswer_FindsTheSameFigure()
    {
        new RandomRegistry(seed: 6, contracts: 60).Enter(ledger);
        var answer = ledger.Figures().Ask(
            ContractLedger.Question("contract_value", "half,province", "basis=seller;category=KF,ZR", to: "2021-11-15"), Scope.Nation);
        foreach (var figure in answer.Rows.Where(f => f.Address is not null))
        {
            var parts = figure.Address!.Split('/');
            Assert.Equal(figure.Value, Trace(parts[0], $"{parts[1]},period={parts[2]}").Figure.Value);
        }
        Assert.Contains(answer.Rows, f => f.Address is not null);
    }
}
