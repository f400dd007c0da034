using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;
using static Monitor.Warehouse.Tests.Plans.Sketch;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class TrajectoryTests
{
    /// <summary>Required paths of the six headline targets: increase and growth per year, the end of 2022.</summary>
    [Theory]
    [InlineData(2825.2, 5000, "at_least", 435.0, 12.09, 3695, 3550)]
    [InlineData(9, 20, "at_least", 2.2, 17.3, 13.4, 12.4)]
    [InlineData(11, 15, "at_least", 0.8, 6.4, 12.6, 12.5)]
    [InlineData(420, 500, "at_least", 16, 3.55, 452, 450)]
    [InlineData(45, 60, "more_than", 3.2, 6.27, 51.4, 50.8)]
    [InlineData(10_000, 30_000, "more_than", 4000, 24.6, 18_000, 15_519)]
    public void Path_OfTheSixTargets_IsTheGoldenOne(
        double start, double target, string comparator, double perYear, double growth, double linear2022, double geometric2022)
    {
        var by = comparator == "more_than" ? Comparator.MoreThan : Comparator.AtLeast;
        var stock = (Stock((decimal)start, (decimal)target) with { Comparator = by }).On("2021-06-30", At("2020-12-31", (decimal)start));
        var flow = (Flow((decimal)start, (decimal)target) with { Comparator = by, Unit = "count" }).On("2021-06-30");

        Close(perYear, stock.RequiredPerYear!.Linear);
        Close(growth, stock.RequiredPerYear.Geometric!.Value * 100);
        Close(linear2022, stock.RequiredPath.Single(point => point.Period.To.Year == 2022).Value);
        Close(geometric2022, flow.RequiredPath.Single(point => point.Period.To.Year == 2022).Value);
    }

    [Fact]
    public void Path_OfContractValue_RunsFromExactBaseToTarget()
    {
        var path = Reading(Fyp14, "2026-11-21", "contract_value").RequiredPath;
        Assert.Equal([28252m, 31668m, 35499m, 39792m, 44605m, 50000m], path.Select(point => Math.Round(point.Value / 1e8m)));
        Assert.Equal(Enumerable.Range(2020, 6).Select(Period.Year), path.Select(point => point.Period));
    }

    [Theory]
    [InlineData("2025-09-30", true)]
    [InlineData("2025-10-01", false)]
    public void RequiredRate_NearTheDeadline_IsNotExtrapolatedBelowAQuarter(string day, bool given) =>
        Assert.Equal(given, Stock(9, 20).On("2025-10-20", At(day, 12)).RequiredPerYear is not null);

    [Fact]
    public void RequiredRate_OfZonesInTheirLastAutumn_IsEightInTheDaysLeft()
    {
        var rate = Reading(Fyp14, "2025-10-01", "demonstration_zones").RequiredPerYear!;
        Assert.Equal(Math.Round(8m / (104m / 365m), 6), Math.Round(rate.Linear, 6));
    }

    [Fact]
    public void RequiredRate_AfterTheDeadlineOrOnceMet_IsNotGiven()
    {
        Assert.Null(Stock(9, 20).On("2026-01-01", At("2025-06-30", 12)).RequiredPerYear);
        Assert.Null(Stock(9, 20).On("2024-01-01", At("2023-06-30", 20)).RequiredPerYear);
        Assert.NotNull(Stock(9, 20).On("2025-12-31", At("2025-06-30", 12)).RequiredPerYear);
    }

    [Fact]
    public void Ambition_WithoutFiveYearsBefore_HasNoRatio()
    {
        var ambition = Stock(9, 20).On("2023-01-01", At("2022-12-31", 12)).Ambition!;
        Assert.Null(ambition.Before);
        Assert.Null(ambition.Ratio);
        Assert.Equal(0.173m, Math.Round(ambition.Required, 3));
    }

    [Fact]
    public void Path_FromZero_RisesEvenly() => Assert.Equal(
        [0m, 4m, 8m, 12m, 16m, 20m], Flow(0, 20).On("2022-01-01").RequiredPath.Select(point => point.Value));

    [Fact]
    public void Path_WhereTheBaseIsABound_IsNotDrawn() =>
        Assert.Empty((Stock(10_000, 30_000) with { StartBound = Bound.MoreThan }).On("2022-01-01").RequiredPath);

    /// <summary>Equal to the printed golden figure at the precision it is printed with.</summary>
    private static void Close(double golden, decimal value)
    {
        var text = golden.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Assert.Equal((decimal)golden, Math.Round(value, places));
    }
}
