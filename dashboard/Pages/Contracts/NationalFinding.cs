using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>What the year's figures say, in a sentence or two.</summary>
internal static class NationalFinding
{
    public static string Of(Visit visit, MonthlySums sums, Comparison year)
    {
        var (text, notation) = (visit.Texts<NationalPage>(), new MetricNotation(visit));
        if (year.Now is not { } now) return text["finding.none"];
        var words = text["finding", visit.Notation.Words(year.Period), Notation.Whole(now.Contracts),
            notation.Write(Metric.Value, notation.Of(Metric.Value, now)!.Value)];
        words += year.Before is { Value: > 0 } before
            ? text[now.Value >= before.Value ? "finding.more" : "finding.less",
                visit.Notation.Percent(Math.Abs(now.Value / before.Value - 1))]
            : text["finding.alone"];
        return words + Peak(visit, sums, year.Period, now);
    }

    /// <summary>December usually brings a share that must be seen before two months are compared.</summary>
    private static string Peak(Visit visit, MonthlySums sums, Warehouse.Plans.Period period, Tally whole)
    {
        if (!period.IsYear || whole.Value <= 0) return "";
        var (month, value) = Enumerable.Range(1, 12)
            .Select(number => MonthlySums.Month(period.From.Year, number))
            .Select(one => (Month: one, sums.Sum(one)?.Value))
            .MaxBy(one => one.Value);
        return visit.Texts<NationalPage>()["finding.peak", visit.Notation.MonthInWords(month.From),
            visit.Notation.Percent(value!.Value / whole.Value)];
    }
}
