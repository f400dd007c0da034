using System.Data.Common;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>Answers questions about the registry of contracts: every figure is a sum of entries.</summary>
public sealed class Registry
{
    private readonly Figures figures;

    internal Registry(Figures figures) => this.figures = figures;

    /// <summary>The cells asked for. A cell in which no contract stands is absent, never 0.</summary>
    public (string AnsweredBy, IReadOnlyList<RegistryFigure> Rows) Ask(Question question, Scope scope)
    {
        if (scope.Provinces is not null) throw RegistryRefusal.Scope();
        var composed = new RegistryQuestion(question);
        var source = RegistrySource.Ledger;
        if (!figures.HasTable("contract_entry") || Reach(source, question) is not { } reach) return (source.Name, []);
        using var reader = figures.Execute(composed.Cells(source), composed.Parameters);
        List<RegistryFigure> rows = [];
        while (reader.Read()) rows.Add(Read(reader, question, composed.Span, reach));
        return (source.Name, rows);
    }

    /// <summary>The whole months from the registry's first to its newest contract, as known on the question's day.</summary>
    private Period? Reach(RegistrySource source, Question question)
    {
        using var reader = figures.Execute(RegistryQuestion.Reach(source), ("as_of", question.AsOf ?? ObservationQuestion.Always));
        if (!reader.Read() || reader.IsDBNull(0)) return null;
        var (first, last) = (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        return new Period(new(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1));
    }

    private static RegistryFigure Read(DbDataReader reader, Question question, (DateOnly? From, DateOnly? To) span, Period reach)
    {
        var n = question.By.Count;
        var codes = question.By.Select((d, i) => (d.Id, Code: reader.IsDBNull(i) ? null : reader.GetString(i)))
            .ToDictionary(c => c.Id, c => c.Code, StringComparer.Ordinal);
        var whole = reader.IsDBNull(n) ? new Period(span.From ?? reach.From, span.To ?? Later(reach.To, span.From))
            : PeriodText.Read(reader.GetString(n))!.Value;
        var period = new Period(Later(whole.From, span.From), span.To < whole.To ? span.To.Value : whole.To);
        var sums = new Sums(reader.GetInt64(n + 1), reader.GetDecimal(n + 2), reader.GetDecimal(n + 3));
        var isPartial = period != whole || reach.To < whole.To || question.AsOf < whole.To;
        return new RegistryFigure(codes, period, sums.Of(question.Measure), isPartial, reader.GetBoolean(n + 4),
            Address(question, codes, period), sums);
    }

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;

    private static string? Address(Question question, Dictionary<string, string?> codes, Period period)
    {
        if (codes.ContainsValue(null)) return null;
        Dictionary<string, string> cut = new(StringComparer.Ordinal);
        foreach (var condition in question.Where.Where(w => w.Dimension.Kind != DimensionKind.Time))
            cut[condition.Dimension.Id] = string.Join(',', condition.Codes);
        foreach (var dimension in question.By.Where(d => d.Kind != DimensionKind.Time)) cut[dimension.Id] = codes[dimension.Id]!;
        return $"{question.Measure.Id}/{Question.CutText(cut)}/{period}";
    }
}
