using System.Text.RegularExpressions;

namespace Monitor.Warehouse.Plans;

/// <summary>Whether a plan of the right shape also makes sense: years in order, ids once, periods that fit.</summary>
internal static partial class PlanSense
{
    private static readonly string[] Units = ["yuan", "count", "person", "share"];

    public static List<PlanProblem> Problems(Plan plan, PlanPlaces places)
    {
        var problems = new List<PlanProblem>();
        Check(Code().IsMatch(plan.Code), "code", "只能用字母、数字和连字符，因为它是网址的一部分。",
            "use letters, digits and hyphens only: it is part of addresses.");
        Check(Hash().IsMatch(plan.DocumentSha256), "documentSha256", "应为 64 位小写十六进制。", "expected 64 lower-case hexadecimal digits.");
        Check(plan is { BaseYear: >= 1900, LastYear: <= 2200 } && plan.BaseYear < plan.FirstYear && plan.FirstYear <= plan.LastYear,
            "baseYear", "年份应依次为：基期 < 首年 ≤ 末年。", "years must run: base year < first year ≤ last year.");
        Once(plan.Goals.Select(goal => goal.Id), "goals");
        Once(plan.Indicators.Select(indicator => indicator.Id), "indicators");
        if (problems.Count > 0) return problems;
        foreach (var (index, indicator) in plan.Indicators.Index()) Indicator(indicator, $"indicators[{index}]");
        return problems;

        void Indicator(Indicator indicator, string at)
        {
            var isFlow = indicator.Shape == Shape.AnnualFlow;
            Check(Units.Contains(indicator.Unit), $"{at}.unit", $"应为其一：{string.Join('、', Units)}。",
                $"expected one of {string.Join(", ", Units)}.");
            Check(indicator.Readings.Count > 0, $"{at}.readings", "至少要有一种口径及其指标。", "at least one reading with its measure is needed.");
            Once(indicator.Readings.Select(reading => reading.Id), $"{at}.readings");
            Check(!isFlow || indicator.Target.Due is { Month: 12, Day: 31 }, $"{at}.target.due", "年度流量的期限应为年末（12-31）。",
                "a yearly flow falls due at a year's end (12-31).");
            var start = indicator.Baseline?.Period ?? Period.Year(plan.BaseYear);
            Check(indicator.Target.Due > start.To, $"{at}.target.due", $"期限应在基期 {start} 之后。",
                $"the deadline must come after the base period {start}.");
            if (indicator.Baseline is { } baseline)
                Check(isFlow ? baseline.Period.IsYear : baseline.Period.IsDay, $"{at}.baseline.period",
                    isFlow ? "年度流量的基期应为一年，如 2020。" : "存量的基期应为一日，如 2020-12-31。",
                    isFlow ? "the base of a yearly flow is a year such as 2020." : "the base of a stock is a day such as 2020-12-31.");
        }

        void Once(IEnumerable<string> ids, string at)
        {
            foreach (var (index, id) in ids.Index())
            {
                var path = $"{at}[{index}].id";
                Check(Name().IsMatch(id), path, "只能用小写字母、数字和下划线。", "use lower-case letters, digits and underscores only.");
                Check(!ids.Take(index).Contains(id), path, $"{id} 已用过。", $"{id} is used before.");
            }
        }

        void Check(bool holds, string path, string zh, string en)
        {
            if (!holds) problems.Add(PlanProblem.At(places, path, zh, en));
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex Name();
}
