namespace Monitor.Warehouse.Plans;

/// <summary>The rule after the deadline: only a value valid at the deadline decides.</summary>
internal static class Deadline
{
    public static MethodResult Judge(Standing standing)
    {
        var (verdict, reason) = Decide(standing);
        return new(Rules.Deadline, null, null, null, verdict, reason, Workings.Deadline(standing));
    }

    /// <summary>After the deadline no schedule is left: this is then the word of every method.</summary>
    public static (Verdict Verdict, Reason? Reason) Decide(Standing standing)
    {
        if (standing.AtDeadline is { } at)
            switch (standing.Prove(at))
            {
                case Proof.Met: return (standing.MetWord, null);
                case Proof.NotMet: return at.IsProvisional ? (Verdict.AwaitingFinal, Reason.OnlyProvisional) : (Verdict.Missed, null);
            }
        if (standing.HoldsOnceMet && (standing.FirstMet is not null || standing.StartsMet)) return (standing.MetWord, null);
        if (standing.HoldsOnceMet && FallsShortLater(standing)) return (Verdict.Missed, null);
        return (Verdict.AwaitingFinal, standing.AtDeadline is null ? Reason.NoValueAtDeadline : Reason.ValueIsBound);
    }

    /// <summary>A running total that is short of the target after the deadline was short of it at the deadline.</summary>
    private static bool FallsShortLater(Standing standing) => standing.Series.Any(one =>
        one.Period.To > standing.Deadline.To && !one.IsProvisional && standing.Prove(one) == Proof.NotMet);
}
