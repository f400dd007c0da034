namespace Monitor.Warehouse.Plans;

/// <summary>The facts of one reading on one date that every method starts from.</summary>
internal sealed class Standing
{
    private readonly Plan plan;

    public Standing(Plan plan, Indicator indicator, Reading reading, DateOnly asOf, Known known, Thresholds thresholds)
    {
        this.plan = plan;
        (Indicator, AsOf, Known, Thresholds) = (indicator, asOf, known, thresholds);
        Shape = reading.Shape ?? indicator.Shape;
        Target = Shape == Shape.EachUnit ? new(1, Comparator.AtLeast, indicator.Target.Due, indicator.Target.Source) : indicator.Target;
        Needed = Shape == Shape.EachUnit ? 1 : indicator.Needed;
        var rises = Target.Comparator is Comparator.AtLeast or Comparator.MoreThan;
        HoldsOnceMet = rises && (reading.Cumulative || Shape is Shape.Milestone or Shape.Cumulative or Shape.Multiple);
        var eve = plan.FirstDay.AddDays(-1);
        BasePeriod = At(StartsFromNothing ? eve : indicator.Baseline?.Period.To ?? new DateOnly(plan.BaseYear, 12, 31));
        Deadline = At(Target.Due);
        Latest = Series.LastOrDefault(observation => observation.Period.To <= Deadline.To);
        AtDeadline = Series.FirstOrDefault(observation => observation.Period.To == Deadline.To);
        Start = StartOf(indicator.Baseline);
        InPlan = [.. Series.Where(observation => observation.Period.To > BasePeriod.To && observation.Period.To <= Deadline.To)];
        FirstMet = Shape == Shape.Rate ? Finished : InPlan.FirstOrDefault(observation => Prove(observation) == Proof.Met);
    }

    public Indicator Indicator { get; }
    public DateOnly AsOf { get; }
    public Known Known { get; }
    public Thresholds Thresholds { get; }
    public Shape Shape { get; }

    /// <summary>What the series is held against: the plan's target, or "all of them" where each unit must meet it.</summary>
    public Target Target { get; }

    /// <summary>The first value that meets the target.</summary>
    public decimal Needed { get; }

    public IReadOnlyList<Observation> Series => Known.Series;

    /// <summary>Those after the base period and not after the deadline.</summary>
    public IReadOnlyList<Observation> InPlan { get; }

    public Period Deadline { get; }
    public Period BasePeriod { get; }
    public Observation? Latest { get; }
    public Observation? AtDeadline { get; }
    public StartingPoint? Start { get; }
    public Observation? FirstMet { get; }
    public bool HoldsOnceMet { get; }

    public string Unit => Shape == Shape.EachUnit ? "share" : Indicator.Unit;

    public bool IsPastDue => AsOf > Target.Due;

    /// <summary>A sum over the plan starts at nothing, by definition.</summary>
    public bool StartsFromNothing => Shape is Shape.Cumulative or Shape.Multiple;

    /// <summary>The base meets the target already: the promise is to hold it.</summary>
    public bool StartsMet => Start is { } start && Proofs.Of(start.Value, start.Bound, Target) == Proof.Met;

    /// <summary>A band is kept, not reached, unless the base stood outside it.</summary>
    public bool IsToHold => StartsMet || (Shape == Shape.Range && Start is null);

    /// <summary>Earlier periods are unknown, so the target may have been met before <see cref="FirstMet"/>.</summary>
    public bool FirstMetIsUpperBound
    {
        get
        {
            if (FirstMet is not { } first || Shape == Shape.Rate) return false;
            var below = InPlan.Where(one => one.Period.To < first.Period.To && Prove(one) == Proof.NotMet).Select(one => one.Period.To);
            if (IsYearly)
                return below.Count() < first.Period.To.Year - BasePeriod.To.Year - 1;
            var yearBefore = new DateOnly(first.Period.To.Year - 1, 12, 31);
            return BasePeriod.To < yearBefore && !below.Any(day => day >= yearBefore);
        }
    }

    /// <summary>The last period that proved short of the target after it had been met.</summary>
    public Period? LostIn => Later.LastOrDefault(one => Prove(one) == Proof.NotMet)?.Period;

    /// <summary>Whether every later value in the plan's time still met the target; null where it was never met.</summary>
    public Sustained? Sustained => FirstMet is null ? null
        : new(Later.All(one => Prove(one) != Proof.NotMet), Later.Count(one => Prove(one) == Proof.Met), Later.Count());

    /// <summary>Calendar years from first met to the deadline; null where the base met it already, or it is a level to hold.</summary>
    public int? LeadYears => !IsToHold && FirstMet is { } first ? Deadline.To.Year - first.Period.To.Year : null;

    /// <summary>Early: in an earlier calendar year than the one it was due in.</summary>
    public Verdict MetWord => LeadYears > 0 ? Verdict.MetEarly : Verdict.Met;

    /// <summary>So soon after the base that a single event would pass for a pace.</summary>
    public bool IsTooEarly => Latest is { } latest && Years.Between(BasePeriod.To, latest.Period.To) < Thresholds.ShortestSpan;

    /// <summary>The latest value meets the target, or an earlier one did and what it counts cannot fall.</summary>
    public bool IsMetNow => Latest is { } latest
        && (Prove(latest) == Proof.Met || (HoldsOnceMet && (FirstMet is not null || StartsMet) && Prove(latest) == Proof.Open));

    public Proof Prove(Observation observation) => observation.Against(Target);

    /// <summary>What a value still lacks to the first one that meets the target; not above 0 once there.</summary>
    public decimal Way(decimal value) => Target.Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => Needed - value,
        Comparator.AtMost or Comparator.LessThan => value - Needed,
        _ => Math.Max(0, Math.Max(Target.Value - value, value - (Target.Upper ?? Target.Value))),
    };

    /// <summary>The whole way from base to target; null where the base is missing, a bound, or nothing is left to go.</summary>
    public decimal? WholeWay => Start is { } start && !start.Bound.IsLower() && Way(start.Value) is > 0 and var way ? way : null;

    /// <summary>The period that ends on a day, in the form the series has.</summary>
    public Period At(DateOnly day) =>
        StartsFromNothing && day >= plan.FirstDay ? new(plan.FirstDay, day)
        : Shape == Shape.Rate && BasePeriod != default && day > BasePeriod.To ? new(BasePeriod.To.AddDays(1), day)
        : IsYearly ? Period.Year(day.Year) : Period.Day(day);

    /// <summary>Values count in whole years.</summary>
    public bool IsYearly => Shape switch
    {
        Shape.AnnualFlow or Shape.YearlyThreshold => true,
        Shape.Ratio or Shape.Range or Shape.EachUnit =>
            Series.Count > 0 ? Series[0].Period.IsYear : Indicator.Baseline?.Period.IsYear ?? false,
        _ => false,
    };

    /// <summary>An average over the plan is met at its end or not at all.</summary>
    private Observation? Finished => AtDeadline is { } at && Prove(at) == Proof.Met ? at : null;

    private IEnumerable<Observation> Later =>
        FirstMet is { } first ? InPlan.Where(one => one.Period.To > first.Period.To) : [];

    private StartingPoint? StartOf(Baseline? stated) => this switch
    {
        { StartsFromNothing: true } => new(0, Bound.Exact, BasePeriod, null),
        { Shape: Shape.Rate } => null,
        _ when Series.FirstOrDefault(one => one.Period == BasePeriod) is { } seen => new(seen.Value, seen.Bound, BasePeriod, seen),
        // the stated figure is the standard of a unit, not a share of units
        { Shape: Shape.EachUnit } => null,
        _ => stated is null ? null : new(stated.Value, stated.Bound, BasePeriod, null),
    };
}
