using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>What stands beside a verdict, as JSON: how likely, the running year, the locked verdict, units and steps.</summary>
public static class StandingJson
{
    public sealed record LikelihoodRow(decimal? Probability, Reason? Reason, string Working);

    public sealed record OpenYearRow(
        string Period, decimal Value, string KnownOn, decimal? SamePeriod, decimal? LikeForLike, IReadOnlyList<SeasonShare> Shares,
        Nowcast? Nowcast, Reason? Reason, SeasonalNeed? Needed)
    {
        /// <summary>Nothing of a running year is final.</summary>
        public bool Provisional => true;
    }

    public sealed record LockRow(LockedRow Locked, LockedRow? Restated);

    public sealed record LockedRow(Verdict Verdict, decimal Value, string Since);

    public sealed record UnitsRow(string Period, int Met, IReadOnlyList<UnitRow> Failing, IReadOnlyList<string> Silent);

    public sealed record UnitRow(string? Code, decimal Value);

    public sealed record StepRow(int Year, decimal Target, decimal? Value, bool? Met);

    public static LikelihoodRow? From(Likelihood? likelihood) => likelihood is null ? null
        : new(likelihood.Probability, likelihood.Reason, string.Join("; ", likelihood.Working.Select(step => step.Line)));

    public static OpenYearRow? From(OpenYear? year) => year is null ? null
        : new(year.ToDate.Period.ToString(), year.ToDate.Value, AskJson.Day(year.ToDate.KnownOn)!, year.SamePeriod?.Value, year.LikeForLike,
            year.Shares, year.Nowcast, year.Reason, year.Needed);

    public static LockRow? From(VerdictLock? final) => final is null ? null
        : new(From(final.Locked), final.Restated is { } restated ? From(restated) : null);

    public static UnitsRow? From(UnitsMet? units) => units is null ? null
        : new(units.Period.ToString(), units.Met, [.. units.Failing.Select(one => new UnitRow(one.Unit, one.Value))], units.Silent);

    public static StepRow From(StepStatus step) => new(step.Step.Year, step.Step.Value, step.Observation?.Value, step.Met);

    private static LockedRow From(LockedVerdict verdict) => new(verdict.Verdict, verdict.Value, AskJson.Day(verdict.Since)!);
}
