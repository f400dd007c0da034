namespace Monitor.Warehouse.Plans;

/// <summary>The workings of the methods, step by step, with the figures they used.</summary>
internal static class Workings
{
    /// <summary>Target, value at the deadline, comparison, each year compared, shares of target and increase.</summary>
    public static IReadOnlyList<WorkingStep> Deadline(Standing standing)
    {
        var steps = new List<WorkingStep> { Target(standing) };
        if (standing.AtDeadline is { } at) steps.AddRange([Observed(standing, at), Compare("comparison", standing, at)]);
        foreach (var earlier in standing.InPlan.Where(one => one != standing.AtDeadline))
        {
            steps.Add(Compare("year_compared", standing, earlier));
            if (earlier == standing.FirstMet) break;
        }
        if (standing.Latest is { } latest) steps.Add(OfTarget(standing, latest));
        if (Plans.Linear.Of(standing) is { } progress) steps.Add(OfIncrease(standing, progress));
        return steps;
    }

    public static IReadOnlyList<WorkingStep> Linear(Standing standing, Linear? progress, Verdict verdict)
    {
        var steps = Opening(standing);
        if (progress is null || standing is not { Start: { } start, Latest: { } latest }) return steps;
        var (from, to) = (start.Period.To, latest.Period.To);
        steps.Add(OfIncrease(standing, progress));
        steps.Add(new(
            "time_share", "{d} ÷ {D}",
            [
                new("d", to.DayNumber - from.DayNumber, "day", Period: new(from, to)),
                new("D", standing.Deadline.To.DayNumber - from.DayNumber, "day", Period: new(from, standing.Deadline.To)),
            ],
            new("τ", progress.Schedule, "share")));
        steps.Add(new(
            "schedule_ratio", "{A} ÷ {τ}",
            [new("A", progress.Attainment, "share", latest.Bound), new("τ", progress.Schedule, "share")],
            new("S", progress.Ratio, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet()) steps.Add(Class("S", progress.Ratio, Rules.BySchedule(progress.Ratio), Rules.Limits));
        return steps;
    }

    public static IReadOnlyList<WorkingStep> GrowthRatio(Standing standing, GrowthRatio? growth, decimal? score, Verdict verdict)
    {
        var steps = Opening(standing);
        if (growth is null || standing is not { Start: { } start, Latest: { } latest }) return steps;
        var from = start.Period.To;
        steps.Add(Growth("growth_actual", "y", Value(standing, latest), "a", growth.Actual, from, latest.Period.To));
        steps.Add(Growth("growth_required", "T", Needed(standing), "r", growth.Required, from, standing.Deadline.To));
        steps.Add(new(
            "growth_ratio", "{a} ÷ {r}",
            [new("a", growth.Actual, "growth", latest.Bound), new("r", growth.Required, "growth")],
            new("R", growth.Ratio, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet()) steps.Add(Class("R", growth.Ratio, Rules.ByGrowth(growth.Ratio), Rules.GrowthLimits));
        if (score is { } points && points < 5)
            steps.Add(new(
                "score", growth.Ratio >= Rules.GrowthAcceleration ? "7.1429 × {R} − 4.2857" : "4.1667 × {R} − 2.5",
                [new("R", growth.Ratio, "ratio")], new("score", points, "ratio")));
        return steps;

        WorkingStep Growth(string key, string symbol, Operand end, string result, decimal rate, DateOnly first, DateOnly last) => new(
            key, $"({{{symbol}}} ÷ {{b}})^(1 ÷ {{n}}) − 1",
            [end, Base(standing, start), new("n", Years.Between(first, last), "year", Period: new(first, last))],
            new(result, rate, "growth", end.Bound));
    }

    private static List<WorkingStep> Opening(Standing standing) => standing.Latest is { } latest
        ? [Target(standing), Observed(standing, latest), Compare("comparison", standing, latest)]
        : [Target(standing)];

    private static WorkingStep Target(Standing standing) =>
        new("target", $"{Sign(standing)} {{T}}", [Stated(standing)]);

    private static WorkingStep Observed(Standing standing, Observation observation) =>
        new("observation", "{y}", [Value(standing, observation)]);

    private static WorkingStep Compare(string key, Standing standing, Observation observation)
    {
        var proof = standing.Prove(observation);
        return new(
            key, $"{{y}} {Sign(standing)} {{T}}", [Value(standing, observation), Stated(standing)],
            Holds: proof == Proof.Open ? null : proof == Proof.Met);
    }

    private static WorkingStep OfTarget(Standing standing, Observation latest) =>
        new("of_target", "{y} ÷ {T}", [Value(standing, latest), Stated(standing)], standing.Indicator.Target.Value is not 0 and var target
            ? new("p", Quotient.Of(latest.Value, target), "share", latest.Bound) : null);

    private static WorkingStep OfIncrease(Standing standing, Linear progress) => new(
        "of_increase", "({y} − {b}) ÷ ({T} − {b})",
        [Value(standing, standing.Latest!), Base(standing, standing.Start!), Needed(standing)],
        new("A", progress.Attainment, "share", standing.Latest!.Bound));

    /// <summary>Between which limits the ratio lies: "{low} ≤ {S} &lt; {high}".</summary>
    private static WorkingStep Class(string symbol, decimal ratio, Verdict word, IReadOnlyList<decimal> limits)
    {
        decimal? low = limits.Where(limit => limit <= ratio).Select(limit => (decimal?)limit).Max();
        decimal? high = limits.Where(limit => limit > ratio).Select(limit => (decimal?)limit).Min();
        var formula = $"{(low is null ? "" : "{low} ≤ ")}{{{symbol}}}{(high is null ? "" : " < {high}")}";
        var operands = new List<Operand> { new(symbol, ratio, "ratio") };
        if (low is { } from) operands.Add(new("low", from, "ratio"));
        if (high is { } to) operands.Add(new("high", to, "ratio"));
        return new("threshold", formula, operands, Holds: true) { Word = word };
    }

    private static Operand Value(Standing standing, Observation observation) =>
        new("y", observation.Value, standing.Indicator.Unit, observation.Bound, observation.Period);

    private static Operand Base(Standing standing, StartingPoint start) =>
        new("b", start.Value, standing.Indicator.Unit, start.Bound, start.Period);

    private static Operand Stated(Standing standing) =>
        new("T", standing.Indicator.Target.Value, standing.Indicator.Unit, Period: standing.Deadline);

    private static Operand Needed(Standing standing) =>
        new("T", standing.Indicator.Needed, standing.Indicator.Unit, Period: standing.Deadline);

    private static string Sign(Standing standing) => standing.Indicator.Target.Comparator == Comparator.AtLeast ? "≥" : ">";
}
