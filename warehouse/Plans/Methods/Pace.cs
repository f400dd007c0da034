namespace Monitor.Warehouse.Plans.Methods;

/// <summary>What must hold before a pace can be called, the same for every method that calls one.</summary>
internal static class Pace
{
    /// <summary>The word that needs no pace, or the reason why there is none; null: let the method speak.</summary>
    public static (Verdict Verdict, Reason? Reason)? Settled(Standing standing)
    {
        if (standing.IsPastDue) return Deadline.Decide(standing);
        if (standing.Latest is null) return (Verdict.NotAssessable, standing.Known.Hindrance ?? Reason.NoObservation);
        if (standing.StartsMet) return (Verdict.NotAssessable, HoldReason(standing));
        if (standing.IsMetNow) return (standing.MetWord, null);
        if (standing.Start is not { } start) return (Verdict.NotAssessable, Reason.BaselineMissing);
        if (start.Bound.IsLower()) return (Verdict.NotAssessable, Reason.BaselineIsBound);
        if (standing.IsTooEarly) return (Verdict.NotAssessable, Reason.TooEarly);
        return null;
    }

    /// <summary>The method's own word. A value that is only a lower bound proves the best class where more is better, else the
    /// worst.</summary>
    public static (Verdict Verdict, Reason? Reason) Word(Standing standing, Verdict? word, Reason undefined, Verdict best)
    {
        if (word is not { } said) return (Verdict.NotAssessable, undefined);
        var proved = standing.Target.Comparator is Comparator.AtLeast or Comparator.MoreThan ? best : Verdict.Regressing;
        return standing.Latest!.Bound.IsLower() && said != proved ? (Verdict.NotAssessable, Reason.ValueIsBound) : (said, null);
    }

    /// <summary>The base stands on the target, or beyond it.</summary>
    public static Reason? HoldReason(Standing standing) => standing.Start is not { } start ? null
        : start.Value == standing.Needed || start.Value == standing.Target.Value ? Reason.BaselineEqualsTarget : Reason.BaselineMeetsTarget;
}
