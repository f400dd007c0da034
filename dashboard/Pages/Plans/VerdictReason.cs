using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

/// <summary>The second line of a verdict and of a date: why, by how much, how old. A reason is read, not hovered.</summary>
internal static class VerdictReason
{
    public static string? Of(PlanRow row, PlanStatus status, Visit visit)
    {
        var (indicator, reading) = (row.Indicator.Indicator, row.Reading);
        var (text, words, notation) = (visit.Texts<PlanPage>(), visit.Verdicts, visit.Notation);
        if (reading is null) return null;
        switch (row.Verdict)
        {
            case Verdict.MetEarly when reading.LeadYears is > 0 and var years:
                return text.Count(reading.FirstMetIsUpperBound ? "early.atleast" : "early", years);
            case Verdict.Met when indicator.Shape is Shape.Milestone && indicator.Named.Count > 0:
                return text["milestone", $"{indicator.Named.Count}"];
            case Verdict.NotAssessable when reading.Reason is { } reason:
                return words["reason." + reason, $"{status.Plan.BaseYear}"];
        }

        if (reading.RequiredPerYear is { } rate)
            return indicator.Shape is Shape.AnnualFlow && rate.Geometric is { } growth
                ? text["required.growth", notation.Percent(growth)]
                : text["required.units", Notation.Number(rate.Linear, "#,0.0"), indicator.UnitWord.In(visit.Language)];
        if (reading is not { Latest: { } latest, Gap: { } gap }) return null;
        return text[latest.Bound is Bound.MoreThan ? "short.lessthan" : "short", notation.Phrase(indicator, gap)];
    }

    /// <summary>What to know about the date of the last figure: preliminary, old, before the deadline.</summary>
    public static string? OfDate(PlanRow row, Visit visit)
    {
        if (row.Reading is not { Latest: { } latest } reading) return null;
        var text = visit.Texts<PlanPage>();
        if (latest.IsProvisional) return text["date.preliminary"];
        if (reading is { IsStale: true, AgeMonths: { } months }) return text["date.age", $"{months}"];
        return reading is { Verdict: Verdict.AwaitingFinal, DaysBeforeDeadline: { } days } ? text["date.before", $"{days}"] : null;
    }
}
