namespace Monitor.Warehouse.Plans;

/// <summary>The facts of one reading on one date that every method starts from.</summary>
internal sealed class Standing
{
    public Standing(Plan plan, Indicator indicator, Reading reading, DateOnly asOf, Known known)
    {
        (Indicator, AsOf, Series) = (indicator, asOf, known.Series);
        HoldsOnceMet = reading.Cumulative || indicator.Shape == Shape.Milestone;
        Deadline = Fit(indicator.Target.Due);
        BasePeriod = Fit(indicator.Baseline?.Period.To ?? new DateOnly(plan.BaseYear, 12, 31));
        Latest = Series.LastOrDefault(observation => observation.Period.To <= Deadline.To);
        AtDeadline = Series.FirstOrDefault(observation => observation.Period == Deadline);
        Start = Series.FirstOrDefault(observation => observation.Period == BasePeriod) is { } seen
            ? new(seen.Value, seen.Bound, BasePeriod, seen)
            : indicator.Baseline is { } stated ? new(stated.Value, stated.Bound, BasePeriod, null) : null;
        InPlan = [.. Series.Where(observation => observation.Period.To > BasePeriod.To && observation.Period.To <= Deadline.To)];
        FirstMet = InPlan.FirstOrDefault(observation => Prove(observation) == Proof.Met);
    }

    public Indicator Indicator { get; }
    public DateOnly AsOf { get; }
    public IReadOnlyList<Observation> Series { get; }

    /// <summary>Those after the base period and not after the deadline.</summary>
    public IReadOnlyList<Observation> InPlan { get; }

    public Period Deadline { get; }
    public Period BasePeriod { get; }
    public Observation? Latest { get; }
    public Observation? AtDeadline { get; }
    public StartingPoint? Start { get; }
    public Observation? FirstMet { get; }
    public bool HoldsOnceMet { get; }

    public bool IsPastDue => AsOf > Indicator.Target.Due;

    /// <summary>The base meets the target already: the promise is to hold it.</summary>
    public bool StartsMet => Start is { } start && Proofs.Of(start.Value, start.Bound, Indicator.Target) == Proof.Met;

    /// <summary>Earlier periods are unknown, so the target may have been met before <see cref="FirstMet"/>.</summary>
    public bool FirstMetIsUpperBound
    {
        get
        {
            if (FirstMet is not { } first) return false;
            var below = InPlan.Where(one => one.Period.To < first.Period.To && Prove(one) == Proof.NotMet).Select(one => one.Period.To);
            if (Indicator.Shape == Shape.AnnualFlow)
                return below.Count() < first.Period.To.Year - BasePeriod.To.Year - 1;
            var yearBefore = new DateOnly(first.Period.To.Year - 1, 12, 31);
            return BasePeriod.To < yearBefore && !below.Any(day => day >= yearBefore);
        }
    }

    /// <summary>The last period that proved short of the target after it had been met.</summary>
    public Period? LostIn => FirstMet is { } first
        ? InPlan.LastOrDefault(one => one.Period.To > first.Period.To && Prove(one) == Proof.NotMet)?.Period : null;

    /// <summary>Calendar years from first met to the deadline; null where the base met it already.</summary>
    public int? LeadYears => !StartsMet && FirstMet is { } first ? Deadline.To.Year - first.Period.To.Year : null;

    /// <summary>Early: in an earlier calendar year than the one it was due in.</summary>
    public Verdict MetWord => LeadYears > 0 ? Verdict.MetEarly : Verdict.Met;

    /// <summary>So soon after the base that a single event would pass for a pace.</summary>
    public bool IsTooEarly => Latest is { } latest && Years.Between(BasePeriod.To, latest.Period.To) < Rules.ShortestSpan;

    /// <summary>The latest value meets the target, or an earlier one did and what it counts cannot fall.</summary>
    public bool IsMetNow => Latest is { } latest
        && (Prove(latest) == Proof.Met || (HoldsOnceMet && (FirstMet is not null || StartsMet) && Prove(latest) == Proof.Open));

    public Proof Prove(Observation observation) => observation.Against(Indicator.Target);

    private Period Fit(DateOnly day) => Indicator.Shape == Shape.AnnualFlow ? Period.Year(day.Year) : Period.Day(day);
}
