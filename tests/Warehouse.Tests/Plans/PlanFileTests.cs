using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class PlanFileTests
{
    [Fact]
    public void Read_Example_GivesThePlan()
    {
        var (plan, problems) = PlanFile.Read(PlanExample.Json);

        Assert.Empty(problems);
        Assert.Equal(("FYP14-TFM", 3, 1), (plan!.Code, plan.Indicators.Count, plan.Goals.Count));
        Assert.Equal((5_000_000_000_000m, Comparator.AtLeast), (plan.Indicators[0].Target.Value, plan.Indicators[0].Target.Comparator));
        Assert.Equal(Period.Year(2020), plan.Indicators[0].Baseline!.Period);
        Assert.Equal((true, false), (plan.Indicators[1].Readings[0].Cumulative, plan.Indicators[1].Readings[1].Cumulative));
        Assert.Equal("registered", plan.Indicators[0].Readings[0].Where["basis"]);
        Assert.Null(plan.Indicators[2].Baseline);
    }

    [Fact]
    public void Write_WhatWasRead_ReadsTheSame()
    {
        var written = PlanFile.Write(PlanFile.Read(PlanExample.Json).Plan!);

        Assert.Contains("“十四五”技术要素市场专项规划", written, StringComparison.Ordinal);
        Assert.Equal(written, PlanFile.Write(PlanFile.Read(written).Plan!));
    }

    [Theory]
    [InlineData("\"baseYear\": 2020,", "\"baseYear\": 2020, \"colour\": 1,", "colour", 7, "there is no such member")]
    [InlineData("\"baseYear\": 2020,", "", "baseYear", 1, "is missing; expected a year such as 2025.")]
    [InlineData("\"due\": \"2025-12-31\"", "\"dueOn\": \"2025-12-31\"", "indicators[0].target.due", 19, "is missing; expected a date")]
    [InlineData("\"annual_flow\"", "\"AnnualFlow\"", "indicators[0].shape",
        18, "one of annual_flow, stock, milestone, cumulative, yearly_threshold, ratio, multiple, rate, each_unit, range, found")]
    [InlineData("\"value\": 5000000000000", "\"value\": \"5万亿\"", "indicators[0].target.value", 20, "expected a number")]
    [InlineData("\"period\": \"2020\"", "\"period\": \"2020-13\"", "indicators[0].baseline.period", 28, "expected a period")]
    [InlineData("\"baseline\": null,", "", "indicators[2].baseline", 78, "or null where there is none")]
    [InlineData("\"issuedOn\": \"2022-09-30\"", "\"issuedOn\": null", "issuedOn", 6, "expected a date such as 2025-12-31, found null")]
    [InlineData("\"id\": \"technology_managers\"", "\"id\": \"contract_value\"", "indicators[1].id", 43, "contract_value is used before")]
    [InlineData("\"period\": \"2020\"", "\"period\": \"2020-12-31\"", "indicators[0].baseline.period", 28, "is a year such as 2020")]
    [InlineData("\"lastYear\": 2025", "\"lastYear\": 20250", "baseYear", 7, "years must run")]
    [InlineData("\"code\": \"FYP14-TFM\"", "\"code\": \"FYP14/TFM\"", "code", 2, "use letters, digits and hyphens only")]
    [InlineData("\"unit\": \"yuan\"", "\"unit\": \"亿元\"", "indicators[0].unit",
        16, "expected one of yuan, count, person, share, times, year")]
    public void Read_OneFault_NamesItsPlaceAndWhatWasExpected(string good, string bad, string path, int line, string sentence)
    {
        var at = PlanExample.Json.IndexOf(good, StringComparison.Ordinal);
        var (plan, problems) = PlanFile.Read(PlanExample.Json.Remove(at, good.Length).Insert(at, bad));

        Assert.Null(plan);
        var problem = Assert.Single(problems, one => one.Path == path);
        Assert.Equal(line, problem.Line);
        Assert.Contains(sentence, problem.Text.En, StringComparison.Ordinal);
        Assert.NotEqual(problem.Text.En, problem.Text.Zh);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"plan\"")]
    [InlineData("{\"code\": \"A\", \"code\": \"B\"}")]
    [InlineData("{\"indicators\": [[[{\"a\"")]
    [InlineData("{\"indicators\": [null, 3, {}]}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"code\": \"\\ud800\"}")]
    [InlineData("{\"baseYear\": 1e400}")]
    public void Read_NotAPlan_SaysSoWithoutThrowing(string json)
    {
        var (plan, problems) = PlanFile.Read(json);
        Assert.Null(plan);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Read_CutAnywhere_NeverThrows()
    {
        for (var length = 0; length < PlanExample.Json.TrimEnd().Length - 1; length += 7)
            Assert.NotEmpty(PlanFile.Read(PlanExample.Json[..length]).Problems);
    }
}
