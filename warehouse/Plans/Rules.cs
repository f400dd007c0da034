namespace Monitor.Warehouse.Plans;

/// <summary>The named rules and their limits, in this one place. docs/methods.md says where each comes from.</summary>
public static class Rules
{
    public const string Deadline = "deadline";
    public const string Linear = "linear";
    public const string GrowthRatio = "growth_ratio";

    /// <summary>Limits of the schedule ratio S. Ours: the authorities publish the words, not the limits.</summary>
    public const decimal Ahead = 1.05m, OnTrack = 0.95m, SlightlyBehind = 0.60m;

    /// <summary>Limits of the growth ratio R, as Open SDG and Statistics Canada publish them.</summary>
    public const decimal GrowthOnTrack = 0.95m, GrowthAcceleration = 0.60m;

    public static readonly IReadOnlyList<decimal> Limits = [0, SlightlyBehind, OnTrack, Ahead];
    public static readonly IReadOnlyList<decimal> GrowthLimits = [0, GrowthAcceleration, GrowthOnTrack];

    /// <summary>An observation older than this is marked stale. Ours.</summary>
    public const int StaleMonths = 15;

    /// <summary>Nearer to the deadline than this, in years, no rate is extrapolated; nearer to the base no pace is judged. Ours.</summary>
    public const decimal ShortestSpan = 0.25m;

    /// <summary>Length, in years, of the past that a target's ambition is held against.</summary>
    public const int YearsBefore = 5;

    /// <summary>The one method that gives the official verdict. It is the same for every shape; what differs by shape is
    /// the observation that answers: a flow's due year, a stock's due day, a milestone's first proof.</summary>
    public static string Official(bool pastDue) => pastDue ? Deadline : Linear;

    public static Verdict BySchedule(decimal ratio) => ratio switch
    {
        >= Ahead => Verdict.Ahead,
        >= OnTrack => Verdict.OnTrack,
        >= SlightlyBehind => Verdict.SlightlyBehind,
        >= 0 => Verdict.WellBehind,
        _ => Verdict.Regressing,
    };

    public static Verdict ByGrowth(decimal ratio) => ratio switch
    {
        >= GrowthOnTrack => Verdict.OnTrack,
        >= GrowthAcceleration => Verdict.SlightlyBehind,
        >= 0 => Verdict.WellBehind,
        _ => Verdict.Regressing,
    };

    /// <summary>The lower limit of the class a schedule verdict stands in; null where there is none.</summary>
    public static decimal? Floor(Verdict verdict) => verdict switch
    {
        Verdict.Ahead => Ahead,
        Verdict.OnTrack => OnTrack,
        Verdict.SlightlyBehind => SlightlyBehind,
        Verdict.WellBehind => 0,
        _ => null,
    };
}
