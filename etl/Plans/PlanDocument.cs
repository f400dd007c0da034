using System.Globalization;
using Monitor.Etl.Intake;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Plans;

/// <summary>A plan's file: of the plan's shape, and judged only by measures and cuts the catalogue knows.</summary>
internal static class PlanDocument
{
    private const int MostProblems = 5;

    /// <summary>The codes of the columns that have a list; in the others any name may stand.</summary>
    private static readonly ILookup<string, string> Codes =
        Lookup.Of("known_code", "Measures/codes.csv", typeof(Catalogue).Assembly).Rows.ToLookup(row => row[0], row => row[1]);

    /// <summary>Code, issue date and the document as loaded.</summary>
    /// <exception cref="RefusedException">P-SCHEMA, P-MEASURE.</exception>
    public static IReadOnlyList<string?> Read(string text, string name)
    {
        var (plan, problems) = PlanFile.Read(text);
        if (plan is null)
            throw Refused(name, "P-SCHEMA", [.. problems.Select(p => p.Text)], new("应具有规划文件的结构。", "Expected the shape of a plan."));
        var unknown = UnknownMeasures(plan).ToList();
        return unknown.Count == 0
            ? [plan.Code, plan.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text]
            : throw Refused(name, "P-MEASURE", unknown, new("每种口径应使用目录中的度量、单位与维度。",
                "Each reading must name a measure, a unit and dimensions of the catalogue."));
    }

    private static IEnumerable<Words> UnknownMeasures(Plan plan)
    {
        var catalogue = Catalogue.Shipped;
        // Registry sums may hold sample entries, which never reach a verdict: a plan is judged by published figures.
        var measures = catalogue.Measures.Where(m => m.IsPublished).ToDictionary(m => m.Id, StringComparer.Ordinal);
        var columns = catalogue.Dimensions.Where(d => d.Published is not null)
            .ToDictionary(d => d.Id, d => d.Published!, StringComparer.Ordinal);
        foreach (var (at, name, unit, each, where) in Counted(plan))
        {
            if (!measures.TryGetValue(name, out var measure))
                yield return new($"{at}：没有名为“{name}”的度量。", $"{at}: there is no measure '{name}'.");
            else if (unit is not null && measure.Unit != (unit == "share" ? "fraction" : unit))
                yield return new($"{at}：{measure.Id} 的单位是 {measure.Unit}，不是 {unit}。",
                    $"{at}: {measure.Id} is in {measure.Unit}, not in {unit}.");
            if (each is not null && !columns.ContainsKey(each))
                yield return new($"{at}：没有名为“{each}”的维度。", $"{at}: there is no dimension '{each}'.");
            foreach (var (cut, code) in where)
            {
                if (!columns.TryGetValue(cut, out var column))
                    yield return new($"{at}：没有名为“{cut}”的维度。", $"{at}: there is no dimension '{cut}'.");
                else if (Codes[column].Any() && !Codes[column].Contains(code))
                    yield return new($"{at}：维度“{cut}”没有代码“{code}”。", $"{at}: dimension '{cut}' has no code '{code}'.");
            }
        }
    }

    /// <summary>All that a plan counts by a measure: its readings, and those of its statements that name one.</summary>
    private static IEnumerable<Counting> Counted(Plan plan) =>
    [
        .. plan.Indicators.SelectMany(i => i.Readings.Select(r =>
            new Counting($"{i.Id} / {r.Id}", r.Measure, InMeasure(i, r), r.Each, r.Where))),
        .. plan.Statements.Where(s => s.Measure is not null)
            .Select(s => new Counting($"statements / {s.Id}", s.Measure!, s.Unit, null, s.Where)),
    ];

    private sealed record Counting(
        string At, string Measure, string? Unit, string? Each, IReadOnlyDictionary<string, string> Where);

    /// <summary>Null: a multiple or a growth rate is computed from a measure in any unit.</summary>
    private static string? InMeasure(Indicator indicator, Reading reading) =>
        (reading.Shape ?? indicator.Shape) is Shape.Multiple or Shape.Rate ? null : indicator.Unit;

    private static RefusedException Refused(string name, string code, List<Words> problems, Words expected)
    {
        var shown = problems.Take(MostProblems).ToList();
        var rest = problems.Count - shown.Count;
        var more = rest == 0 ? new Words("", "") : new Words($" 另有 {rest} 处。", $" And {rest} more.");
        return new RefusedException(code,
            new($"规划文件 {name}：{string.Join(' ', shown.Select(p => p.Zh))}{more.Zh}",
                $"Plan {name}: {string.Join(' ', shown.Select(p => p.En))}{more.En}"), expected,
            new("请对照 sample-data/plans/FYP14-TFM.json 改正。", "Compare it with sample-data/plans/FYP14-TFM.json."));
    }
}
