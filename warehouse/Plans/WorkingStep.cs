using System.Globalization;

namespace Monitor.Warehouse.Plans;

/// <summary>A figure in a working, raw, so that each language formats it its own way.</summary>
/// <param name="Symbol">The letter in the formula: y value, b base, T target, A attainment, τ time share, S schedule ratio.</param>
/// <param name="Unit">The indicator's unit, or "share" (a fraction, shown in %), "growth" (per year), "ratio", "day", "year", "log"
/// (natural logarithm), "number" (a figure in the measure's own unit, or a plain count).</param>
/// <param name="Period">The time it counts in; of days, the span they fill. Null for constants.</param>
public sealed record Operand(string Symbol, decimal Value, string Unit, Bound Bound = Bound.Exact, Period? Period = null)
{
    /// <summary>The bare number, rounded only where it is a quotient: 3 decimals, growth 5.</summary>
    public string Plain => Unit switch
    {
        "share" or "ratio" => Math.Round(Value, 3).ToString("0.###", CultureInfo.InvariantCulture),
        "growth" => Math.Round(Value, 5).ToString("0.#####", CultureInfo.InvariantCulture),
        "log" => Math.Round(Value, 4).ToString("0.####", CultureInfo.InvariantCulture),
        _ => Value.ToString("0.######", CultureInfo.InvariantCulture),
    };
}

/// <summary>One line of a working: what is computed, the figures put in, what comes out. A pocket calculator can redo it.</summary>
/// <param name="Key">Resource key of the line's title, one of <see cref="Keys"/>.</param>
/// <param name="Formula">The calculation with an operand's symbol in braces for each figure: "({y} − {b}) ÷ ({T} − {b})".</param>
/// <param name="Result">What comes out; null for a comparison or a plain statement.</param>
/// <param name="Holds">For a comparison: whether it is true. Null when a bound leaves it open, and for calculations.</param>
public sealed record WorkingStep(
    string Key, string Formula, IReadOnlyList<Operand> Operands, Operand? Result = null, bool? Holds = null)
{
    /// <summary>Every key there is: a page needs a title for each.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "target", "sum", "sum_before", "less_before", "multiple", "mean_growth", "unit_compared", "units_met", "observation", "comparison",
        "year_compared", "of_target", "of_increase", "of_distance", "time_share", "schedule_ratio", "threshold", "growth_actual",
        "growth_required", "growth_ratio", "score", "extrapolated", "extrapolated_share", "status_index", "mean_time", "mean_value",
        "slope", "projected", "gap", "recent_change", "needed_change", "change_ratio", "peer_mean", "peer_deviation", "peer_distance",
        "rate_left", "rate_ratio", "log_growth", "log_mean", "log_deviation", "log_needed", "t_value", "likelihood",
    ];

    /// <summary>For one of several units: its code.</summary>
    public string? Label { get; init; }

    /// <summary>For a threshold: the word that the figure's class stands for.</summary>
    public Verdict? Word { get; init; }

    /// <summary>The left side with figures written by <paramref name="figure"/>.</summary>
    public string Write(Func<Operand, string> figure) =>
        Operands.Aggregate(Formula, (text, operand) => text.Replace($"{{{operand.Symbol}}}", figure(operand), StringComparison.Ordinal));

    /// <summary>"(7573400000000 − 2825151000000) ÷ (5000000000000 − 2825151000000) = 2.183".</summary>
    public string Line => (Write(operand => operand.Bound == Bound.MoreThan ? $">{operand.Plain}" : operand.Plain), Result, Holds) switch
    {
        (var left, { } result, _) => $"{left} = {(result.Bound == Bound.MoreThan ? ">" : "")}{result.Plain}",
        (var left, null, true) => $"{left}: true",
        (var left, null, false) => $"{left}: false",
        (var left, null, null) => left,
    };
}
