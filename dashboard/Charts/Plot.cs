using System.Globalization;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Charts;

/// <summary>Where the values of a trajectory stand on paper of one size.</summary>
public sealed class Plot
{
    private readonly Trajectory chart;
    private readonly double slot;

    public Plot(Trajectory chart, bool isWide)
    {
        this.chart = chart;
        IsWide = isWide;
        Step = Scale.RoundStep(Highest(chart) * 1.04 / 5);
        Top = Step * Math.Ceiling(Highest(chart) * 1.04 / Step);
        (Width, Height, Left, Right, Bottom) = isWide ? (860, 398, 44, 744, 354) : (360, 330, 30, 354, 272);
        Left = Math.Max(Left, 10 + 7.2 * Top.ToString("#,0.##", CultureInfo.InvariantCulture).Length);
        Years = chart.Plan.Last - chart.FirstYear + 1;
        slot = (Right - Left) / Years;
    }

    public bool IsWide { get; }
    public int Width { get; }
    public int Height { get; }
    public double Left { get; }
    public double Right { get; }
    public double Upper => 26;
    public double Bottom { get; }
    public int Years { get; }

    /// <summary>The distance of the gridlines, in the chart's unit.</summary>
    public double Step { get; }

    /// <summary>The value at the upper edge.</summary>
    public double Top { get; }

    public double BarWidth => slot * (IsWide ? 0.58 : 0.66);

    public IEnumerable<double> Gridlines => Enumerable.Range(0, (int)Math.Round(Top / Step) + 1).Select(i => i * Step);

    public double Y(double value) => Bottom - (Bottom - Upper) * value / Top;

    /// <summary>The middle of a year's place: a flow's bar stands there, a stock's year-end.</summary>
    public double Year(int year) => Left + (year - chart.FirstYear + 0.5) * slot;

    /// <summary>A day: within its year for flows; for stocks so that a year's end falls on its year's place.</summary>
    public double Day(DateOnly day)
    {
        var days = DateTime.IsLeapYear(day.Year) ? 366 : 365;
        return Left + (day.Year - chart.FirstYear + (double)day.DayOfYear / days - (chart.IsFlow ? 0 : 0.5)) * slot;
    }

    public double X(Period period) => chart.IsFlow ? Year(period.To.Year) : Day(period.To);

    /// <summary>Where the plan's time begins: its first day for flows, its base for stocks.</summary>
    public double PlanStart => chart.IsFlow ? Year(chart.Plan.First) - slot / 2 : Year(chart.Plan.First - 1);

    public double PlanEnd => chart.IsFlow ? Right : Year(chart.Plan.Last);

    private static double Highest(Trajectory chart) =>
        chart.Points.Select(point => point.Value).Append(chart.Target.Value).Concat(chart.Path.Select(step => step.Value)).Max();
}
