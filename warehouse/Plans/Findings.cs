using System.Text.RegularExpressions;

namespace Monitor.Warehouse.Plans;

/// <summary>The problems found so far in one plan's file.</summary>
internal sealed partial class Findings(PlanPlaces places)
{
    public List<PlanProblem> Problems { get; } = [];

    public void Check(bool holds, string path, string zh, string en)
    {
        if (!holds) Problems.Add(PlanProblem.At(places, path, zh, en));
    }

    /// <summary>Ids are part of addresses, and each stands once.</summary>
    public void Once(IEnumerable<string> ids, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            var path = $"{at}[{index}].id";
            Check(Name().IsMatch(id), path, "只能用小写字母、数字和下划线。", "use lower-case letters, digits and underscores only.");
            Check(seen.Add(id), path, $"{id} 已用过。", $"{id} is used before.");
        }
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex Name();
}
