using System.Globalization;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>A figure beside the same period of the year before; the running year beside the same months.</summary>
/// <param name="Before">Null where nothing stands in that period.</param>
public sealed record YearOnYear(RegistryFigure Figure, RegistryFigure? Before)
{
    /// <summary>The difference in the measure's unit; null where either is missing.</summary>
    public decimal? Change(Measure measure) => Figure.Sums.Of(measure) - Before?.Sums.Of(measure);

    /// <summary>The growth as a fraction of the value before; null where there is none to grow from.</summary>
    public decimal? Growth(Measure measure) => Before?.Sums.Of(measure) is > 0 and var before ? Change(measure) / before : null;

    /// <summary>The figures of a question by year, half, quarter or month, each with its twin. Three questions at most.</summary>
    public static IReadOnlyList<YearOnYear> Ask(Registry registry, Question question, Scope scope)
    {
        var rows = registry.Ask(question, scope).Rows;
        if (rows.Count == 0 || registry.Reach(question.AsOf) is not { } reach) return [];
        var earlier = Earlier(question);
        var whole = Twins(earlier);
        var running = rows.Any(IsRunning) ? Twins(earlier with { To = Earliest(earlier.To, Earlier(reach).To) }) : whole;
        return [.. rows.Select(row => new YearOnYear(row,
            (IsRunning(row) ? running : whole).GetValueOrDefault(Cell(row, Earlier(row.Period)))))];

        bool IsRunning(RegistryFigure row) => reach.To < row.Period.To;

        Dictionary<string, RegistryFigure> Twins(Question asked) =>
            registry.Ask(asked, scope).Rows.ToDictionary(row => Cell(row, row.Period), StringComparer.Ordinal);

        string Cell(RegistryFigure row, Period period) => string.Join('|',
            question.By.Where(d => d.Kind != DimensionKind.Time).Select(d => row.Codes[d.Id]).Prepend($"{period.From:O}"));
    }

    /// <summary>The same days a year before: the last day of a month stays the last.</summary>
    public static Period Earlier(Period period) => new(period.From.AddYears(-1), period.To.AddDays(1).AddYears(-1).AddDays(-1));

    private static DateOnly Earliest(DateOnly? one, DateOnly other) => one < other ? one.Value : other;

    private static Question Earlier(Question question) => question with
    {
        From = question.From?.AddYears(-1),
        To = question.To?.AddDays(1).AddYears(-1).AddDays(-1),
        Where = [.. question.Where.Select(w => w.Dimension.Kind is not DimensionKind.Time ? w
            : w with { Codes = [.. w.Codes.Select(code => Earlier(w.Dimension, code))] })],
    };

    private static string Earlier(Dimension kind, string code)
    {
        var period = QuestionText.Days(kind.Id, code)!.Value;
        return kind.Id == "period" ? Earlier(period).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{period.From.Year - 1:0000}{code[4..]}");
    }
}
