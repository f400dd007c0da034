using Monitor.Warehouse.Plans.Methods;

namespace Monitor.Warehouse.Plans;

/// <summary>How a year usually runs, and what that makes of its first months.</summary>
internal sealed class Season
{
    private readonly Case one;
    private readonly Standing standing;
    private readonly Observation toDate;
    private readonly int year, month;
    private readonly Dictionary<int, Observation> whole;
    private readonly Dictionary<(int Year, int Month), Observation> parts;

    private Season(Case one, Standing standing, Observation toDate)
    {
        (this.one, this.standing, this.toDate) = (one, standing, toDate);
        (year, month) = (toDate.Period.To.Year, toDate.Period.To.Month);
        whole = standing.Known.Years.ToDictionary(seen => seen.Period.From.Year);
        parts = standing.Known.ToDate.ToDictionary(seen => (seen.Period.To.Year, seen.Period.To.Month));
    }

    /// <summary>Null where no first months of a year that is still open are known, or the shape has no yearly flow.</summary>
    public static OpenYear? Of(Case one, Standing standing)
    {
        if (standing.Shape is not (Shape.AnnualFlow or Shape.YearlyThreshold or Shape.Cumulative)) return null;
        var latest = standing.Known.ToDate.LastOrDefault(seen => seen.Period.To <= standing.Deadline.To);
        if (latest is null || standing.Known.Years.Any(seen => seen.Period.From.Year >= latest.Period.From.Year)) return null;
        return new Season(one, standing, latest).Open();
    }

    private OpenYear Open()
    {
        List<SeasonShare> shares = [.. Enumerable.Range(1, year - 1).Select(back => year - back)
            .Where(past => whole.ContainsKey(past) && parts.ContainsKey((past, month)))
            .Select(past => new SeasonShare(past, parts[(past, month)].Value, whole[past].Value))
            .Where(share => share is { ToDate: > 0, Whole: > 0 } && share.ToDate <= share.Whole)
            .Take(standing.Thresholds.SeasonYears)];
        var isUsable = shares.Count > 0 && !toDate.Bound.IsLower() && toDate.Value >= 0;
        return new(
            toDate, parts.GetValueOrDefault((year - 1, month)), shares, isUsable ? Cast(shares) : null,
            isUsable ? null : shares.Count == 0 ? Reason.NoPastShare : Reason.ValueIsBound, Need());
    }

    private Nowcast Cast(List<SeasonShare> shares)
    {
        var value = Quotient.Of(toDate.Value, shares.Average(share => share.Share));
        decimal? low = null, high = null;
        if (shares.Count > 1)
        {
            low = Quotient.Of(toDate.Value, shares.Max(share => share.Share));
            high = Quotient.Of(toDate.Value, shares.Min(share => share.Share));
        }
        var year = Observation.From(Period.Year(this.year), value, [toDate]) with { Release = Release.QuickReport };
        var known = standing.Known with { Series = WithOpen(year) };
        return new(value, low, high, Linear.Judge(one.On(standing.AsOf, known)).Verdict);
    }

    private IReadOnlyList<Observation> WithOpen(Observation open) => standing.Shape != Shape.Cumulative ? [.. standing.Series, open]
        : standing.Series is [.., var total] && total.Period.To.Year == year - 1
            ? [.. standing.Series, open with { Period = standing.At(open.Period.To), Value = total.Value + open.Value }] : standing.Series;

    private SeasonalNeed? Need()
    {
        if (standing.Target.Comparator is not (Comparator.AtLeast or Comparator.MoreThan) || year != standing.Target.Due.Year) return null;
        decimal? before = standing.Shape != Shape.Cumulative ? 0
            : standing.Series.LastOrDefault(seen => seen.Period.To == new DateOnly(year - 1, 12, 31))?.Value;
        if (standing.Needed - before - toDate.Value is not ({ } rest and > 0)) return null;
        var last = whole.GetValueOrDefault(year - 1)?.Value - parts.GetValueOrDefault((year - 1, month))?.Value;
        return new(rest, last is > 0 ? Quotient.Of(rest, last.Value) : null, Months(rest));
    }

    /// <summary>The rest shared out as the same months shared it in the years of which each month is known.</summary>
    private IReadOnlyList<MonthNeed> Months(decimal rest)
    {
        List<int> years = [.. Enumerable.Range(1, year - 1).Select(back => year - back)
            .Where(past => whole.TryGetValue(past, out var all) && all.Value > 0
                && Enumerable.Range(month, 12 - month).All(end => parts.ContainsKey((past, end))))
            .Take(standing.Thresholds.SeasonYears)];
        List<(int Month, decimal Weight)> weights = [.. Enumerable.Range(month + 1, 12 - month)
            .Select(next => (next, years.Sum(past => Quotient.Of(Upto(past, next) - Upto(past, next - 1), whole[past].Value))))];
        var all = weights.Sum(one => one.Weight);
        return all <= 0 || weights.Exists(one => one.Weight < 0) ? []
            : [.. weights.Select(one => new MonthNeed(one.Month, Quotient.Of(rest * one.Weight, all)))];
    }

    private decimal Upto(int past, int end) => end == 12 ? whole[past].Value : parts[(past, end)].Value;
}
