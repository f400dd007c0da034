namespace Monitor.Warehouse.Plans;

/// <summary>What an observation proves about a target: a bound can leave it open.</summary>
public enum Proof { Met, NotMet, Open }

public static class Proofs
{
    /// <summary>"More than 17,000" or "17,000 and more": the figure is a lower bound.</summary>
    public static bool IsLower(this Bound bound) => bound is Bound.MoreThan or Bound.AtLeast;

    /// <summary>"More than 110,000" proves "more than 30,000"; "more than 17,000" proves nothing about it.
    /// "About" counts as the value stated.</summary>
    public static Proof Against(this Observation observation, Target target) => Of(observation.Value, observation.Bound, target);

    public static Proof Of(decimal value, Bound bound, Target target)
    {
        if (bound.IsLower()) return OfLower(value, bound == Bound.MoreThan, target);
        var met = target.Comparator switch
        {
            Comparator.AtLeast => value >= target.Value,
            Comparator.MoreThan => value > target.Value,
            Comparator.AtMost => value <= target.Value,
            Comparator.LessThan => value < target.Value,
            _ => value >= target.Value && value <= (target.Upper ?? target.Value),
        };
        return met ? Proof.Met : Proof.NotMet;
    }

    /// <summary>The true figure is <paramref name="value"/> or above; <paramref name="strictly"/>: above.</summary>
    private static Proof OfLower(decimal value, bool strictly, Target target)
    {
        var top = target.Comparator == Comparator.Within ? target.Upper ?? target.Value : target.Value;
        var isAbove = value > top || (strictly && value >= top);
        return target.Comparator switch
        {
            Comparator.AtLeast => value >= top ? Proof.Met : Proof.Open,
            Comparator.MoreThan => isAbove ? Proof.Met : Proof.Open,
            Comparator.LessThan => value >= top ? Proof.NotMet : Proof.Open,
            _ => isAbove ? Proof.NotMet : Proof.Open,
        };
    }
}
