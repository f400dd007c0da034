namespace Monitor.Warehouse.Plans;

/// <summary>The steps that several methods' workings share, with the figures they used.</summary>
internal static class Workings
{
    /// <summary>Target, what the latest value was made from, the value itself, the two compared.</summary>
    public static List<WorkingStep> Opening(Standing standing) => standing.Latest is { } latest
        ? [Target(standing), .. Made(standing, latest), Observed(standing, latest), Compare("comparison", standing, latest)]
        : [Target(standing)];

    public static WorkingStep Target(Standing standing) => standing.Target.Comparator == Comparator.Within
        ? new("target", "{T} – {U}", [Stated(standing), Upper(standing)])
        : new("target", $"{Sign(standing)} {{T}}", [Stated(standing)]);

    public static WorkingStep Observed(Standing standing, Observation observation) =>
        new("observation", "{y}", [Value(standing, observation)]);

    /// <summary>How a shape made the value: a sum over the plan, a multiple, an average growth, a share of units.</summary>
    public static IEnumerable<WorkingStep> Made(Standing standing, Observation observation)
    {
        var result = Value(standing, observation);
        switch (standing.Shape)
        {
            case Shape.Cumulative when observation is { Parts: [var total, var last], Period.IsDay: true }:
                yield return new("less_before", "{l} − {f}", [Raw("l", last), Raw("f", total)], result);
                break;
            case Shape.Cumulative when observation.Parts.Count > 0:
                yield return Sum("sum", observation.Parts, result);
                break;
            case Shape.Multiple when observation.Divisor is { } before:
                var sum = new Operand("s", observation.Parts.Sum(part => part.Value), "number");
                var previous = Raw("p", before);
                if (before.Parts.Count > 0) yield return Sum("sum_before", before.Parts, previous);
                yield return Sum("sum", observation.Parts, sum);
                yield return new("multiple", "{s} ÷ {p}", [sum, previous], result);
                break;
            case Shape.Rate when observation.Parts is [.., var end]:
                var start = observation.Parts.Count > 1 ? observation.Parts[0].Value : standing.Indicator.Baseline!.Value;
                yield return new("mean_growth", "({e} ÷ {b})^(1 ÷ {n}) − 1",
                    [
                        Raw("e", end), new("b", start, "number", Period: standing.BasePeriod),
                        Span("n", standing.BasePeriod.To, end.Period.To),
                    ],
                    result with { Unit = "growth" });
                break;
            case Shape.EachUnit when standing.Known.Units.FirstOrDefault(one => one.Period == observation.Period) is { } units:
                foreach (var step in Units(standing, units, result)) yield return step;
                break;
        }
    }

    public static WorkingStep Compare(string key, Standing standing, Observation observation)
    {
        var (proof, value) = (standing.Prove(observation), Value(standing, observation));
        var isBand = standing.Target.Comparator == Comparator.Within;
        return new(
            key, isBand ? "{T} ≤ {y} ≤ {U}" : $"{{y}} {Sign(standing)} {{T}}",
            isBand ? [value, Stated(standing), Upper(standing)] : [value, Stated(standing)],
            Holds: proof == Proof.Open ? null : proof == Proof.Met);
    }

    public static WorkingStep OfTarget(Standing standing, Observation latest) =>
        new("of_target", "{y} ÷ {T}", [Value(standing, latest), Stated(standing)], standing.Target.Value is not 0 and var target
            ? new("p", Quotient.Of(latest.Value, target), "share", latest.Bound) : null);

    public static WorkingStep OfIncrease(Standing standing, decimal attainment)
    {
        var (latest, start) = (standing.Latest!, standing.Start!);
        var result = new Operand("A", attainment, "share", latest.Bound);
        return standing.Target.Comparator == Comparator.Within
            ? new("of_distance", "({f} − {g}) ÷ {f}",
                [Distance("f", start.Value, start.Period), Distance("g", latest.Value, latest.Period)], result)
            : new("of_increase", "({y} − {b}) ÷ ({T} − {b})",
                [Value(standing, latest), From(standing, start), Needed(standing)], result);

        Operand Distance(string symbol, decimal value, Period period) => new(symbol, standing.Way(value), standing.Unit, Period: period);
    }

    /// <summary>Average growth per year from the base to <paramref name="end"/>.</summary>
    public static WorkingStep Growth(string key, Standing standing, Operand end, Operand result)
    {
        var start = standing.Start!;
        return new(key, $"({{{end.Symbol}}} ÷ {{b}})^(1 ÷ {{n}}) − 1",
            [end, From(standing, start), Span("n", start.Period.To, end.Period!.Value.To)], result);
    }

    /// <summary>Between which limits the figure lies: "{low} ≤ {S} &lt; {high}".</summary>
    public static WorkingStep Class(string symbol, decimal figure, Verdict word, IReadOnlyList<decimal> limits) =>
        Between(symbol, figure, word, limits.Where(limit => limit <= figure), limits.Where(limit => limit > figure), " ≤ ", " < ");

    /// <summary>The same where a class reaches up to its limit: "{low} &lt; {G} ≤ {high}".</summary>
    public static WorkingStep UpTo(string symbol, decimal figure, Verdict word, IReadOnlyList<decimal> limits) =>
        Between(symbol, figure, word, limits.Where(limit => limit < figure), limits.Where(limit => limit >= figure), " < ", " ≤ ");

    private static WorkingStep Between(
        string symbol, decimal figure, Verdict word, IEnumerable<decimal> below, IEnumerable<decimal> above, string after, string before)
    {
        List<Operand> low = [.. below.OrderDescending().Take(1).Select(limit => new Operand("low", limit, "ratio"))];
        List<Operand> high = [.. above.Order().Take(1).Select(limit => new Operand("high", limit, "ratio"))];
        var formula = $"{(low.Count == 0 ? "" : "{low}" + after)}{{{symbol}}}{(high.Count == 0 ? "" : before + "{high}")}";
        return new("threshold", formula, [new(symbol, figure, "ratio"), .. low, .. high], Holds: true) { Word = word };
    }

    public static Operand Value(Standing standing, Observation observation) =>
        new("y", observation.Value, standing.Unit, observation.Bound, observation.Period);

    public static Operand From(Standing standing, StartingPoint start) => new("b", start.Value, standing.Unit, start.Bound, start.Period);

    /// <summary>The first value that meets the target.</summary>
    public static Operand Needed(Standing standing) => new("T", standing.Needed, standing.Unit, Period: standing.Deadline);

    public static Operand Span(string symbol, DateOnly from, DateOnly to) =>
        new(symbol, Years.Between(from, to), "year", Period: to < from ? null : new(from, to));

    private static IEnumerable<WorkingStep> Units(Standing standing, UnitsMet units, Operand result)
    {
        var target = standing.Indicator.Target;
        foreach (var failing in units.Failing)
            yield return new(
                "unit_compared", target.Comparator == Comparator.Within ? "{T} ≤ {y} ≤ {U}" : $"{{y}} {Sign(target)} {{T}}",
                [
                    new("y", failing.Value, standing.Indicator.Unit, failing.Bound, failing.Period),
                    new("T", target.Value, standing.Indicator.Unit), new("U", target.Upper ?? target.Value, standing.Indicator.Unit),
                ], Holds: false) { Label = failing.Unit };
        var rest = units.Failing.Count > 0 ? units.Failing.Count : units.Silent.Count;
        if (units.Met + rest > 0)
            yield return new("units_met", "{m} ÷ ({m} + {f})", [new("m", units.Met, "number"), new("f", rest, "number")], result);
    }

    private static WorkingStep Sum(string key, IReadOnlyList<Observation> parts, Operand result)
    {
        var terms = parts.Select((part, index) => Raw($"y{index}", part) with { Unit = result.Unit }).ToList();
        return new(key, string.Join(" + ", terms.Select(term => $"{{{term.Symbol}}}")), terms, result);
    }

    /// <summary>A figure of the measure itself, where the target is in another unit.</summary>
    private static Operand Raw(string symbol, Observation figure) => new(symbol, figure.Value, "number", figure.Bound, figure.Period);

    private static Operand Stated(Standing standing) => new("T", standing.Target.Value, standing.Unit, Period: standing.Deadline);

    private static Operand Upper(Standing standing) =>
        new("U", standing.Target.Upper ?? standing.Target.Value, standing.Unit, Period: standing.Deadline);

    private static string Sign(Standing standing) => Sign(standing.Target);

    private static string Sign(Target target) => target.Comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "≤",
        _ => "<",
    };
}
