using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>The periods of a question about the registry.</summary>
internal static class RegistryPeriod
{
    /// <summary>The first and the last day asked for: the question's ends, and the period it names.</summary>
    /// <exception cref="RefusedException">ASK-DATE: not a period. ASK-PERIOD: several of them. ASK-CUT: a row for every period.</exception>
    public static (DateOnly? From, DateOnly? To) Span(Question question)
    {
        if (question.By.FirstOrDefault(d => d.Id == "period") is { } period) throw RegistryRefusal.Cut(question.Measure, period);
        if (question.Where.FirstOrDefault(w => w.Dimension.Id == "period") is not { } named) return (question.From, question.To);
        if (named.Codes is not [var code]) throw RegistryRefusal.Periods(named);
        var asked = QuestionText.Days("period", code)!.Value;
        return (question.From is { } from && from > asked.From ? from : asked.From,
            question.To is { } to && to < asked.To ? to : asked.To);
    }

    /// <summary>What a condition on years, halves, quarters or months means in days.</summary>
    /// <exception cref="RefusedException">ASK-DATE: a code of another kind.</exception>
    public static IEnumerable<Period> Of(Condition condition) => condition.Codes.Select(code =>
        IsOf(condition.Dimension.Id, code) && PeriodText.Read(code) is { } span ? span
            : throw RegistryRefusal.Time(condition.Dimension, code));

    private static bool IsOf(string kind, string code) => kind switch
    {
        "year" => code.Length == 4,
        "half" => code is [_, _, _, _, '-', 'H', _],
        "quarter" => code is [_, _, _, _, '-', 'Q', _],
        _ => code is [_, _, _, _, '-', '0' or '1', _],
    };
}
