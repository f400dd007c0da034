using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>The published figures and the two plans that the known truths are about; money in yuan.</summary>
/// <remarks>The figures are written out here, so that the truths do not move when a data file does.</remarks>
internal static class RealFigures
{
    private const decimal Yi = 100_000_000m;

    private static readonly Quote Nowhere = new("003", "II(iii)2", "…", "…");

    /// <summary>Registered contract value of the nation, 1.0 = 100 million yuan; dates as in the published series.</summary>
    public static IReadOnlyList<Observation> Contracts { get; } =
    [
        Year(2015, 9835.79m, "2016-02-28"), Year(2016, 11406.98m, "2017-02-28", grade: Grade.A), Year(2017, 13424.22m, "2018-02-28"),
        Year(2018, 17697.42m, "2019-02-28"), Year(2019, 22398.39m, "2020-02-28"), Year(2020, 28251.51m, "2021-02-28", grade: Grade.A),
        Year(2021, 37294.30m, "2022-02-28"), Year(2022, 47791.02m, "2023-03-14"), Year(2023, 61475.66m, "2024-02-28"),
        Year(2024, 68354m, "2025-01-21", Release.Preliminary), Year(2025, 75734m, "2026-02-28", Release.Preliminary),
    ];

    public static IReadOnlyList<Observation> Zones { get; } =
        [Count("2020-12-31", 9, "2022-10-25"), Count("2021-01-15", 10, "2022-02-28"), Count("2025-09-18", 12, "2025-09-18")];
    public static IReadOnlyList<Observation> Exchanges { get; } = [Count("2025-09-18", 3, "2025-09-18")];
    public static IReadOnlyList<Observation> Centers { get; } = [Count("2020-12-31", 11, "2022-10-25")];
    public static IReadOnlyList<Observation> Institutions { get; } =
        [Count("2020-12-31", 420, "2022-10-25"), Count("2018-12-31", 453, "2019-02-28", grade: Grade.C)];
    public static IReadOnlyList<Observation> International { get; } = [Count("2020-12-31", 45, "2022-10-25")];
    public static IReadOnlyList<Observation> Trained { get; } = [Count("2024-12-31", 110_000, "2025-02-28", Bound.MoreThan)];
    public static IReadOnlyList<Observation> FullTime { get; } = [Count("2023-12-31", 17_000, "2025-05-20", Bound.MoreThan)];

    /// <summary>The special plan 2021–2025 as it is loaded.</summary>
    public static Plan Fyp14 { get; } = PlanFile.Read(File.ReadAllText(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"))).Plan!;

    /// <summary>The action plan 2016–2020, as far as its truths are known.</summary>
    public static Plan Ap2016 { get; } = Plan("AP2016", "2016-04-21", 2015, 2020,
    [
        Indicator("contract_value", "yuan", Shape.AnnualFlow, 20_000 * Yi, Comparator.AtLeast, null, 2020, Reading("contract_value")),
        Indicator("demonstration_zones", "count", Shape.Stock, 10, Comparator.AtLeast,
            new(0, Bound.Exact, Period.Day(new DateOnly(2015, 12, 31)), Nowhere), 2020, Reading("zone_count")),
    ]);

    public static IReadOnlyList<Observation> Of(Reading reading) =>
        (reading.Measure, reading.Where.GetValueOrDefault("counting_rule")) switch
    {
        ("published_contract_value", _) => Contracts,
        ("published_property_exchange_count", _) => Exchanges,
        ("published_zone_count", _) => Zones,
        ("published_regional_center_count", _) => Centers,
        ("published_institution_count", _) => Institutions,
        ("published_international_center_count", _) => International,
        ("published_technology_manager_count", "trained") => Trained,
        ("published_technology_manager_count", "full_time") => FullTime,
        _ => [],
    };

    public static PlanStatus Status(Plan plan, string asOf) => Judge.Status(plan, Day(asOf), Of);

    public static IndicatorStatus Status(Plan plan, string asOf, string indicator) =>
        Status(plan, asOf).Indicators.Single(one => one.Indicator.Id == indicator);

    /// <summary>One reading by its id, or an indicator's only one by the indicator's.</summary>
    public static ReadingStatus Reading(Plan plan, string asOf, string id) => Status(plan, asOf).Indicators
        .SelectMany(one => one.Readings, (one, reading) => (one.Indicator, Reading: reading))
        .Single(one => one.Reading.Reading.Id == id || (one.Indicator.Id == id && one.Indicator.Readings.Count == 1)).Reading;

    public static Plan Plan(string code, string issued, int baseYear, int lastYear, IReadOnlyList<Indicator> indicators) => new(
        code, new(code, code), new(code, code), new("科技部", "MOST"), Day(issued), baseYear, baseYear + 1, lastYear, "003.txt", new('0', 64),
        indicators, [new Goal("complete_system", new("基本完备", "basically complete"), new("基本完备", "basically complete"), Nowhere)]);

    public static Indicator Indicator(
        string id, string unit, Shape shape, decimal target, Comparator comparator, Baseline? baseline, int due,
        params Reading[] readings) => new(
        id, new(id, id), unit, new("个", ""), shape,
        new(target, comparator, new DateOnly(due, 12, 31), Nowhere),
        baseline, readings.Length > 0 ? readings : [Reading(id)], null, []);

    public static Reading Reading(string id, bool cumulative = false) =>
        new(id, new(id, id), "published_" + id, new Dictionary<string, string>(), cumulative);

    public static Observation Count(
        string day, decimal value, string known, Bound bound = Bound.Exact, Grade grade = Grade.B, Release release = Release.Statement) =>
        new(Period.Day(Day(day)), value, bound, release, grade, Day(known), KnownOnKind.Stated, day);

    public static Observation Year(
        int year, decimal value, string known, Release release = Release.AnnualReport, Grade grade = Grade.B, Bound bound = Bound.Exact) =>
        new(Period.Year(year), value * Yi, bound, release, grade, Day(known), KnownOnKind.Stated, $"{year}");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
