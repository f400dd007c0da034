using System.Text.Json.Nodes;
using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class NextPlanTests
{
    [Fact]
    public void Template_OfAPlan_KeepsIndicatorsAndNoPromises()
    {
        var file = JsonNode.Parse(NextPlan.Template(Fyp14))!;
        Assert.Equal((2025, 2026, 2030), ((int)file["baseYear"]!, (int)file["firstYear"]!, (int)file["lastYear"]!));
        var indicators = file["indicators"]!.AsArray();
        Assert.Equal(Fyp14.Indicators.Select(indicator => indicator.Id), indicators.Select(indicator => (string?)indicator!["id"]));
        Assert.All(indicators, indicator => Assert.Null(indicator!["target"]!["value"]));
        Assert.DoesNotContain("5000000000000", NextPlan.Template(Fyp14), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_NotFilledIn_IsRefusedByLine()
    {
        var problems = PlanFile.Read(NextPlan.Template(Fyp14)).Problems;
        foreach (var (index, _) in Fyp14.Indicators.Index())
            foreach (var member in (string[])["target.value", "target.due", "target.source", "baseline"])
                Assert.Contains(problems, one => one.Path == $"indicators[{index}].{member}" && one.Line > 1);
        Assert.All(["code", "title", "issuedOn", "document", "goals[0].source"], path => Assert.Contains(problems,
            one => one.Path == path));
    }

    [Fact]
    public void Template_FilledIn_IsAPlan()
    {
        var file = JsonNode.Parse(NextPlan.Template(Fyp14))!.AsObject();
        var issued = JsonNode.Parse(PlanFile.Write(Fyp14))!;
        foreach (var member in (string[])["name", "title", "document", "documentSha256"]) file[member] = issued[member]!.DeepClone();
        (file["code"], file["issuedOn"]) = ("NEXT", "2026-10-01");
        foreach (var (index, indicator) in file["indicators"]!.AsArray().Index())
        {
            indicator!["baseline"] = null;
            (indicator["target"]!["value"], indicator["target"]!["due"]) = (1_000_000 + index, "2030-12-31");
            indicator["target"]!["source"] = issued["indicators"]![index]!["target"]!["source"]!.DeepClone();
        }
        foreach (var (index, goal) in file["goals"]!.AsArray().Index())
            foreach (var member in (string[])["target", "source"]) goal![member] = issued["goals"]![index]![member]!.DeepClone();
        var (plan, problems) = PlanFile.Read(file.ToJsonString());
        Assert.Empty(problems);
        Assert.Equal(("NEXT", 2030), (plan!.Code, plan.Due.Year));
    }
}
