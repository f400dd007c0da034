namespace Monitor.Warehouse.Plans;

/// <summary>A plan in one figure, only where somebody entered weights: 1 for at least on track, 0 for behind, something between for
/// slightly behind; what cannot be judged does not count.</summary>
/// <param name="Value">Between 0 and 1; null where nothing with a weight could be judged.</param>
/// <param name="Judged">The share of the weights that could be judged.</param>
/// <param name="Variants">The same under other methods, bases and deadlines.</param>
public sealed record PlanScore(decimal? Value, decimal Judged, IReadOnlyList<ScoreVariant> Variants)
{
    /// <summary>How many variants leave every indicator on the side it is on: at least on track, or behind.</summary>
    public int Stable => Variants.Count(variant => variant.Turned.Count == 0);

    public decimal? Lowest => Variants.Select(variant => variant.Value).Append(Value).Min();
    public decimal? Highest => Variants.Select(variant => variant.Value).Append(Value).Max();
}

/// <param name="Id">A method's id, or base_earlier, base_later, due_earlier, due_later: by one year.</param>
/// <param name="Turned">The indicators that change sides.</param>
public sealed record ScoreVariant(string Id, decimal? Value, IReadOnlyList<string> Turned);

/// <summary>Computes the score and how much it depends on choices that could have been made otherwise.</summary>
public static class PlanScores
{
    /// <param name="weights">By indicator id, above zero; no weights, no score.</param>
    public static PlanScore? Of(
        Plan plan, DateOnly asOf, Func<Reading, IReadOnlyList<Observation>> observations, IReadOnlyDictionary<string, decimal> weights,
        Grounds? grounds = null)
    {
        var weighed = plan.Indicators.Where(indicator => weights.GetValueOrDefault(indicator.Id) > 0).ToList();
        if (weighed.Count == 0) return null;
        var limits = (grounds ?? Grounds.Standard).Thresholds;
        plan = plan with { Indicators = weighed };
        var status = Judge.Status(plan, asOf, observations, grounds);
        var official = status.Indicators.ToDictionary(one => one.Indicator.Id, one => one.Verdict);
        var all = weighed.Sum(indicator => weights[indicator.Id]);
        var judged = weighed.Where(indicator => official[indicator.Id].IsOnTrack() is not null).Sum(indicator => weights[indicator.Id]);
        List<ScoreVariant?> variants = [.. Rules.All.Select(id => Variant(id, ByMethod(status, id)))];
        variants.AddRange(
        [
            Variant("base_earlier", Shifted(indicator => Based(plan, indicator, observations, -1))),
            Variant("base_later", Shifted(indicator => Based(plan, indicator, observations, 1))),
            Variant("due_earlier", Shifted(indicator => Due(indicator, -1))),
            Variant("due_later", Shifted(indicator => Due(indicator, 1))),
        ]);
        return new(Score(official), judged / all, [.. variants.OfType<ScoreVariant>()]);

        decimal? Score(IReadOnlyDictionary<string, Verdict> words)
        {
            var points = weighed.Select(indicator => (Weight: weights[indicator.Id], Points: Points(words[indicator.Id], limits)))
                .Where(one => one.Points is not null).ToList();
            return points.Count == 0 ? null : points.Sum(one => one.Weight * one.Points!.Value) / points.Sum(one => one.Weight);
        }

        // an indicator that a variant cannot judge keeps its official word; a variant that judges none says nothing
        ScoreVariant? Variant(string id, IReadOnlyDictionary<string, Verdict> words)
        {
            var able = words.Where(word => word.Value.IsOnTrack() is not null).ToDictionary();
            if (able.Count == 0) return null;
            var mixed = official.ToDictionary(word => word.Key, word => able.GetValueOrDefault(word.Key, word.Value));
            return new(id, Score(mixed), [.. able.Keys.Where(key => official[key].IsOnTrack() is { } on && able[key].IsOnTrack() != on)]);
        }

        Dictionary<string, Verdict> Shifted(Func<Indicator, Indicator?> change)
        {
            List<Indicator> changed = [.. weighed.Select(change).OfType<Indicator>()];
            return Judge.Status(plan with { Indicators = changed }, asOf, observations, grounds).Indicators
                .ToDictionary(one => one.Indicator.Id, one => one.Verdict);
        }
    }

    private static Dictionary<string, Verdict> ByMethod(PlanStatus status, string id) => status.Indicators
        .Where(one => one.Main is { } main && main.Method != id && main.Methods.Any(method => method.Id == id))
        .ToDictionary(one => one.Indicator.Id, one => one.Main!.Methods.First(method => method.Id == id).Verdict);

    private static decimal? Points(Verdict verdict, Thresholds limits) =>
        verdict == Verdict.SlightlyBehind ? limits.SlightlyBehindPoints : verdict.IsOnTrack() is { } on ? on ? 1 : 0 : null;

    /// <summary>The same indicator with the value of a year before or after as its base; null where that is not known.</summary>
    private static Indicator? Based(Plan plan, Indicator indicator, Func<Reading, IReadOnlyList<Observation>> observations, int years)
    {
        var isYearly = indicator.Shape is Shape.AnnualFlow or Shape.YearlyThreshold;
        var from = indicator.Baseline?.Period ?? (isYearly ? Period.Year(plan.BaseYear) : Period.Day(new(plan.BaseYear, 12, 31)));
        var period = from.IsYear ? Period.Year(from.To.Year + years) : Period.Day(from.To.AddYears(years));
        if (indicator.Readings is not [var reading] || indicator.Target.Due <= period.To) return null;
        return observations(reading).Where(one => one.Period == period && one.Grade != Grade.C && one.Unit is null)
            .OrderBy(one => one.Release).ThenByDescending(one => one.KnownOn).FirstOrDefault() is { } seen
            ? indicator with { Baseline = new(seen.Value, seen.Bound, period, indicator.Target.Source) } : null;
    }

    private static Indicator? Due(Indicator indicator, int years)
    {
        var due = indicator.Target.Due.AddYears(years);
        return indicator.Baseline is { } start && due <= start.Period.To ? null
            : indicator with { Target = indicator.Target with { Due = due } };
    }
}
