using Monitor.Warehouse.Measures;

namespace Monitor.Warehouse.Tests.Measures;

public sealed class YearOnYearTests(ContractLedger shared) : IClassFixture<ContractLedger>
{
    private readonly ContractLedger ledger = shared.Emptied();

    private IEnumerable<(string, decimal?, decimal?, decimal?)> Ask(string by, string where = "", string? from = null, string? to = null)
    {
        var question = ContractLedger.Question("contract_value", by, where, from, to);
        return YearOnYear.Ask(ledger.Figures().Registry, question, Scope.Nation).Select(y =>
            (string.Join(' ', y.Figure.Codes.Values), y.Figure.Value, y.Before?.Value, y.Growth(question.Measure)));
    }

    private void HasThreeYears() => ledger.Has(new("2023-02-01", 10, "category=KF"), new("2023-11-01", 30, "category=FW"),
        new("2024-02-29", 15, "category=KF"), new("2024-11-01", 45, "category=FW"), new("2025-03-01", 30, "category=KF"));

    [Fact]
    public void Ask_ByYear_SetsTheRunningYearBesideTheSameMonths()
    {
        HasThreeYears();
        Assert.Equal([("2024", 60m, 40m, 0.5m), ("2025", 30m, 15m, 1m)], Ask("year", from: "2024"));
        Assert.Equal([("2023", 40m, null, null), ("2024", 60m, 40m, 0.5m)], Ask("year", to: "2024"));
    }

    [Fact]
    public void Ask_ByQuarterAndCategory_ComparesCellWithCell()
    {
        HasThreeYears();
        Assert.Equal([("2024-Q1 KF", 15m, 10m, 0.5m), ("2024-Q4 FW", 45m, 30m, 0.5m)], Ask("quarter,category", from: "2024", to: "2024"));
        Assert.Equal([("KF", 30m, 15m, 1m)], Ask("category", "year=2025"));
        Assert.Equal([("KF", 15m, 10m, 0.5m)], Ask("category", "quarter=2024-Q1"));
        Assert.Equal([("KF", 15m, 10m, 0.5m)], Ask("category", "period=2024-01..2024-02"));
    }

    [Fact]
    public void Ask_WhereNothingStandsBefore_HasNoGrowth()
    {
        ledger.Has(new ContractEntry("2024-01-01", 5));
        Assert.Equal([("2024-01", 5m, null, null)], Ask("month"));
    }

    [Fact]
    public void Ask_OfAnEmptyRegistry_AnswersNothing() => Assert.Empty(Ask("year"));
}
