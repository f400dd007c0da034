using System.Text.Json.Nodes;

namespace Monitor.Warehouse.Plans;

/// <summary>The plan after this one begins as a copy without its promises.</summary>
public static class NextPlan
{
    /// <summary>A plan's file of the same indicators and as many years, with everything empty that only the new document can say: title,
    /// number, targets, baselines, sources. Loading refuses it, naming line and member, until each is filled in.</summary>
    public static string Template(Plan plan)
    {
        var file = JsonNode.Parse(PlanFile.Write(plan))!.AsObject();
        var length = plan.LastYear - plan.FirstYear;
        foreach (var member in (string[])["code", "name", "title", "issuedOn", "document", "documentSha256"]) file[member] = null;
        (file["baseYear"], file["firstYear"], file["lastYear"]) = (plan.LastYear, plan.LastYear + 1, plan.LastYear + 1 + length);
        foreach (var member in (string[])["parameters", "statements", "restatements"]) file[member] = new JsonArray();
        foreach (var indicator in file["indicators"]!.AsArray().OfType<JsonObject>()) Empty(indicator);
        foreach (var goal in file["goals"]!.AsArray().OfType<JsonObject>())
        {
            (goal["target"], goal["source"], goal["criteria"]) = (null, null, new JsonArray());
            if (goal.ContainsKey("due")) goal["due"] = null;
        }
        return PlanFile.Write(file);
    }

    private static void Empty(JsonObject indicator)
    {
        var comparator = indicator["target"]!["comparator"]!.DeepClone();
        indicator["target"] = new JsonObject { ["value"] = null, ["comparator"] = comparator, ["due"] = null, ["source"] = null };
        // a missing baseline is a statement of its own, so the member is left out and must be written
        indicator.Remove("baseline");
        indicator["note"] = null;
        indicator["milestones"] = new JsonArray();
    }
}
