namespace Monitor.Warehouse.Plans;

/// <summary>How an indicator counts; it decides which observation answers a target and which method is official.</summary>
public enum Shape
{
    /// <summary>The value of the due year.</summary>
    AnnualFlow,

    /// <summary>The count on the due day.</summary>
    Stock,

    /// <summary>Named steps, each done or not.</summary>
    Milestone,

    /// <summary>The sum since the plan's first day; it starts at nothing.</summary>
    Cumulative,

    /// <summary>A level per year: each year is held against it, the due year decides.</summary>
    YearlyThreshold,

    /// <summary>A share: a sum divided by a sum.</summary>
    Ratio,

    /// <summary>A multiple of the same sum over the plan before.</summary>
    Multiple,

    /// <summary>An average growth per year since the base.</summary>
    Rate,

    /// <summary>A standard that every unit must meet by itself, never their mean.</summary>
    EachUnit,

    /// <summary>A band to stay within.</summary>
    Range,
}

/// <summary>What the plan promised. An indicator names, per reading, the measure that judges it.</summary>
/// <param name="Unit">"yuan", "count", "person", "share", "times" or "year".</param>
/// <param name="UnitWord">The word beside the number: 家, 个, 人.</param>
public sealed record Indicator(
    string Id,
    Words Name,
    string Unit,
    Words UnitWord,
    Shape Shape,
    Target Target,
    Baseline? Baseline,
    IReadOnlyList<Reading> Readings,
    Words? Note,
    IReadOnlyList<Words> Named)
{
    /// <summary>Id of the reading that gives the official verdict, the others standing beside it.
    /// Null: the plan leaves the rule open, and readings that disagree end in "depends on reading".</summary>
    public string? DefaultReading { get; init; }

    /// <summary>Yearly steps that the plan itself states; mostly none.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>约束性 binding, or 预期性 expected; every target of this family of plans is expected.</summary>
    public bool Binding { get; init; }

    /// <summary>Things are counted one by one, money is not.</summary>
    public bool IsCounted => Unit is "count" or "person";

    /// <summary>The first value that meets the target: 61 for "more than 60" centers; for amounts and bands the stated value.</summary>
    public decimal Needed => Target.Comparator switch
    {
        Comparator.MoreThan when IsCounted => decimal.Floor(Target.Value) + 1,
        Comparator.LessThan when IsCounted => decimal.Ceiling(Target.Value) - 1,
        _ => Target.Value,
    };
}

/// <summary>One way to count an indicator: a measure and the cut of it. A plan that leaves the rule open has several.</summary>
/// <param name="Cumulative">A running total that cannot fall, such as persons ever trained: once met, always met.</param>
public sealed record Reading(
    string Id, Words Name, string Measure, IReadOnlyDictionary<string, string> Where, bool Cumulative = false)
{
    /// <summary>Where this reading counts in another way than its indicator: 2 trillion in a year, or in five.</summary>
    public Shape? Shape { get; init; }

    /// <summary>For <see cref="Shape.EachUnit"/>: the dimension whose every code must meet the target.</summary>
    public string? Each { get; init; }
}
