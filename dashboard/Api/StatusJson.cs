using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>Where a plan stands, as JSON: each indicator with its value, target, verdict and the working of every method.</summary>
public sealed record StatusJson(
    string Plan, int Edition, string AsOf, IReadOnlyList<StatusJson.IndicatorRow> Indicators, IReadOnlyList<GroundsJson.GoalRow> Goals)
{
    /// <param name="Value">In the indicator's unit; null when several readings disagree or nothing is known.</param>
    /// <param name="FirstMet">The first period that met the target.</param>
    public sealed record IndicatorRow(
        string Id, string Measure, decimal? Value, string? Period, string? KnownOn, string? Grade, decimal Target, string Comparator,
        string Due, Verdict Verdict, string? FirstMet, Reason? Reason, bool Provisional, IReadOnlyList<Method> Methods,
        IReadOnlyList<ReadingRow> Readings, decimal? TargetUpper, GroundsJson.AmendedRow? Amended);

    public sealed record ReadingRow(
        string Id, string Measure, IReadOnlyDictionary<string, string> Where, decimal? Value, Bound? Bound, string? Period, string? KnownOn,
        string? Grade, Verdict Verdict, string? FirstMet, bool FirstMetIsUpperBound, Reason? Reason, bool Provisional, bool Stale,
        decimal? OfTarget, decimal? OfIncrease, RequiredRate? RequiredPerYear, IReadOnlyList<Method> Methods, Shape Shape,
        Sustained? Sustained, Overshoot? Overshoot, Agreement? Agreement, StandingJson.LikelihoodRow? Likelihood,
        StandingJson.OpenYearRow? OpenYear, StandingJson.LockRow? Lock, BaseRevision? BaseRevision, string? BreakIn, YearsMet? YearsMet,
        StandingJson.UnitsRow? Units, IReadOnlyList<StandingJson.StepRow> Steps);

    public sealed record Method(
        string Id, decimal? Attainment, decimal? Schedule, decimal? Ratio, decimal? Score, Verdict Verdict, Reason? Reason, string Working,
        bool Unconfirmed);

    public static StatusJson From(PlanStatus status, int edition) =>
        new(status.Plan.Code, edition, AskJson.Day(status.AsOf)!, [.. status.Indicators.Select(Row)],
            [.. status.Goals.Select(goal => GroundsJson.From(goal, status.Plan.Due))]);

    private static IndicatorRow Row(IndicatorStatus status)
    {
        var (indicator, main) = (status.Indicator, status.Main);
        var readings = status.Readings.Select(Row).ToList();
        return new(indicator.Id, (main?.Reading ?? indicator.Readings[0]).Measure, main?.Latest?.Value, main?.Latest?.Period.ToString(),
            AskJson.Day(main?.Latest?.KnownOn), main?.Latest?.Grade.ToString(), indicator.Target.Value,
            Sign(indicator.Target.Comparator), AskJson.Day(indicator.Target.Due)!, status.Verdict,
            main?.FirstMet?.ToString(), status.Reason, main?.IsProvisional ?? false,
            readings.FirstOrDefault(reading => reading.Id == main?.Reading.Id)?.Methods ?? [], readings,
            indicator.Target.Upper, GroundsJson.From(status.Amended));
    }

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        _ => "within",
    };

    private static ReadingRow Row(ReadingStatus status)
    {
        var (reading, latest) = (status.Reading, status.Latest);
        return new(reading.Id, reading.Measure, reading.Where, latest?.Value, latest?.Bound, latest?.Period.ToString(),
            AskJson.Day(latest?.KnownOn), latest?.Grade.ToString(), status.Verdict, status.FirstMet?.ToString(),
            status.FirstMetIsUpperBound, status.Reason, status.IsProvisional, status.IsStale, status.OfTarget,
            status.OfIncrease, status.RequiredPerYear,
            [.. status.Methods.Select(m => new Method(m.Id, m.Attainment, m.Schedule, m.Ratio, m.Score, m.Verdict, m.Reason, m.Line,
                m.IsUnconfirmed))],
            status.Shape, status.Sustained, status.Overshoot, status.Agreement, StandingJson.From(status.Likelihood),
            StandingJson.From(status.OpenYear), StandingJson.From(status.Lock), status.BaseRevision, status.BreakIn?.ToString(),
            status.YearsMet, StandingJson.From(status.Units), [.. status.Steps.Select(StandingJson.From)]);
    }
}
