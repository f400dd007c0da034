using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class WorkingTests
{
    [Fact]
    public void Deadline_OfContractValue_CanBeRedoneByHand()
    {
        var working = Reading(Fyp14, "2026-11-21", "contract_value").Official!.Working;
        Assert.Equal(
        [
            "target: ≥ 5000000000000",
            "observation: 7573400000000",
            "comparison: 7573400000000 ≥ 5000000000000: true",
            "year_compared: 3729430000000 ≥ 5000000000000: false",
            "year_compared: 4779102000000 ≥ 5000000000000: false",
            "year_compared: 6147566000000 ≥ 5000000000000: true",
            "of_target: 7573400000000 ÷ 5000000000000 = 1.515",
            "of_increase: (7573400000000 − 2825151000000) ÷ (5000000000000 − 2825151000000) = 2.183",
        ], working.Select(step => $"{step.Key}: {step.Line}"));
    }

    [Fact]
    public void Linear_OfZones_CanBeRedoneByHand()
    {
        var working = Reading(Fyp14, "2025-10-01", "demonstration_zones").Official!.Working;
        Assert.Equal(
        [
            "target: ≥ 20", "observation: 12", "comparison: 12 ≥ 20: false",
            "of_increase: (12 − 9) ÷ (20 − 9) = 0.273", "time_share: 1722 ÷ 1826 = 0.943", "schedule_ratio: 0.273 ÷ 0.943 = 0.289",
            "threshold: 0 ≤ 0.289 < 0.6: true",
        ], working.Select(step => $"{step.Key}: {step.Line}"));
        Assert.Equal(Verdict.WellBehind, working[^1].Word);
    }

    [Fact]
    public void GrowthRatio_OfContractValue_CanBeRedoneByHand()
    {
        var growth = Reading(Fyp14, "2022-12-31", "contract_value").Methods.Single(method => method.Id == "growth_ratio");
        Assert.Equal(
        [
            "growth_actual: (3729430000000 ÷ 2825151000000)^(1 ÷ 1) − 1 = 0.32008",
            "growth_required: (5000000000000 ÷ 2825151000000)^(1 ÷ 5) − 1 = 0.12095",
            "growth_ratio: 0.32008 ÷ 0.12095 = 2.646",
            "threshold: 0.95 ≤ 2.646: true",
        ], growth.Working.Skip(3).Select(step => $"{step.Key}: {step.Line}"));
    }

    [Fact]
    public void Bound_InAWorking_KeepsItsSign()
    {
        var line = Reading(Fyp14, "2026-11-21", "trained").Official!.Line;
        Assert.Contains(">110000 ÷ 30000 = >3.667", line, StringComparison.Ordinal);
        Assert.Contains("full_time: >17000 > 30000;",
            "full_time: " + Reading(Fyp14, "2026-11-21", "full_time").Official!.Line.Split("; ", 2)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Operands_WrittenByThePage_TakeItsFormat()
    {
        var step = Reading(Fyp14, "2026-11-21", "contract_value").Official!.Working[^1];
        var page = step.Write(operand => operand.Unit == "yuan" ? $"{operand.Value / 1e8m:#,0.##}" : operand.Plain);
        Assert.Equal("(75,734 − 28,251.51) ÷ (50,000 − 28,251.51)", page);
    }
}
