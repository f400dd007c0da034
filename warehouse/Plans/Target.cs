namespace Monitor.Warehouse.Plans;

/// <summary>How a value is held against a target. "Exceed 60" is met by 61 for counts, by anything above for amounts.</summary>
public enum Comparator { AtLeast, MoreThan, AtMost, LessThan, Within }

/// <param name="Value">The value promised; of a band its lower end.</param>
public sealed record Target(decimal Value, Comparator Comparator, DateOnly Due, Quote Source)
{
    /// <summary>The upper end of a band, for <see cref="Comparator.Within"/> only; it belongs to the band.</summary>
    public decimal? Upper { get; init; }

    /// <summary>About: the plan says "around ten".</summary>
    public Bound Bound { get; init; }
}

/// <param name="Bound">MoreThan: the plan says "more than", so the value is a lower bound and no increase can be computed from it.</param>
/// <param name="Value">What the plan states. Judging uses the exact observation of the base period where one is known.</param>
public sealed record Baseline(decimal Value, Bound Bound, Period Period, Quote Source)
{
    /// <summary>Computed from other words of the plan, such as "quadrupling", and not stated by it.</summary>
    public bool Derived { get; init; }
}

/// <summary>A step the plan itself states for a year before the deadline.</summary>
public sealed record Milestone(int Year, decimal Value, Quote Source);

/// <summary>A goal without a number, judged by evidence against stated criteria.</summary>
public sealed record Goal(string Id, Words Name, Words Target, Quote Source)
{
    /// <summary>When it falls due; null where the plan does not say, and the plan's end is meant.</summary>
    public DateOnly? Due { get; init; }

    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
}

/// <summary>What must be shown for a goal to count as reached.</summary>
/// <param name="Source">The plan's own words; null: the criterion is ours, and labelled so.</param>
public sealed record Criterion(string Id, Words Name, Quote? Source);
