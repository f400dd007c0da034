using System.Globalization;
using Monitor.Dashboard.Charts;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Indicators;

/// <summary>The course of one reading as a chart: what is shown, in which unit and in which words.</summary>
internal sealed class Course(Visit visit, Plan plan, Indicator indicator, ReadingStatus reading)
{
    private const int YearsBefore = 5;
    private const decimal Trillion = 1_000_000_000_000m;
    private readonly Texts text = visit.Texts<IndicatorPage>();
    private readonly Notation notation = visit.Notation;

    private bool IsMoney => indicator.Unit == "yuan";

    private string Unit => IsMoney ? notation.GreatMoney : indicator.UnitWord.In(visit.Language);

    /// <summary>The figures shown: a flow's five years before the base as well, a stock's from the base on.</summary>
    public IReadOnlyList<Observation> Shown => [.. reading.Series.Where(seen => seen.Period.To.Year >= FirstYear)];

    /// <summary>What the picture has room for: the plan's time and the first weeks after it. Later figures stand in the table.</summary>
    private DateOnly End => plan.Due.AddMonths(3);

    private int FirstYear
    {
        get
        {
            var oldest = reading.Series.Select(seen => seen.Period.To.Year).DefaultIfEmpty(plan.BaseYear).Min();
            return Math.Min(plan.BaseYear, Math.Max(oldest, plan.BaseYear - YearsBefore));
        }
    }

    public Trajectory Chart()
    {
        var isFlow = indicator.Shape is Shape.AnnualFlow;
        var points = Shown.Where(seen => seen.Period.To <= End).Select(seen => Point(seen, isFlow)).ToList();
        return new(
            text["chart.title", indicator.Name.In(visit.Language), notation.Years(FirstYear, plan.LastYear)],
            text["chart.description", string.Join(text["list"], points.Select(point => point.Title))],
            Unit, isFlow, FirstYear, (plan.FirstYear, plan.LastYear, text["chart.band"]), points, Target(),
            [.. reading.RequiredPath.Select(step => (step.Period, Scaled(step.Value)))], Words(),
            [Document(plan.IssuedOn, "chart.issued", "yyyy-MM"), Document(indicator.Target.Due, "chart.due", "yyyy-MM-dd")]);
    }

    private TrajectoryPoint Point(Observation seen, bool isFlow)
    {
        var isYearEnd = isFlow || seen.Period.To is { Month: 12, Day: 31 };
        var label = notation.Sign(seen.Bound) + Number(seen.Value);
        var when = isYearEnd ? "" : text["chart.on", Notation.Day(seen.Period.To)];
        return new(
            seen.Period, Scaled(seen.Value), label + when + (seen.IsProvisional ? text["chart.preliminary"] : ""),
            label + (seen.IsProvisional ? text["chart.preliminary.short"] : ""),
            isYearEnd && !seen.IsProvisional,
            seen.Period == reading.FirstMet,
            text["chart.point", notation.Words(seen.Period), notation.Phrase(indicator, seen.Value, seen.Bound)],
            visit.Address.To(visit.FigureAddress(seen.Address)));
    }

    private TrajectoryTarget Target()
    {
        var label = text["chart.target", $"{notation.Sign(indicator.Target.Comparator)} {Number(indicator.Target.Value, "0.##")}"];
        var due = indicator.Shape is Shape.AnnualFlow ? "chart.target.year" : "chart.target.day";
        var share = reading.OfTarget is { } known
            ? text["chart.share", notation.Sign(reading.Latest?.Bound ?? Bound.Exact) + notation.Percent(known)]
            : null;
        return new(Scaled(indicator.Target.Value), label, $"{label} {Unit}", text[due, $"{indicator.Target.Due.Year}"], share);
    }

    private TrajectoryWords Words()
    {
        var (path, shortPath) = Path();
        if (reading.FirstMet is not { } first) return new(path, shortPath, null, null);
        var year = Notation.Year(first);
        var shortWords = text[reading.FirstMetIsUpperBound ? "chart.met.atlatest" : "chart.met", year];
        var early = reading.FirstMetIsUpperBound ? "chart.met.early.atleast" : "chart.met.early";
        var words = reading.LeadYears is > 0 and var years ? shortWords + text.Count(early, years) : shortWords;
        return new(path, shortPath, words, shortWords);
    }

    private (string? Long, string? Short) Path()
    {
        if (reading.RequiredPath is not [var start, .., var end]) return (null, null);
        var year = $"{start.Period.To.Year}";
        if (indicator.Shape is Shape.AnnualFlow && reading.Ambition is { } ambition)
        {
            var growth = notation.Percent(ambition.Required);
            return (text["chart.path.growth", year, growth], text["chart.path.growth.short", growth]);
        }

        var perYear = Notation.Number((end.Value - start.Value) / (end.Period.To.Year - start.Period.To.Year), "#,0.0");
        return (text["chart.path.units", year, perYear], text["chart.path.units.short", perYear]);
    }

    private (DateOnly, string, string) Document(DateOnly day, string key, string format)
    {
        var culture = CultureInfo.InvariantCulture;
        return (day, text[key, day.ToString(format, culture)], text[key + ".short", day.ToString("yy-MM", culture)]);
    }

    private double Scaled(decimal value) => (double)(IsMoney ? value / Trillion : value);

    private string Number(decimal value, string format = "0.00") =>
        IsMoney ? Notation.Number(value / Trillion, format) : Notation.Whole(value);
}
