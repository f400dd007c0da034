using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>A plan's weighted score with how much it depends on choices, as JSON; without weights only the counts by word.</summary>
/// <param name="Counts">How many indicators ended in each word.</param>
/// <param name="Score">From 0 to 1; null when nobody entered weights or nothing with one could be judged.</param>
/// <param name="Judged">The share of the weights that could be judged.</param>
/// <param name="Stable">How many variants leave every indicator on its side.</param>
public sealed record ScoreJson(
    string Plan, int Edition, string AsOf, IReadOnlyDictionary<string, int> Counts, decimal? Score, decimal? Judged, decimal? Lowest,
    decimal? Highest, int? Stable, IReadOnlyList<ScoreVariant> Variants)
{
    public static ScoreJson From(PlanStatus status, PlanScore? score, int edition) => new(
        status.Plan.Code, edition, AskJson.Day(status.AsOf)!,
        status.Counts.Where(c => c.Value > 0).ToDictionary(c => c.Key.Id(), c => c.Value),
        score?.Value, score?.Judged, score?.Lowest, score?.Highest, score?.Stable, score?.Variants ?? []);
}
