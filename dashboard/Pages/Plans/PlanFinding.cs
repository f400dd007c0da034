using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

/// <summary>The plan's state in one line of words, made from the verdicts.</summary>
internal static class PlanFinding
{
    public static string Of(PlanStatus status, Visit visit)
    {
        var text = visit.Texts<PlanPage>();
        var clauses = status.Indicators
            .Where(indicator => indicator.Main is not null && indicator.Verdict is not Verdict.NotAssessable)
            .OrderBy(indicator => Rank(indicator.Verdict))
            .Select(indicator => Clause(indicator, visit, text))
            .OfType<string>()
            .Concat(NotAssessable(status, visit, text));
        return string.Join(text["finding.join"], clauses) + text["finding.stop"];
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.MetEarly => 0,
        Verdict.Missed or Verdict.Regressing or Verdict.WellBehind or Verdict.SlightlyBehind => 1,
        Verdict.AwaitingFinal => 2,
        _ => 3,
    };

    private static string? Clause(IndicatorStatus status, Visit visit, Texts text)
    {
        var (indicator, main, notation) = (status.Indicator, status.Main!, visit.Notation);
        if (main.Latest is not { } latest) return null;
        var name = indicator.Name.In(visit.Language);
        var target = notation.Phrase(indicator, indicator.Target.Value);
        var value = notation.Phrase(indicator, latest.Value);
        switch (status.Verdict)
        {
            case Verdict.MetEarly when main is { FirstMet: { } first, LeadYears: { } years }:
                return text.Count("finding.early", years, name, Notation.Year(first), target);
            case Verdict.AwaitingFinal when main.Gap is { } gap:
                return text["finding.awaiting", name, value, target, notation.Phrase(indicator, gap)];
            case Verdict.Met:
                return null;
            default:
                var word = visit.Verdicts[status.Verdict.ToString()];
                var when = latest.Period.IsYear ? notation.Words(latest.Period) : Notation.Day(latest.Period.To);
                return text["finding.stands", name, when, value, target, visit.Notation.IsChinese ? word : word.ToLowerInvariant()];
        }
    }

    private static IEnumerable<string> NotAssessable(PlanStatus status, Visit visit, Texts text)
    {
        var baseYear = $"{status.Plan.BaseYear}";
        return status.Indicators
            .Where(indicator => indicator.Verdict is Verdict.NotAssessable)
            .Where(indicator => indicator.Reason is Reason.NoObservationAfterBaseline or Reason.NoObservation)
            .GroupBy(indicator => indicator.Reason)
            .Select(group => text["finding." + group.Key, Names(group), baseYear]);

        string Names(IEnumerable<IndicatorStatus> group)
        {
            var names = group.Select(indicator => indicator.Indicator.Name.In(visit.Language)).ToList();
            if (!visit.Notation.IsChinese) names = [names[0], .. names[1..].Select(Notation.WithinSentence)];
            return string.Join(text["list.comma"], names);
        }
    }
}
