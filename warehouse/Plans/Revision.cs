using Monitor.Warehouse.Plans.Methods;

namespace Monitor.Warehouse.Plans;

/// <summary>How far a provisional value may be revised down before the verdict changes.</summary>
internal static class Revision
{
    /// <summary>(y − limit) ÷ y, the limit being the target for a met verdict and the class's lower limit before the deadline.
    /// Null when the value is final, not above zero, or the verdict has no lower limit.</summary>
    public static decimal? Tolerance(Standing standing, Verdict verdict)
    {
        if (standing.Latest is not { IsProvisional: true, Value: > 0 } latest || Limit(standing, verdict) is not { } limit) return null;
        return latest.Value >= limit ? Quotient.Of(latest.Value - limit, latest.Value) : null;
    }

    private static decimal? Limit(Standing standing, Verdict verdict)
    {
        if (standing.Target.Comparator is not (Comparator.AtLeast or Comparator.MoreThan)) return null;
        if (verdict.IsMet()) return standing.Target.Value;
        if (standing.IsPastDue || standing.StartsMet || standing.Thresholds.Floor(verdict) is not { } floor) return null;
        return standing is { Start: { } start, WholeWay: { } way } && Linear.Of(standing) is { } progress
            ? start.Value + floor * progress.Schedule * way : null;
    }
}
