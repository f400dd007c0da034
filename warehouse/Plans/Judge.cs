namespace Monitor.Warehouse.Plans;

/// <summary>Turns observations into verdicts. Pure: no database, no clock; the same input always gives the same answer.</summary>
public static class Judge
{
    /// <summary>Where <paramref name="plan"/> stands on <paramref name="asOf"/>.</summary>
    /// <param name="observations">All observations of a reading's measure and cut, in any order; what was not yet known on the date,
    /// does not fit the shape or is grade C is left out here.</param>
    public static PlanStatus Status(Plan plan, DateOnly asOf, Func<Reading, IReadOnlyList<Observation>> observations)
    {
        var reason = asOf < plan.IssuedOn ? Reason.NotYetIssued : Reason.NoCriteria;
        return new(
            plan, asOf, [.. plan.Indicators.Select(Each)],
            [.. plan.Goals.Select(goal => new GoalStatus(goal, Verdict.NotAssessable, reason))]);

        IndicatorStatus Each(Indicator indicator) =>
            Together(indicator, [.. indicator.Readings.Select(reading => One(plan, indicator, reading, asOf, observations(reading)))]);
    }

    /// <summary>The readings that have something to say must agree; if not, the verdict depends on the reading.</summary>
    private static IndicatorStatus Together(Indicator indicator, IReadOnlyList<ReadingStatus> readings)
    {
        var speaking = readings.Where(reading => !IsSilent(reading)).ToList();
        var words = speaking.Select(reading => reading.Verdict).Distinct().ToList();
        return words switch
        {
            [] => new(indicator, Verdict.NotAssessable, Weightiest(readings), readings),
            [var word] => new(indicator, word, speaking[0].Reason, readings),
            _ when words.All(word => word.IsMet()) => new(indicator, Verdict.Met, null, readings),
            _ => new(indicator, Verdict.DependsOnReading, Reason.ReadingsDisagree, readings),
        };
    }

    /// <summary>A reading without any observation in the plan's time does not count in the comparison.</summary>
    private static bool IsSilent(ReadingStatus reading) => reading.Reason
        is Reason.NoObservation or Reason.NoObservationAfterBaseline or Reason.OnlyUnverified or Reason.NotYetIssued;

    private static Reason? Weightiest(IReadOnlyList<ReadingStatus> silent) => silent
        .Select(reading => reading.Reason)
        .OrderByDescending(reason => reason is Reason.NotYetIssued)
        .ThenByDescending(reason => reason is Reason.NoObservationAfterBaseline)
        .ThenByDescending(reason => reason is Reason.OnlyUnverified)
        .FirstOrDefault() ?? Reason.NoObservation;

    private static ReadingStatus One(
        Plan plan, Indicator indicator, Reading reading, DateOnly asOf, IReadOnlyList<Observation> observations)
    {
        var known = Known.On(asOf, indicator.Shape, observations);
        var standing = new Standing(plan, indicator, reading, asOf, known);
        var silent = Silence(plan, standing, known);
        var methods = silent is null ? Methods(standing) : [];
        var official = methods.FirstOrDefault(method => method.Id == Rules.Official(standing.IsPastDue));
        var verdict = official?.Verdict ?? Verdict.NotAssessable;
        var latest = standing.Latest;
        var judged = silent is null ? latest : null;
        return new(
            reading, known.Series, known.Unverified, latest, standing.Start, verdict, silent ?? official?.Reason, official?.Id,
            OfTarget: judged is { } && indicator.Target.Value != 0 ? Quotient.Of(judged.Value, indicator.Target.Value) : null,
            OfIncrease: judged is { } ? Linear.Of(standing)?.Attainment : null,
            Gap: latest is { } && !standing.IsMetNow ? indicator.Needed - latest.Value : null,
            FirstMet: standing.FirstMet?.Period,
            standing.FirstMetIsUpperBound,
            LostIn: standing.LostIn,
            LeadYears: verdict.IsMet() ? standing.LeadYears : null,
            RequiredPerYear: asOf < plan.IssuedOn ? null : Trajectory.Rate(standing),
            Trajectory.Ambition(standing),
            Trajectory.Path(standing),
            RevisionTolerance: official is null ? null : Revision.Tolerance(standing, verdict),
            IsProvisional: judged is { IsProvisional: true },
            IsStale: latest is { } && latest.Period.To.AddMonths(Rules.StaleMonths) < asOf,
            AgeMonths: latest is { } ? Years.WholeMonths(latest.Period.To, asOf) : null,
            DaysBeforeDeadline: standing.IsPastDue && latest is { } && latest.Period.To < standing.Deadline.To
                ? standing.Deadline.To.DayNumber - latest.Period.To.DayNumber : null,
            Cells(plan, indicator, known.Series),
            methods);
    }

    /// <summary>Why there is nothing to judge; null when there is.</summary>
    private static Reason? Silence(Plan plan, Standing standing, Known known)
    {
        if (standing.AsOf < plan.IssuedOn) return Reason.NotYetIssued;
        if (!HasMethod(standing.Indicator)) return Reason.NoMethod;
        if (standing.InPlan.Count > 0) return null;
        if (known.Unverified.Any(one => one.Period.To > standing.BasePeriod.To)) return Reason.OnlyUnverified;
        var soleReading = standing.Indicator is { Readings.Count: 1, Baseline: not null };
        return known.Series.Count > 0 || soleReading ? Reason.NoObservationAfterBaseline : Reason.NoObservation;
    }

    private static bool HasMethod(Indicator indicator) => indicator.Shape is Shape.AnnualFlow or Shape.Stock or Shape.Milestone
        && indicator.Target.Comparator is (Comparator.AtLeast or Comparator.MoreThan);

    private static List<MethodResult> Methods(Standing standing)
    {
        var methods = new List<MethodResult>();
        if (standing.IsPastDue) methods.Add(Deadline.Judge(standing));
        methods.Add(Linear.Judge(standing));
        if (standing.Indicator.Shape != Shape.Milestone) methods.Add(GrowthRatio.Judge(standing));
        return methods;
    }

    private static IReadOnlyList<YearCell> Cells(Plan plan, Indicator indicator, IReadOnlyList<Observation> series) =>
        [.. Enumerable.Range(plan.BaseYear, Math.Max(0, plan.LastYear - plan.BaseYear + 1)).Select(year =>
        {
            var last = series.LastOrDefault(one => one.Period.To.Year == year);
            var stated = last is null && year == plan.BaseYear && indicator.Readings.Count == 1 ? indicator.Baseline : null;
            return new YearCell(year, last, stated, last is null || last.Period.To == new DateOnly(year, 12, 31));
        })];
}
