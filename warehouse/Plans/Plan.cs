namespace Monitor.Warehouse.Plans;

/// <summary>A plan: what was promised, by whom, until when. Data, loaded from a JSON file like any other dataset.</summary>
/// <param name="Code">E.g. "FYP14-TFM"; part of addresses.</param>
/// <param name="BaseYear">The year whose values are the baselines (2020 for 2021–2025).</param>
public sealed record Plan(
    string Code,
    Words Name,
    Words Title,
    Words Issuer,
    DateOnly IssuedOn,
    int BaseYear,
    int FirstYear,
    int LastYear,
    string Document,
    string DocumentSha256,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Goal> Goals)
{
    /// <summary>The last day of the plan, when its targets fall due.</summary>
    public DateOnly Due => new(LastYear, 12, 31);
}

/// <summary>How an indicator counts; it decides which observation answers a target and which method is official.</summary>
public enum Shape { AnnualFlow, Stock, Milestone }

/// <summary>How a value is held against a target. "Exceed 60" is met by 61 for counts, by anything above for amounts.</summary>
public enum Comparator { AtLeast, MoreThan }

/// <summary>What the plan promised. An indicator names, per reading, the measure that judges it.</summary>
/// <param name="Unit">"yuan", "count" or "person".</param>
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
    /// <summary>Things are counted one by one, money is not.</summary>
    public bool IsCounted => Unit is "count" or "person";

    /// <summary>The first value that meets the target: 61 for "more than 60" centers; for amounts the stated value.</summary>
    public decimal Needed => Target.Comparator == Comparator.MoreThan && IsCounted ? decimal.Floor(Target.Value) + 1 : Target.Value;
}

public sealed record Target(decimal Value, Comparator Comparator, DateOnly Due, Quote Source);

/// <param name="Bound">MoreThan: the plan says "more than", so the value is a lower bound and no increase can be computed from it.</param>
/// <param name="Value">What the plan states. Judging uses the exact observation of the base period where one is known.</param>
public sealed record Baseline(decimal Value, Bound Bound, Period Period, Quote Source);

/// <summary>One way to count an indicator: a measure and the cut of it. A plan that leaves the rule open has several.</summary>
/// <param name="Cumulative">A running total that cannot fall, such as persons ever trained: once met, always met.</param>
public sealed record Reading(
    string Id, Words Name, string Measure, IReadOnlyDictionary<string, string> Where, bool Cumulative = false);

/// <summary>A goal without a number, judged by evidence against stated criteria.</summary>
public sealed record Goal(string Id, Words Name, Words Target, Quote Source);
