using Monitor.Warehouse.Plans.Methods;

namespace Monitor.Warehouse.Plans;

/// <param name="Value">The value it rests on.</param>
/// <param name="Since">The day from which it could be known.</param>
public sealed record LockedVerdict(Verdict Verdict, decimal Value, DateOnly Since);

/// <summary>Once the deadline has passed and the value that decides is not provisional, the verdict is final. What is known later
/// restates it, and both are shown.</summary>
/// <param name="Restated">What the data known now say, where word or value differ; null where they do not.</param>
public sealed record VerdictLock(LockedVerdict Locked, LockedVerdict? Restated)
{
    internal static VerdictLock? Of(Case one, Standing now)
    {
        if (!now.IsPastDue) return null;
        var first = now.Target.Due.AddDays(1);
        var days = one.Observations.Select(seen => seen.KnownOn > seen.Period.To ? seen.KnownOn : seen.Period.To)
            .Select(day => day > first ? day : first).Append(first).Where(day => day <= now.AsOf).Distinct().Order();
        var locked = days.Select(day => Final(one.On(day))).FirstOrDefault(final => final is not null);
        if (locked is null) return null;
        // what stands now may be open again: a final figure replaced by one that proves nothing
        var current = Final(now);
        return new(locked, current is null || (current.Verdict, current.Value) == (locked.Verdict, locked.Value) ? null : current);
    }

    private static LockedVerdict? Final(Standing standing)
    {
        if (Deadline.Deciding(standing) is not { IsProvisional: false } deciding) return null;
        var since = deciding.KnownOn > standing.Target.Due ? deciding.KnownOn : standing.Target.Due.AddDays(1);
        return new(Deadline.Decide(standing).Verdict, deciding.Value, since);
    }
}
