namespace Monitor.Warehouse.Plans;

/// <summary>Every limit that turns a figure into a word: configuration, handed to the judge, so that an assessor can vary it.
/// docs/methods.md says where each comes from and which are ours.</summary>
public sealed record Thresholds
{
    public static Thresholds Standard { get; } = new();

    /// <summary>Limits of the schedule ratio S. Ours: the authorities publish the words, not the limits.</summary>
    public decimal Ahead { get; init; } = 1.05m;
    public decimal OnTrack { get; init; } = 0.95m;
    public decimal SlightlyBehind { get; init; } = 0.60m;

    /// <summary>Limits of the growth ratio R, as Open SDG and Statistics Canada publish them.</summary>
    public decimal GrowthOnTrack { get; init; } = 0.95m;
    public decimal GrowthAcceleration { get; init; } = 0.60m;

    /// <summary>UN Statistics Division 2023: limits of the share of the way that growth so far would lead to.</summary>
    public decimal ExtrapolatedOnTrack { get; init; } = 0.95m;
    public decimal ExtrapolatedStagnation { get; init; } = 0.10m;

    /// <summary>UN Statistics Division 2023: a share this near to 0 or 1 counts as reached.</summary>
    public decimal NearNaturalLimit { get; init; } = 0.01m;

    /// <summary>ESCAP: a gap up to the first lets progress be maintained, beyond the second it must be reversed. From memory.</summary>
    public decimal GapToMaintain { get; init; } = 0.10m;
    public decimal GapToReverse { get; init; } = 1.00m;

    /// <summary>SDSN: limits of the recent yearly change ÷ the change needed per year, and what is recent. From memory.</summary>
    public decimal ArrowOnTrack { get; init; } = 1.00m;
    public decimal ArrowModerate { get; init; } = 0.50m;
    public int ArrowYears { get; init; } = 4;

    /// <summary>An observation older than this is marked stale. Ours.</summary>
    public int StaleMonths { get; init; } = 15;

    /// <summary>Nearer to the deadline than this, in years, no rate is extrapolated; nearer to the base no pace is judged. Ours.</summary>
    public decimal ShortestSpan { get; init; } = 0.25m;

    /// <summary>Length, in years, of the past that a target's ambition is held against. Ours.</summary>
    public int YearsBefore { get; init; } = 5;

    /// <summary>How many past years give the share of a year that its first months usually hold. Ours.</summary>
    public int SeasonYears { get; init; } = 3;

    /// <summary>Fewer yearly values in a row than this give no probability. Ours.</summary>
    public int LeastForLikelihood { get; init; } = 8;

    /// <summary>What "slightly behind" is worth in a weighted score, between 0 for behind and 1 for on track. Ours.</summary>
    public decimal SlightlyBehindPoints { get; init; } = 0.5m;

    internal IReadOnlyList<decimal> ScheduleLimits => [0, SlightlyBehind, OnTrack, Ahead];
    internal IReadOnlyList<decimal> GrowthLimits => [0, GrowthAcceleration, GrowthOnTrack];

    public Verdict BySchedule(decimal ratio) =>
        ratio >= Ahead ? Verdict.Ahead : Below(ratio, OnTrack, SlightlyBehind, 0);

    public Verdict ByGrowth(decimal ratio) => Below(ratio, GrowthOnTrack, GrowthAcceleration, 0);

    /// <summary>On track, slightly behind, well behind from these limits upwards; regressing under the last.</summary>
    internal static Verdict Below(decimal figure, decimal onTrack, decimal slightlyBehind, decimal wellBehind) =>
        figure >= onTrack ? Verdict.OnTrack
        : figure >= slightlyBehind ? Verdict.SlightlyBehind
        : figure >= wellBehind ? Verdict.WellBehind : Verdict.Regressing;

    /// <summary>The lower limit of the class a schedule verdict stands in; null where there is none.</summary>
    public decimal? Floor(Verdict verdict) => verdict switch
    {
        Verdict.Ahead => Ahead,
        Verdict.OnTrack => OnTrack,
        Verdict.SlightlyBehind => SlightlyBehind,
        Verdict.WellBehind => 0,
        _ => null,
    };
}
