namespace Monitor.Warehouse.Plans;

/// <summary>The value an increase is counted from.</summary>
/// <param name="Observation">The observation of the base period; null when only the plan states the value.</param>
public sealed record StartingPoint(decimal Value, Bound Bound, Period Period, Observation? Observation);

/// <summary>What one method says about one reading.</summary>
/// <param name="Id">One of <see cref="Rules.All"/>: part of the API.</param>
/// <param name="Attainment">(y − b) ÷ (T − b), T being the first value that meets the target (61 for "more than 60" centers).</param>
/// <param name="Schedule">The share of the plan's time that had passed at the end of the observed period.</param>
/// <param name="Ratio">The figure held against the thresholds.</param>
/// <param name="Score">growth_ratio only: the published score from −5 to 5.</param>
public sealed record MethodResult(
    string Id, decimal? Attainment, decimal? Schedule, decimal? Ratio, Verdict Verdict, Reason? Reason, IReadOnlyList<WorkingStep> Working,
    decimal? Score = null)
{
    /// <summary>Limits or weights of the method are from memory or ours, because its source could not be read.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>The whole working on one plain line, as the API gives it.</summary>
    public string Line => string.Join("; ", Working.Select(step => step.Line));
}

/// <summary>One year of the overview table.</summary>
/// <param name="Observation">A flow's value of that year; a stock's last value in it. Null: not available.</param>
/// <param name="Stated">In the base year, what the plan states, where no observation is known.</param>
/// <param name="IsYearEnd">False for a stock observed earlier in the year: the cell needs its date.</param>
public sealed record YearCell(int Year, Observation? Observation, Baseline? Stated, bool IsYearEnd);

/// <summary>One point of the path that leads evenly from base to target. Ours: plans give no yearly targets.</summary>
public sealed record PathPoint(Period Period, decimal Value);

/// <summary>How hard the target was when it was set.</summary>
/// <param name="Required">Growth per year from base to target.</param>
/// <param name="Before">Growth per year in the five years before the base; null when unknown.</param>
/// <param name="Ratio">Required ÷ before: under 1 asks for less than was usual. Null when growth before was not above zero.</param>
/// <param name="Actual">Growth per year from base to the latest value.</param>
public sealed record Ambition(decimal Required, decimal? Before, decimal? Ratio, decimal? Actual);

/// <summary>What each year to the deadline still needs, from the end of the observed period.</summary>
/// <param name="Linear">Units per year.</param>
/// <param name="Geometric">Growth per year as a share; null when it cannot be computed.</param>
public sealed record RequiredRate(decimal Linear, decimal? Geometric);

/// <summary>Where one reading of an indicator stands on a date.</summary>
/// <param name="Series">Every observation known on the date that may judge, the best per period, by period.</param>
/// <param name="Unverified">Known observations of grade C: they never judge, a page may list them apart.</param>
/// <param name="Latest">The newest of the series not after the deadline; null when there is none.</param>
/// <param name="Start">The value the increase is counted from: the observation of the base period, else the plan's baseline.</param>
/// <param name="Method">Id of the official method, the one that gave <paramref name="Verdict"/>.</param>
/// <param name="OfTarget">y ÷ T as the plan states T, as a share; a lower bound when y is one.</param>
/// <param name="OfIncrease">(y − b) ÷ (T − b); null when the base is missing or a bound.</param>
/// <param name="Gap">What is missing to the first value that meets the target; null when met, at most this when y is a lower bound.</param>
/// <param name="FirstMet">The first period that met the target.</param>
/// <param name="FirstMetIsUpperBound">True when earlier periods are unknown, so it was met then or before.</param>
/// <param name="LostIn">The last period after <paramref name="FirstMet"/> that fell short of the target again.</param>
/// <param name="LeadYears">Calendar years between first met and the deadline; at least so many when the former is an upper bound.</param>
/// <param name="RequiredPerYear">Null after the deadline, when met, and less than a quarter before the deadline.</param>
/// <param name="RevisionTolerance">By what share a provisional value may be revised down before the verdict changes.</param>
/// <param name="IsProvisional">The verdict rests on a value that a later release is expected to replace.</param>
/// <param name="IsStale">The observation is older than the limit for stale ones.</param>
/// <param name="AgeMonths">Whole months from the end of the observed period to the as-of date.</param>
/// <param name="DaysBeforeDeadline">After the deadline: by how many days the latest value precedes it, when it does.</param>
public sealed record ReadingStatus(
    Reading Reading,
    IReadOnlyList<Observation> Series,
    IReadOnlyList<Observation> Unverified,
    Observation? Latest,
    StartingPoint? Start,
    Verdict Verdict,
    Reason? Reason,
    string? Method,
    decimal? OfTarget,
    decimal? OfIncrease,
    decimal? Gap,
    Period? FirstMet,
    bool FirstMetIsUpperBound,
    Period? LostIn,
    int? LeadYears,
    RequiredRate? RequiredPerYear,
    Ambition? Ambition,
    IReadOnlyList<PathPoint> RequiredPath,
    decimal? RevisionTolerance,
    bool IsProvisional,
    bool IsStale,
    int? AgeMonths,
    int? DaysBeforeDeadline,
    IReadOnlyList<YearCell> Years,
    IReadOnlyList<MethodResult> Methods)
{
    /// <summary>The result of the official method; null when there was nothing to judge.</summary>
    public MethodResult? Official => Methods.FirstOrDefault(method => method.Id == Method);

    /// <summary>How it was counted: the indicator's shape, or the reading's own.</summary>
    public Shape Shape { get; init; }

    /// <summary>Whether the target, once met, stayed met; null where it was never met.</summary>
    public Sustained? Sustained { get; init; }

    /// <summary>How far the latest value lies beyond the target; null where it does not, or is a lower bound.</summary>
    public Overshoot? Overshoot { get; init; }

    /// <summary>How many methods agree with the official verdict; null after the deadline, where they have no word of their own.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>How likely the target will be met; null after the deadline and for shapes that have none.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>The running year, where first months of it are known; provisional throughout.</summary>
    public OpenYear? OpenYear { get; init; }

    /// <summary>The verdict that became final after the deadline, and what later data made of it.</summary>
    public VerdictLock? Lock { get; init; }

    /// <summary>Where the base was revised after the plan was issued: the verdict under the base as known then.</summary>
    public BaseRevision? BaseRevision { get; init; }

    /// <summary>The first period after the base that is counted by another definition; the verdict spans the break.</summary>
    public Period? BreakIn { get; init; }

    /// <summary>For a yearly level: which years met it.</summary>
    public YearsMet? YearsMet { get; init; }

    /// <summary>For a standard of each unit: who met it at the latest date.</summary>
    public UnitsMet? Units { get; init; }

    /// <summary>The yearly steps that the plan states, each against the value of its year.</summary>
    public IReadOnlyList<StepStatus> Steps { get; init; } = [];
}

/// <summary>Where an indicator stands: its readings, and the one official verdict.</summary>
public sealed record IndicatorStatus(Indicator Indicator, Verdict Verdict, Reason? Reason, IReadOnlyList<ReadingStatus> Readings)
{
    /// <summary>The reading that speaks for the indicator: the only one, or the default; null when the plan leaves the rule open.</summary>
    public ReadingStatus? Main => Readings.Count == 1 ? Readings[0]
        : Readings.FirstOrDefault(reading => reading.Reading.Id == Indicator.DefaultReading);

    /// <summary>Where the promise was changed since the plan was issued: the status under the one first made; null where it was not.
    /// </summary>
    public AmendedStatus? Amended { get; init; }

    /// <summary>For named milestones: what was shown for each; null where nothing was.</summary>
    public IReadOnlyList<Evidence?> Named { get; init; } = [];
}

/// <summary>Where a plan stands on a date.</summary>
public sealed record PlanStatus(
    Plan Plan, DateOnly AsOf, IReadOnlyList<IndicatorStatus> Indicators, IReadOnlyList<GoalStatus> Goals)
{
    public bool IsPastDue => AsOf > Plan.Due;

    /// <summary>How many indicators ended in each word; every word is there, with 0 where none.</summary>
    public IReadOnlyDictionary<Verdict, int> Counts =>
        Enum.GetValues<Verdict>().ToDictionary(word => word, word => Indicators.Count(indicator => indicator.Verdict == word));
}
