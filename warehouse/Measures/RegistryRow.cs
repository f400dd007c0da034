using System.Data.Common;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>Reads one cell of the registry into a figure.</summary>
/// <param name="span">The first and the last day asked for.</param>
/// <param name="reach">The months the registry covers.</param>
internal sealed class RegistryRow(DbDataReader reader, Question question, (DateOnly? From, DateOnly? To) span, Period reach)
{
    private readonly int n = question.By.Count;

    public RegistryFigure Read()
    {
        var codes = question.By.Select((d, i) => (d.Id, Code: reader.IsDBNull(i) ? null : reader.GetString(i)))
            .ToDictionary(c => c.Id, c => c.Code, StringComparer.Ordinal);
        var whole = reader.IsDBNull(n) ? Asked() : PeriodText.Read(reader.GetString(n))!.Value;
        var period = new Period(Later(whole.From, span.From), span.To < whole.To ? span.To.Value : whole.To);
        var sums = new Sums(reader.GetInt64(n + 1), reader.GetDecimal(n + 2), reader.GetDecimal(n + 3));
        var isPartial = period != whole || reach.To < whole.To || question.AsOf < whole.To;
        return new RegistryFigure(codes, period, sums.Of(question.Measure), isPartial, reader.GetBoolean(n + 4), Address(codes, period),
            sums);
    }

    private Period Asked() => new(span.From ?? reach.From, span.To ?? Later(reach.To, span.From));

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;

    private string? Address(Dictionary<string, string?> codes, Period period)
    {
        if (codes.ContainsValue(null)) return null;
        Dictionary<string, string> cut = new(StringComparer.Ordinal);
        foreach (var condition in question.Where.Where(w => w.Dimension.Kind != DimensionKind.Time))
            cut[condition.Dimension.Id] = string.Join(',', condition.Codes);
        foreach (var dimension in question.By.Where(d => d.Kind != DimensionKind.Time)) cut[dimension.Id] = codes[dimension.Id]!;
        return $"{question.Measure.Id}/{Question.CutText(cut)}/{period}";
    }
}
