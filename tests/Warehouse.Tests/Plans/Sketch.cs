using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>A plan of 2021–2025 with one indicator drawn by a few figures, and its judgement.</summary>
internal sealed record Sketch(
    Shape Shape, decimal? Start, decimal Target, Comparator Comparator = Comparator.AtLeast, string Unit = "count",
    Bound StartBound = Bound.Exact, bool Cumulative = false, decimal? Upper = null)
{
    /// <summary>The base where it is not what the shape usually has.</summary>
    public Period? From { get; init; }

    public Grounds Grounds { get; init; } = Grounds.Standard;

    public static Sketch Flow(decimal? start, decimal target) => new(Shape.AnnualFlow, start, target, Unit: "yuan");
    public static Sketch Stock(decimal? start, decimal target) => new(Shape.Stock, start, target);

    private Period BasePeriod => From is { } from ? from : Shape is Shape.AnnualFlow or Shape.YearlyThreshold ? Period.Year(2020)
        : Period.Day(new DateOnly(2020, 12, 31));

    public Plan Plan => RealFigures.Plan("X", "2021-03-01", 2020, 2025,
    [
        Indicator("x", Unit, Shape, Target, Comparator,
            Start is { } start ? new Baseline(start, StartBound, BasePeriod, new Quote("", "", "", "")) : null, 2025,
            RealFigures.Reading("x", Cumulative)) with { Target = Promise },
    ]);

    private Target Promise => new(Target, Comparator, new DateOnly(2025, 12, 31), new Quote("", "", "", "")) { Upper = Upper };

    public ReadingStatus On(string asOf, params Observation[] observations) =>
        Judge.Status(Plan, Day(asOf), _ => observations, Grounds).Indicators[0].Readings[0];

    /// <summary>A yearly value in yuan, known on the last day of the next February.</summary>
    public static Observation In(int year, decimal value, Release release = Release.AnnualReport, Bound bound = Bound.Exact) =>
        new(Period.Year(year), value, bound, release, Grade.B, new DateOnly(year + 1, 2, 28), KnownOnKind.Assumed, $"{year}");

    /// <summary>A count on a day, known the same day.</summary>
    public static Observation At(string day, decimal value, Release release = Release.Statement, Bound bound = Bound.Exact) =>
        Count(day, value, day, bound, Grade.B, release);
}
