using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Indicators;

/// <summary>A step of a working in a reader's language and units. The arithmetic stays as the method did it.</summary>
internal sealed class StepWords(Visit visit, Indicator indicator)
{
    private readonly Texts text = visit.Texts<IndicatorPage>();
    private readonly Notation notation = visit.Notation;

    /// <summary>What is done in this step; several years that are compared share one title.</summary>
    public string Title(WorkingStep step) => text["step." + step.Key];

    /// <summary>The left side: "(75,734 − 28,251.51) ÷ (50,000 − 28,251.51)".</summary>
    public string Expression(WorkingStep step)
    {
        var written = step.Write(Figure);
        if (step.Holds is false) written = Denied(written);
        return step.Key switch
        {
            "target" or "observation" =>
                text[$"step.{step.Key}.words", When(step.Operands[0]), written, notation.UnitAfter(indicator)].Trim(),
            "year_compared" => $"{When(step.Operands[0])}\u2002{written}",
            "unit_compared" => $"{step.Label}\u2002{written}",
            _ => written,
        };
    }

    /// <summary>A comparison that does not hold is written as the one that does; a band keeps both its ends.</summary>
    private string Denied(string written) => written switch
    {
        _ when written.Contains('≥', StringComparison.Ordinal) => written.Replace("≥", notation.Less, StringComparison.Ordinal),
        _ when written.Contains(" > ", StringComparison.Ordinal) => written.Replace(" > ", " ≤ ", StringComparison.Ordinal),
        _ when written.Contains(" < ", StringComparison.Ordinal) => written.Replace(" < ", " ≥ ", StringComparison.Ordinal),
        _ when written.Split('≤').Length == 2 => written.Replace(" ≤ ", " > ", StringComparison.Ordinal),
        _ => written,
    };

    /// <summary>What comes out: a figure, or whether a comparison holds; null for a plain statement.</summary>
    public string? Result(WorkingStep step) => step switch
    {
        { Result: { } result } => Figure(result) + (result.Unit is "share" or "growth" ? " %" : ""),
        { Word: { } word } => visit.Verdicts[word.ToString()],
        { Holds: true } => text["step.holds"],
        { Holds: false } => text["step.fails"],
        { Key: "comparison" or "year_compared" } => text["step.open"],
        _ => null,
    };

    private string Figure(Operand operand) => notation.Sign(operand.Bound) + operand.Unit switch
    {
        "share" => notation.Percent(operand.Value),
        "growth" => Notation.Number(operand.Value * 100, "0.00"),
        "ratio" => Notation.Number(operand.Value, "0.000"),
        "log" => Notation.Number(operand.Value, "0.0000"),
        "day" => Notation.Whole(operand.Value),
        "year" => Notation.Number(operand.Value, "0.##"),
        var unit => notation.Write(unit, operand.Value).Text,
    };

    private string When(Operand operand) => operand.Period switch
    {
        null => "",
        { IsYear: true } year => notation.Words(year),
        { } other => Notation.Day(other.To),
    };
}
