namespace Monitor.Warehouse.Plans;

/// <summary>The ids of the methods, part of the API, and which of them gives the official verdict.</summary>
public static class Rules
{
    public const string Deadline = "deadline";
    public const string Linear = "linear";
    public const string MeanRate = "mean_rate";
    public const string GrowthRatio = "growth_ratio";
    public const string Extrapolation = "un_2023";
    public const string CurrentStatus = "escap_status";
    public const string AnticipatedProgress = "escap_anticipated";
    public const string TrendArrow = "sdsn_arrow";
    public const string PeerDistance = "oecd_distance";

    public static IReadOnlyList<string> All { get; } =
    [
        Deadline, Linear, MeanRate, GrowthRatio, Extrapolation, CurrentStatus, AnticipatedProgress, TrendArrow, PeerDistance,
    ];

    /// <summary>After the deadline only the value valid at it decides. Before, a promised average growth is held against the average
    /// so far, everything else against the share of time; what differs by shape is the series that is judged.</summary>
    public static string Official(Shape shape, bool pastDue) => pastDue ? Deadline : shape == Shape.Rate ? MeanRate : Linear;

    /// <summary>The methods that make sense for a shape, the official ones first. A band has no growth and no line.</summary>
    internal static IReadOnlyList<string> For(Shape shape, Comparator comparator) => shape switch
    {
        Shape.Rate => [Deadline, MeanRate],
        Shape.Milestone => [Deadline, Linear],
        Shape.EachUnit => [Deadline, Linear, CurrentStatus],
        _ when comparator == Comparator.Within => [Deadline, Linear, CurrentStatus, PeerDistance],
        Shape.Cumulative or Shape.Multiple => [Deadline, Linear, CurrentStatus, AnticipatedProgress, TrendArrow, PeerDistance],
        _ => [Deadline, Linear, GrowthRatio, Extrapolation, CurrentStatus, AnticipatedProgress, TrendArrow, PeerDistance],
    };
}
