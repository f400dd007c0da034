using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>The plans of one edition and where they stand: observations from the ledger, handed to the judge.</summary>
/// <remarks>It serves one page or answer and asks the ledger for nothing twice; an edition never changes under it.</remarks>
public sealed class PlanBook(Figures figures)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<Plan>> plansByDay = [];
    private readonly Dictionary<(string Measure, string Where, DateOnly AsOf), IReadOnlyList<PublishedFigure>> known = [];
    private readonly Dictionary<(string Measure, string Where, DateOnly AsOf), IReadOnlyList<Observation>> histories = [];

    /// <summary>Every plan as it stood on a day, by code.</summary>
    public IReadOnlyList<Plan> Plans(DateOnly asOf) =>
        plansByDay.TryGetValue(asOf, out var plans) ? plans : plansByDay[asOf] = ReadPlans(asOf);

    private List<Plan> ReadPlans(DateOnly asOf)
    {
        using var reader = figures.Execute(SqlText.Of("Measures/plans.sql"), ("as_of", asOf));
        List<Plan> plans = [];
        while (reader.Read())
            plans.Add(PlanFile.Read(reader.GetString(1)).Plan
                ?? throw new InvalidDataException($"Plan {reader.GetString(0)} was accepted by its load but cannot be read."));
        return plans;
    }

    /// <summary>One plan.</summary>
    /// <exception cref="RefusedException">No such plan; names those there are.</exception>
    public Plan Plan(string code, DateOnly asOf)
    {
        var plans = Plans(asOf);
        return plans.FirstOrDefault(p => p.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(code, plans);
    }

    /// <summary>Where a plan stands on a day, with what was known then.</summary>
    public PlanStatus Status(string code, DateOnly asOf, Scope scope)
    {
        var plan = Plan(code, asOf);
        return Judge.Status(plan, asOf, reading => Observations(reading, asOf, scope), Grounds(plan.Code, asOf));
    }

    /// <summary>What a plan is judged by beside published figures: evidence and amendments, as known on the day.</summary>
    public Grounds Grounds(string plan, DateOnly asOf) => new PlanGrounds(figures).Of(plan, asOf);

    /// <summary>The full text of a plan's document; null when nobody has loaded it.</summary>
    public string? Text(string plan, DateOnly asOf) => new PlanGrounds(figures).Text(plan, asOf);

    /// <summary>The plan's score with its sensitivity; null when nobody entered weights.</summary>
    public PlanScore? Score(string code, DateOnly asOf, Scope scope)
    {
        var plan = Plan(code, asOf);
        var weights = new PlanGrounds(figures).Weights(plan.Code, asOf);
        return PlanScores.Of(plan, asOf, reading => Observations(reading, asOf, scope), weights, Grounds(plan.Code, asOf));
    }

    /// <summary>Every published figure of a reading known by the day, all releases and periods, and those corrected since: what was known
    /// when a verdict became final can be told from them.</summary>
    public IReadOnlyList<Observation> Observations(Reading reading, DateOnly asOf, Scope scope) =>
        histories.TryGetValue(Key(reading, asOf), out var known) ? known : histories[Key(reading, asOf)] =
        [
            .. figures.History(Asked(reading, asOf), scope).Where(figure => !figure.IsSample)
                .Select(figure => OfUnit(reading, figure).Observation),
        ];

    /// <summary>Those that stand on the day, with the row each stands in, the strongest of each period first. Sample figures never reach
    /// a plan.</summary>
    public IReadOnlyList<PublishedFigure> Figures(Reading reading, DateOnly asOf, Scope scope)
    {
        var key = Key(reading, asOf);
        return known.TryGetValue(key, out var rows) ? rows : known[key] =
            [.. figures.All(Asked(reading, asOf), scope).Where(figure => !figure.IsSample).Select(figure => OfUnit(reading, figure))];
    }

    private static (string Measure, string Where, DateOnly AsOf) Key(Reading reading, DateOnly asOf) =>
        (reading.Measure, string.Join(',', [.. Where(reading), reading.Each ?? ""]), asOf);

    private Question Asked(Reading reading, DateOnly asOf) =>
        QuestionText.Read(figures.Catalogue, reading.Measure, reading.Each, Where(reading), null, null, null) with { AsOf = asOf };

    private static List<string> Where(Reading reading) =>
        [.. reading.Where.Select(w => $"{w.Key}={w.Value}").Order(StringComparer.Ordinal)];

    /// <summary>A standard for each unit: the judge must know whose figure it is.</summary>
    private static PublishedFigure OfUnit(Reading reading, PublishedFigure figure) => reading.Each is { } each
        ? figure with { Observation = figure.Observation with { Unit = figure.Codes[each] } } : figure;

    private static RefusedException Unknown(string code, IReadOnlyList<Plan> plans)
    {
        var known = string.Join(", ", plans.Select(p => p.Code));
        return new RefusedException("ASK-PLAN", new($"没有代码为“{code}”的计划。", $"There is no plan '{code}'."),
            known.Length > 0 ? new($"已装载：{known}。", $"Loaded: {known}.") : new("尚未装载任何计划。", "No plan is loaded yet."),
            new("请用 monitor load 装载计划文件。", "Load a plan file with monitor load."), exitCode: 2);
    }
}
