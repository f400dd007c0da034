namespace Monitor.Warehouse.Plans;

/// <summary>What of a promise was changed after the plan was issued.</summary>
public enum AmendedPart { Target, Due, Baseline }

/// <summary>One change of an indicator's target, deadline or baseline.</summary>
/// <param name="Value">The new target or baseline, in the indicator's unit; null for a deadline.</param>
/// <param name="Due">The new deadline; null for the others.</param>
/// <param name="Document">Title of the document that ordered it.</param>
/// <param name="EffectiveOn">From this day on the indicator is judged by it.</param>
/// <param name="Person">Who entered it.</param>
/// <param name="KnownOn">Since when the world could know it.</param>
public sealed record Amendment(
    string Indicator, AmendedPart Part, decimal? Value, DateOnly? Due, DateOnly EffectiveOn, string Document, string? Number,
    string? Clause, string Reason, string Person, DateOnly KnownOn)
{
    internal bool IsInForce(DateOnly asOf) => EffectiveOn <= asOf && KnownOn <= asOf;

    /// <summary>The indicator with every change in force on a day, the later one last.</summary>
    internal static Indicator Apply(Indicator indicator, Plan plan, IEnumerable<Amendment> inForce) => inForce
        .OrderBy(one => one.EffectiveOn).ThenBy(one => one.KnownOn)
        .Aggregate(indicator, (changed, one) => one.Apply(changed, plan));

    private Indicator Apply(Indicator indicator, Plan plan) => (Part, Value, Due) switch
    {
        (AmendedPart.Target, { } value, _) => indicator with { Target = indicator.Target with { Value = value } },
        (AmendedPart.Due, _, { } due) => indicator with { Target = indicator.Target with { Due = due } },
        (AmendedPart.Baseline, { } value, _) => indicator with { Baseline = Base(indicator, plan, value) },
        _ => indicator,
    };

    /// <summary>The words quoted stay the plan's own: what replaced them stands in the amendment's document.</summary>
    private static Baseline Base(Indicator indicator, Plan plan, decimal value)
    {
        var isYearly = indicator.Shape is Shape.AnnualFlow or Shape.YearlyThreshold;
        var period = indicator.Baseline?.Period ?? (isYearly ? Period.Year(plan.BaseYear) : Period.Day(new(plan.BaseYear, 12, 31)));
        return new(value, Bound.Exact, period, indicator.Baseline?.Source ?? indicator.Target.Source);
    }
}

/// <summary>Where an indicator would stand had nothing been changed.</summary>
/// <param name="Original">Its status under the plan as issued.</param>
/// <param name="InForce">The changes in force on the day, in the order they took effect.</param>
public sealed record AmendedStatus(IndicatorStatus Original, IReadOnlyList<Amendment> InForce);
