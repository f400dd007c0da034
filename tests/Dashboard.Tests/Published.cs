using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests;

/// <summary>The special plan 2021–2025 with its published figures, written down by hand: pages are tested without a warehouse.</summary>
internal static class Published
{
    private const decimal HundredMillion = 100_000_000m;

    public static readonly DateOnly Today = new(2026, 11, 21);

    public static IReadOnlyList<Observation> Contracts { get; } =
    [
        Year(2015, 9835.79m, "2016-02-28", assumed: true), Year(2016, 11406.98m, "2017-02-28", Grade.A, assumed: true),
        Year(2017, 13424.22m, "2018-02-28", assumed: true), Year(2018, 17697.42m, "2019-02-28", assumed: true),
        Year(2019, 22398.39m, "2020-02-28", assumed: true), Year(2020, 28251.51m, "2021-02-28", Grade.A, assumed: true),
        Year(2021, 37294.30m, "2022-02-28"), Year(2022, 47791.02m, "2023-03-14"), Year(2023, 61475.66m, "2024-02-28", assumed: true),
        Year(2024, 68354m, "2025-01-21", preliminary: true), Year(2025, 75734m, "2026-02-28", preliminary: true),
    ];

    public static IReadOnlyList<Observation> ToDate { get; } =
    [
        Part(new(2025, 4, 30), 16_000, "2025-05-28"),
        Part(new(2025, 9, 30), 48_000, "2025-10-28"),
    ];

    public static Plan Fyp14 { get; } = new(
        "FYP14-TFM",
        new("“十四五”技术要素市场专项规划", "14th FYP technology market plan"),
        new("“十四五”技术要素市场专项规划", "Special Plan for the Technology Factor of Production Market"),
        new("科学技术部", "MOST"), new(2022, 9, 30), 2020, 2021, 2025, "003.txt", new('0', 64),
        [
            Indicator("property_exchanges", "科技成果与知识产权交易机构", "S&T achievement and IP exchanges", "家", Shape.Milestone, 3, null) with
            {
                Named = [new("中国技术交易所", "China Technology Exchange"), new("上海技术交易所", "Shanghai Technology Exchange"),
                    new("深圳证券交易所", "Shenzhen Stock Exchange")],
            },
            Indicator("contract_value", "技术合同成交额", "Technology contract value", "亿元", Shape.AnnualFlow, 50_000 * HundredMillion,
                new(2_830_000_000_000m, Bound.Exact, Period.Year(2020), Words("2.83 trillion"))) with { Unit = "yuan" },
            Indicator("demonstration_zones", "国家科技成果转移转化示范区", "National demonstration zones", "个", Shape.Stock, 20, EndOf2020(9)),
            Indicator("regional_centers", "国家技术转移区域中心", "National regional centers", "个", Shape.Stock, 15, EndOf2020(11)),
            Indicator("transfer_institutions", "国家技术转移机构", "National transfer institutions", "家", Shape.Stock, 500, EndOf2020(420)),
            Indicator("international_centers", "国际技术转移中心", "International transfer centers", "家", Shape.Stock, 60, EndOf2020(45)) with
            {
                Target = Target(60, Comparator.MoreThan),
            },
            Indicator("technology_managers", "技术经理人", "Technology managers", "人", Shape.Stock, 30_000,
                EndOf2020(10_000, Bound.MoreThan)) with
            {
                Unit = "person",
                UnitWord = new("人", "persons"),
                Target = Target(30_000, Comparator.MoreThan),
                Readings = [Reading("trained", "累计培训", "trained, cumulative", true), Reading("certified", "持证", "certified"),
                    Reading("full_time", "高校院所全职在岗", "in post full time (univ., inst.)"), Reading("titled", "有职称", "with title")],
                Note = new("规划未定义口径，基期所列为“技术经纪人”。", "The plan does not define the count; its baseline counts “technology brokers”."),
            },
        ],
        [
            Goal("技术要素市场制度体系基本完备", "Market system basically complete", "基本完备", "basically complete"),
            Goal("技术要素交易网络互联互通基本建成", "Trading network interconnected", "基本建成", "basically built"),
            Goal("技术要素市场服务体系协同高效", "Service system coordinated", "协同高效", "coordinated"),
            Goal("技术要素市场化配置效能大幅提升", "Allocation markedly more effective", "大幅提升", "marked rise"),
        ]);

    public static PlanStatus Status(DateOnly? asOf = null) => Judge.Status(Fyp14, asOf ?? Today, Of);

    public static IndicatorStatus Status(string indicator, DateOnly? asOf = null) =>
        Status(asOf).Indicators.Single(status => status.Indicator.Id == indicator);

    public static Visit Visit(string language, string path = "/", DateOnly? asOf = null, Theme theme = Theme.Light) =>
        new(new Address(language, path, asOf), theme, Today, new ShownEdition(2, null, IsLatest: true));

    private static IReadOnlyList<Observation> Of(Reading reading) => reading.Id switch
    {
        "contract_value" => Contracts,
        "property_exchanges" => [Count(reading.Id, "2025-09-18", 3, "2025-09-18")],
        "demonstration_zones" =>
            [Count(reading.Id, "2020-12-31", 9, "2022-10-25", Grade.A), Count(reading.Id, "2025-09-18", 12, "2025-09-18")],
        "regional_centers" => [Count(reading.Id, "2020-12-31", 11, "2022-10-25", Grade.A)],
        "transfer_institutions" => [Count(reading.Id, "2020-12-31", 420, "2022-10-25", Grade.A)],
        "international_centers" => [Count(reading.Id, "2020-12-31", 45, "2022-10-25", Grade.A)],
        "trained" => [Count(reading.Id, "2024-12-31", 110_000, "2025-02-28", bound: Bound.MoreThan)],
        "full_time" => [Count(reading.Id, "2023-12-31", 17_000, "2025-05-20", bound: Bound.MoreThan)],
        _ => [],
    };

    private static Observation Year(
        int year, decimal value, string known, Grade grade = Grade.B, bool preliminary = false, bool assumed = false) =>
        Seen("published_contract_value", Period.Year(year), value * HundredMillion, known,
            preliminary ? Release.Preliminary : Release.AnnualReport, grade) with
        {
            KnownOnKind = assumed ? KnownOnKind.Assumed : KnownOnKind.Stated,
        };

    private static Observation Part(DateOnly to, decimal value, string known) => Seen(
        "published_contract_value", new(new(to.Year, 1, 1), to), value * HundredMillion, known, Release.QuickReport);

    private static Observation Count(
        string measure, string day, decimal value, string known, Grade grade = Grade.B, Bound bound = Bound.Exact) =>
        Seen(measure, Period.Day(Day(day)), value, known, Release.Statement, grade) with { Bound = bound };

    private static Observation Seen(
        string measure, Period period, decimal value, string known, Release release, Grade grade = Grade.B) =>
        new(period, value, Bound.Exact, release, grade, Day(known), KnownOnKind.Stated, $"{measure}/nation/{period}");

    private static Indicator Indicator(
        string id, string zh, string en, string unit, Shape shape, decimal target, Baseline? baseline) => new(
        id, new(zh, en), "count", new(unit, "no."), shape, Target(target, Comparator.AtLeast), baseline,
        [Reading(id, zh, en)], null, []);

    private static Target Target(decimal value, Comparator comparator) =>
        new(value, comparator, new(2025, 12, 31), Words($"reach {value}"));

    private static Reading Reading(string id, string zh, string en, bool cumulative = false) =>
        new(id, new(zh, en), "published_" + id, new Dictionary<string, string>(), cumulative);

    private static Goal Goal(string zh, string en, string targetZh, string targetEn) =>
        new(en, new(zh, en), new(targetZh, targetEn), Words(en));

    private static Quote Words(string en) => new("003.txt", "II(iii)2", en, "技术合同成交额达到 5 万亿元");

    private static Baseline EndOf2020(decimal value, Bound bound = Bound.Exact) =>
        new(value, bound, Period.Day(new(2020, 12, 31)), Words($"{value}"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
