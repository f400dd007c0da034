namespace Monitor.Warehouse.Plans;

/// <summary>What an observation proves about a target: a bound can leave it open.</summary>
public enum Proof { Met, NotMet, Open }

public static class Proofs
{
    /// <summary>"More than 110,000" proves "more than 30,000"; "more than 17,000" proves nothing about it.
    /// "About" counts as the value stated.</summary>
    public static Proof Against(this Observation observation, Target target) => Of(observation.Value, observation.Bound, target);

    public static Proof Of(decimal value, Bound bound, Target target)
    {
        if (bound == Bound.MoreThan) return value >= target.Value ? Proof.Met : Proof.Open;
        var met = target.Comparator == Comparator.AtLeast ? value >= target.Value : value > target.Value;
        return met ? Proof.Met : Proof.NotMet;
    }
}
