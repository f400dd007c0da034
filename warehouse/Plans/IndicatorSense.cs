using System.Globalization;

namespace Monitor.Warehouse.Plans;

/// <summary>Whether one indicator makes sense: readings, dates, direction, band, steps.</summary>
internal static class IndicatorSense
{
    private static readonly string[] Units = ["yuan", "count", "person", "share", "times", "year"];

    public static void Look(Plan plan, Indicator indicator, string at, Findings found)
    {
        found.Check(Units.Contains(indicator.Unit), $"{at}.unit", $"应为其一：{string.Join('、', Units)}。",
            $"expected one of {string.Join(", ", Units)}.");
        Readings(indicator, at, found);
        Dates(plan, indicator, at, found);
        Direction(indicator, at, found);
        Band(indicator.Target, $"{at}.target", found);
        Steps(plan, indicator, at, found);
    }

    private static void Readings(Indicator indicator, string at, Findings found)
    {
        var ids = indicator.Readings.Select(reading => reading.Id).ToList();
        found.Check(ids.Count > 0, $"{at}.readings", "至少要有一种口径及其指标。", "at least one reading with its measure is needed.");
        found.Once(ids, $"{at}.readings");
        found.Check(indicator.DefaultReading is not { } chosen || ids.Contains(chosen), $"{at}.defaultReading",
            $"没有名为“{indicator.DefaultReading}”的口径；可用的有 {string.Join('、', ids)}。",
            $"there is no reading '{indicator.DefaultReading}'; there are {string.Join(", ", ids)}.");
        foreach (var (index, reading) in indicator.Readings.Index())
            found.Check((reading.Shape ?? indicator.Shape) == Shape.EachUnit == reading.Each is not null, $"{at}.readings[{index}].each",
                "逐单位达标（each_unit）的口径必须写明按哪一维度逐一判定，其他口径不写。",
                "a reading of shape each_unit must name the dimension whose members are judged one by one; no other may.");
    }

    private static void Dates(Plan plan, Indicator indicator, string at, Findings found)
    {
        var isYearly = indicator.Shape is Shape.AnnualFlow or Shape.YearlyThreshold;
        found.Check(!isYearly || indicator.Target.Due is { Month: 12, Day: 31 }, $"{at}.target.due", "年度流量的期限应为年末（12-31）。",
            "a yearly flow falls due at a year's end (12-31).");
        var start = indicator.Baseline?.Period ?? Period.Year(plan.BaseYear);
        found.Check(indicator.Target.Due > start.To, $"{at}.target.due", $"期限应在基期 {start} 之后。",
            $"the deadline must come after the base period {start}.");
        if (indicator.Baseline is not { } baseline) return;
        found.Check(baseline.Bound != Bound.AtLeast, $"{at}.baseline.bound", "基期值的限定只能是 exact、more_than 或 about。",
            "the bound of a baseline is exact, more_than or about.");
        if (isYearly)
            found.Check(baseline.Period.IsYear, $"{at}.baseline.period", "年度流量的基期应为一年，如 2020。",
                "the base of a yearly flow is a year such as 2020.");
        if (indicator.Shape is Shape.Stock or Shape.Milestone)
            found.Check(baseline.Period.IsDay, $"{at}.baseline.period", "存量的基期应为一日，如 2020-12-31。",
                "the base of a stock is a day such as 2020-12-31.");
    }

    /// <summary>A target equal to its baseline is a level to hold; one on the other side of it is a slip. Sums over a plan, multiples
    /// and growth are not in the baseline's terms.</summary>
    private static void Direction(Indicator indicator, string at, Findings found)
    {
        if (indicator is not { Baseline: { } baseline, Target: var target }
            || indicator.Shape is Shape.Cumulative or Shape.Multiple or Shape.Rate) return;
        var contradicts = target.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => target.Value < baseline.Value,
            Comparator.AtMost or Comparator.LessThan => target.Value > baseline.Value,
            _ => false,
        };
        var (promised, start) = (Plain(target.Value), Plain(baseline.Value));
        found.Check(!contradicts, $"{at}.target.value", $"目标 {promised} 与基期值 {start} 的方向相反。",
            $"the target {promised} lies on the wrong side of the baseline {start} for its comparator.");

        static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static void Band(Target target, string at, Findings found)
    {
        var isBand = target.Comparator == Comparator.Within;
        found.Check(isBand == target.Upper is not null, $"{at}.upper", "区间（within）必须写明上限，其他比较方式不写。",
            "within needs the band's upper end; no other comparator has one.");
        found.Check(target.Upper is not { } upper || upper >= target.Value, $"{at}.upper", "上限不得低于下限。",
            "the upper end must not lie below the lower.");
        found.Check(target.Bound is Bound.Exact or Bound.About, $"{at}.bound", "目标只能是 exact 或 about；“超过”写在比较方式里。",
            "a target is exact or about; \"more than\" is a comparator.");
    }

    private static void Steps(Plan plan, Indicator indicator, string at, Findings found)
    {
        var before = plan.FirstYear - 1;
        foreach (var (index, step) in indicator.Milestones.Index())
        {
            found.Check(step.Year >= plan.FirstYear && step.Year <= indicator.Target.Due.Year, $"{at}.milestones[{index}].year",
                $"应在规划首年 {plan.FirstYear} 与期限 {indicator.Target.Due.Year} 年之间。",
                $"must lie between the plan's first year {plan.FirstYear} and the deadline, {indicator.Target.Due.Year}.");
            found.Check(index == 0 || step.Year > before, $"{at}.milestones[{index}].year", "各年应依次递增。",
                "years must follow one another.");
            before = step.Year;
        }
    }
}
