namespace Monitor.Warehouse.Plans;

/// <summary>The words a target can end in. Ids (snake_case) are part of the API.</summary>
public enum Verdict
{
    MetEarly, Met, Ahead, OnTrack, SlightlyBehind, WellBehind, Regressing, Missed, AwaitingFinal, DependsOnReading, NotAssessable,
}

/// <summary>Why a verdict could not be given, or is not final. Ids are part of the API; texts are in the page's resources.</summary>
public enum Reason
{
    NoObservation, NoObservationAfterBaseline, OnlyUnverified, NoValueAtDeadline, BaselineIsBound, BaselineMissing,
    BaselineEqualsTarget, ReadingsDisagree, NoCriteria, NotYetIssued,
}

/// <summary>One line of a working: what is computed, the figures put in, what comes out.</summary>
/// <param name="Key">Resource key of the line's title, e.g. "attainment".</param>
/// <param name="Expression">The calculation with its figures, in the indicator's unit: "(75734 − 28251.51) ÷ (50000 − 28251.51)".</param>
/// <param name="Result">What comes out: "218.3 %".</param>
public sealed record WorkingStep(string Key, string Expression, string Result);

/// <summary>What one method says about one reading.</summary>
/// <param name="Id">"deadline", "linear", "growth_ratio": part of the API.</param>
/// <param name="Attainment">(y − b) ÷ (T − b).</param>
/// <param name="Schedule">The share of the plan's time that had passed at the end of the observed period.</param>
/// <param name="Ratio">The figure held against the thresholds.</param>
public sealed record MethodResult(
    string Id, decimal? Attainment, decimal? Schedule, decimal? Ratio, Verdict Verdict, Reason? Reason, IReadOnlyList<WorkingStep> Working);

/// <summary>Where one reading of an indicator stands on a date.</summary>
/// <param name="Series">Every observation known on the date that may judge, by period.</param>
/// <param name="Latest">The newest of them; null when there is none.</param>
/// <param name="Base">The value the increase is counted from: the observation of the base period, else the plan's baseline.</param>
/// <param name="OfTarget">y ÷ T, as a share; MoreThan when y is a lower bound.</param>
/// <param name="OfIncrease">(y − b) ÷ (T − b); null when the base is missing or a bound.</param>
/// <param name="FirstMet">The first period that met the target.</param>
/// <param name="FirstMetIsUpperBound">True when earlier periods are unknown, so it was met then or before.</param>
/// <param name="RequiredPerYear">What each year to the deadline still needs; null after the deadline.</param>
/// <param name="IsStale">The observation is older than 15 months.</param>
public sealed record ReadingStatus(
    Reading Reading,
    IReadOnlyList<Observation> Series,
    Observation? Latest,
    Observation? Base,
    Verdict Verdict,
    Reason? Reason,
    decimal? OfTarget,
    decimal? OfIncrease,
    Period? FirstMet,
    bool FirstMetIsUpperBound,
    RequiredRate? RequiredPerYear,
    bool IsStale,
    IReadOnlyList<MethodResult> Methods);

/// <param name="Linear">Units per year. </param>
/// <param name="Geometric">Growth per year as a share; null when it cannot be computed.</param>
public sealed record RequiredRate(decimal Linear, decimal? Geometric);

/// <summary>Where an indicator stands: its readings, and the one official verdict.</summary>
public sealed record IndicatorStatus(Indicator Indicator, Verdict Verdict, Reason? Reason, IReadOnlyList<ReadingStatus> Readings)
{
    /// <summary>The reading that speaks for the indicator; null when several disagree and none may.</summary>
    public ReadingStatus? Main => Readings.Count == 1 ? Readings[0] : null;
}

/// <summary>Where a plan stands on a date.</summary>
public sealed record PlanStatus(Plan Plan, DateOnly AsOf, IReadOnlyList<IndicatorStatus> Indicators)
{
    public bool IsPastDue => AsOf > Plan.Due;
}
