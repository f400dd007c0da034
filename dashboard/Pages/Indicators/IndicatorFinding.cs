using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Indicators;

/// <summary>An indicator's state as one sentence, the page's title.</summary>
internal static class IndicatorFinding
{
    public static string Of(IndicatorStatus status, Plan plan, Visit visit)
    {
        var (indicator, notation, text) = (status.Indicator, visit.Notation, visit.Texts<IndicatorPage>());
        var name = indicator.Name.In(visit.Language);
        var target = notation.Phrase(indicator, indicator.Target.Value);
        var word = visit.Verdicts[status.Verdict.ToString()];
        if (!notation.IsChinese) word = Notation.WithinSentence(word);
        var count = $"{status.Readings.Count(reading => reading.Latest is not null)}";
        if (status.Main is not { Latest: { } latest } main)
            return text[status.Verdict is Verdict.DependsOnReading ? "finding.readings" : "finding.plain", name, count, word];

        var value = notation.Phrase(indicator, latest.Value, latest.Bound);
        var when = latest.Period.IsYear ? notation.Words(latest.Period) : Notation.Day(latest.Period.To);
        switch (status.Verdict)
        {
            case Verdict.MetEarly when main is { FirstMet: { } first, LeadYears: { } years }:
                return text.Count("finding.early", years, name, Notation.Year(first), target);
            case Verdict.Met:
                return text["finding.met", name, value, target];
            case Verdict.AwaitingFinal when main.Gap is { } gap:
                return text["finding.awaiting", name, value, target, notation.Phrase(indicator, gap)];
            case Verdict.Missed:
                return text["finding.missed", name, value, target, when];
            case Verdict.NotAssessable:
                var key = main.Reason is Reason.NoObservationAfterBaseline ? "finding.nothing" : "finding.plain";
                return text[key, name, $"{plan.BaseYear}", word];
            default:
                return text["finding.stands", name, when, value, target, word];
        }
    }
}
