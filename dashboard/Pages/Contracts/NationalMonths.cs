using Monitor.Dashboard.Charts;
using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>The months of a year as a chart of contract value, from the same sums as the table.</summary>
internal sealed class NationalMonths(Visit visit, MonthlySums sums, int year)
{
    private readonly Texts text = visit.Texts<NationalPage>();
    private readonly MetricNotation notation = new(visit);

    public MonthColumns Chart()
    {
        var months = Enumerable.Range(1, 12).Select(Column).ToList();
        var hasBefore = months.Any(month => month.Before is not null);
        var isSample = Enumerable.Range(1, 12).Any(month => Comparison.Of(sums, MonthlySums.Month(year, month)).IsSample);
        return new(text["chart.title", $"{year}"],
            text["chart.description", string.Join(text["list"], months.Select(month => month.Now?.Title).OfType<string>())],
            notation.Unit(Metric.Value), $"{year}", hasBefore ? $"{year - 1}" : null, months, SampleMark.Word(visit, isSample));
    }

    private MonthColumn Column(int month)
    {
        var compared = Comparison.Of(sums, MonthlySums.Month(year, month));
        var label = visit.Notation.IsChinese ? $"{month} 月" : visit.Notation.Words(compared.Period)[..3];
        return new(label, Bar(compared.Now, compared.Period, compared.IsOver), Bar(compared.Before, compared.PeriodBefore, isWhole: true));
    }

    private MonthBar? Bar(Tally? tally, Warehouse.Plans.Period period, bool isWhole)
    {
        if (tally is not { IsNothing: false } sum || notation.Of(Metric.Value, sum) is not { } value) return null;
        var words = text["chart.point", visit.Notation.Words(period), notation.Write(Metric.Value, value)];
        return new((double)value, Notation.Number(value, value < 100 ? "#,0.#" : "#,0"), isWhole, isWhole ? words : words + text["running"],
            visit.Address.To(visit.FigureAddress($"contract_value/nation/{period}")));
    }
}
