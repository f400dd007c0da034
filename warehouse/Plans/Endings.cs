namespace Monitor.Warehouse.Plans;

/// <summary>After a target was first met.</summary>
/// <param name="Kept">No later value in the plan's time fell short.</param>
/// <param name="Meeting">How many later values are proved to meet it.</param>
/// <param name="Later">How many later values are known.</param>
public sealed record Sustained(bool Kept, int Meeting, int Later);

/// <summary>Beyond the target: a number, not a status.</summary>
/// <param name="Amount">In the indicator's unit.</param>
/// <param name="Share">As a share of the target; null for a target of 0.</param>
public sealed record Overshoot(decimal Amount, decimal? Share)
{
    internal static Overshoot? Of(Standing standing)
    {
        if (standing.Latest is not { } latest || latest.Bound.IsLower() || standing.Prove(latest) != Proof.Met) return null;
        var target = standing.Target.Value;
        decimal? amount = standing.Target.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => latest.Value - target,
            Comparator.AtMost or Comparator.LessThan => target - latest.Value,
            _ => null,
        };
        return amount is { } beyond ? new(beyond, target == 0 ? null : Quotient.Of(beyond, Math.Abs(target))) : null;
    }
}

/// <summary>Each year against a yearly level: no average hides a miss.</summary>
/// <param name="Missed">The years known to fall short.</param>
/// <param name="Unknown">The years up to the as-of date, or the deadline, of which nothing that proves anything is known.</param>
public sealed record YearsMet(IReadOnlyList<int> Met, IReadOnlyList<int> Missed, IReadOnlyList<int> Unknown)
{
    internal static YearsMet? Of(Plan plan, Standing standing)
    {
        if (standing.Shape != Shape.YearlyThreshold) return null;
        var last = Math.Min(standing.Target.Due.Year, standing.AsOf.Year - 1);
        var proofs = Enumerable.Range(plan.FirstYear, Math.Max(0, last - plan.FirstYear + 1)).ToLookup(In);
        return new([.. proofs[Proof.Met]], [.. proofs[Proof.NotMet]], [.. proofs[Proof.Open]]);

        Proof In(int year) =>
            standing.InPlan.FirstOrDefault(one => one.Period.From.Year == year) is { } seen ? standing.Prove(seen) : Proof.Open;
    }
}

/// <summary>A step the plan states for a year: null where that year's value is not known or proves nothing.</summary>
public sealed record StepStatus(Milestone Step, Observation? Observation, bool? Met)
{
    internal static IReadOnlyList<StepStatus> Of(Standing standing) => [.. standing.Indicator.Milestones.Select(step =>
    {
        var seen = standing.Series.LastOrDefault(one => one.Period.To == new DateOnly(step.Year, 12, 31));
        var proof = seen?.Against(standing.Target with { Value = step.Value, Upper = null }) ?? Proof.Open;
        return new StepStatus(step, seen, proof == Proof.Open ? null : proof == Proof.Met);
    })];
}

/// <summary>The base was revised after the plan was issued.</summary>
/// <param name="Then">As known on the day of issue; <paramref name="Now"/>, as known on the as-of date.</param>
/// <param name="Verdict">Under the base as known then.</param>
public sealed record BaseRevision(decimal Then, decimal Now, Verdict Verdict, Reason? Reason)
{
    internal static BaseRevision? Of(Case one, Standing standing)
    {
        if (standing.Start?.Observation is not { Parts.Count: 0 } now) return null;
        var before = one.On(one.Plan.IssuedOn).Start?.Observation;
        if (before is null || before.Value == now.Value) return null;
        var (verdict, reason) = (one with
        {
            Observations = [.. one.Observations.Where(other => other.Period != standing.BasePeriod || other.KnownOn <= one.Plan.IssuedOn)],
        }).Word(standing.AsOf);
        return new(before.Value, now.Value, verdict, reason);
    }
}
