using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>The five lines of the market report.</summary>
public enum Metric { Contracts, Value, Technology, Share, Average }

/// <summary>How the lines of the report are computed from sums and written: one unit for each line, whatever the size.</summary>
public sealed class MetricNotation(Visit visit)
{
    private readonly bool chinese = visit.Notation.IsChinese;
    private readonly Texts text = visit.Texts<NationalPage>();

    public string Name(Metric metric) => text["metric." + metric];

    public string Unit(Metric metric) => text["unit." + metric];

    /// <summary>The measure that answers for a line by itself.</summary>
    public static string Measure(Metric metric) => metric switch
    {
        Metric.Contracts => "contract_count",
        Metric.Value => "contract_value",
        Metric.Technology => "technology_amount",
        Metric.Share => "technology_amount_share",
        Metric.Average => "average_contract_value",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };

    /// <summary>The figure in the line's unit, not rounded; null where it is a ratio to nothing.</summary>
    public decimal? Of(Metric metric, Tally tally) => metric switch
    {
        Metric.Contracts => tally.Contracts,
        Metric.Value => tally.Value / Money,
        Metric.Technology => tally.Technology / Money,
        Metric.Share => tally.Value == 0 ? null : tally.Technology / tally.Value * 100,
        Metric.Average => tally.Contracts == 0 ? null : tally.Value / tally.Contracts / SmallMoney,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };

    public string Write(Metric metric, decimal figure) => Notation.Number(figure, Form(metric));

    /// <summary>A difference with its sign, in the line's unit.</summary>
    public string Difference(Metric metric, decimal difference)
    {
        var form = Form(metric);
        return Notation.Number(difference, $"+{form};−{form};{form}");
    }

    /// <summary>Growth in percent with one decimal; a share has a difference in points instead.</summary>
    public static string? Growth(Metric metric, decimal now, decimal before) =>
        metric is Metric.Share || before == 0 ? null : Percent(now / before - 1);

    public static string Percent(decimal growth) => Notation.Number(growth * 100, "#,0.0;−#,0.0;0.0");

    private decimal Money => chinese ? 100_000_000m : 1_000_000_000m;

    private decimal SmallMoney => chinese ? 10_000m : 1_000_000m;

    private static string Form(Metric metric) => metric switch
    {
        Metric.Contracts => "#,0",
        Metric.Share => "#,0.0",
        _ => "#,0.00",
    };
}
