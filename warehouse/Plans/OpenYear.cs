namespace Monitor.Warehouse.Plans;

/// <summary>The running year by its first months. Everything in it is provisional.</summary>
/// <param name="ToDate">The months so far.</param>
/// <param name="SamePeriod">The same months of the year before; null where not known.</param>
/// <param name="Shares">What the same months usually hold of their year, the newest year first.</param>
/// <param name="Nowcast">Null with a <paramref name="Reason"/> why there is none.</param>
/// <param name="Needed">In the due year, what the rest of it must bring; null otherwise, and once it is there.</param>
public sealed record OpenYear(
    Observation ToDate, Observation? SamePeriod, IReadOnlyList<SeasonShare> Shares, Nowcast? Nowcast, Reason? Reason, SeasonalNeed? Needed)
{
    /// <summary>Growth against the same months of the year before.</summary>
    public decimal? LikeForLike => SamePeriod is { Value: > 0 } before ? Quotient.Of(ToDate.Value - before.Value, before.Value) : null;
}

/// <summary>What the first months of a past year held of the whole.</summary>
public sealed record SeasonShare(int Year, decimal ToDate, decimal Whole)
{
    public decimal Share => Quotient.Of(ToDate, Whole);
}

/// <summary>The whole year if its first months hold the share they usually hold; never the months so far × 12 ÷ their number.</summary>
/// <param name="Low">By the largest of the past shares; <paramref name="High"/>: by the smallest. Null with only one past share.</param>
/// <param name="Verdict">What the official rule would say to this value: provisional.</param>
public sealed record Nowcast(decimal Value, decimal? Low, decimal? High, Verdict Verdict);

/// <summary>What the rest of the due year must bring.</summary>
/// <param name="TimesLastYear">That ÷ what the same months brought in the year before.</param>
/// <param name="Months">By month, as the months usually share it; empty where single months are not known.</param>
public sealed record SeasonalNeed(decimal Rest, decimal? TimesLastYear, IReadOnlyList<MonthNeed> Months);

/// <param name="Month">1 to 12.</param>
public sealed record MonthNeed(int Month, decimal Value);
