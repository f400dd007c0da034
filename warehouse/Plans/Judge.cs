namespace Monitor.Warehouse.Plans;

/// <summary>Turns observations into verdicts. Pure: no database, no clock; the same input always gives the same answer.</summary>
public static class Judge
{
    /// <summary>Where <paramref name="plan"/> stands on <paramref name="asOf"/>.</summary>
    /// <param name="observations">All observations of a reading's measure and cut, in any order; what was not yet known on the date,
    /// does not fit the shape or is grade C is left out here.</param>
    /// <param name="grounds">Thresholds other than the standard ones, evidence, peers.</param>
    public static PlanStatus Status(
        Plan plan, DateOnly asOf, Func<Reading, IReadOnlyList<Observation>> observations, Grounds? grounds = null)
    {
        var on = grounds ?? Grounds.Standard;
        return new(
            plan, asOf, [.. plan.Indicators.Select(Amended)],
            [.. plan.Goals.Select(goal => GoalStatus.Of(plan, goal, asOf, on.Evidence))]);

        // the one official verdict is under the promise as it stands on the day; the one first made stands beside it
        IndicatorStatus Amended(Indicator indicator)
        {
            List<Amendment> inForce = [.. on.Amendments.Where(one => one.Indicator == indicator.Id && one.IsInForce(asOf))
                .OrderBy(one => one.EffectiveOn).ThenBy(one => one.KnownOn)];
            var original = Each(indicator);
            return inForce.Count == 0 ? original
                : Each(Amendment.Apply(indicator, plan, inForce)) with { Amended = new(original, inForce) };
        }

        IndicatorStatus Each(Indicator indicator)
        {
            List<Observation> shown = [.. Evidence.Reached(on.Evidence, indicator)];
            var readings = indicator.Readings.Select(reading => One(new(plan, indicator, reading, Known(reading), on), asOf));
            return Together(indicator, [.. readings]) with { Named = Named(indicator, asOf, on.Evidence) };

            IReadOnlyList<Observation> Known(Reading reading) =>
                shown.Count == 0 ? observations(reading) : [.. observations(reading), .. shown];
        }
    }

    private static IReadOnlyList<Evidence?> Named(Indicator indicator, DateOnly asOf, IReadOnlyList<Evidence> evidence) =>
        evidence.Any(one => one.Goal == indicator.Id)
            ? [.. indicator.Named.Select((_, index) => Evidence.Newest(evidence, indicator.Id, $"{index + 1}", asOf, asOf))] : [];

    /// <summary>The default reading speaks alone. Else the readings that have something to say must agree; if not, the verdict depends
    /// on the reading.</summary>
    private static IndicatorStatus Together(Indicator indicator, IReadOnlyList<ReadingStatus> readings)
    {
        if (readings.FirstOrDefault(reading => reading.Reading.Id == indicator.DefaultReading) is { } chosen)
            return new(indicator, chosen.Verdict, chosen.Reason, readings);
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

    private static ReadingStatus One(Case one, DateOnly asOf)
    {
        var (standing, indicator) = (one.On(asOf), one.Indicator);
        var silent = one.Silence(standing);
        var methods = one.Methods(standing);
        var official = methods.FirstOrDefault(method => method.Id == Rules.Official(standing.Shape, standing.IsPastDue));
        var verdict = official?.Verdict ?? Verdict.NotAssessable;
        var latest = standing.Latest;
        var judged = silent is null ? latest : null;
        return new ReadingStatus(
            one.Reading, standing.Series, standing.Known.Unverified, latest, standing.Start, verdict,
            silent ?? official?.Reason,
            official?.Id,
            OfTarget: judged is { } && standing.Target.Value != 0 ? Quotient.Of(judged.Value, standing.Target.Value) : null,
            OfIncrease: judged is { } ? Methods.Linear.Of(standing)?.Attainment : null,
            Gap: latest is { } && !standing.IsMetNow ? standing.Way(latest.Value) : null,
            FirstMet: standing.FirstMet?.Period,
            standing.FirstMetIsUpperBound,
            LostIn: standing.LostIn,
            LeadYears: verdict.IsMet() ? standing.LeadYears : null,
            RequiredPerYear: asOf < one.Plan.IssuedOn ? null : Trajectory.Rate(standing),
            Trajectory.Ambition(standing),
            Trajectory.Path(standing),
            RevisionTolerance: official is null ? null : Revision.Tolerance(standing, verdict),
            IsProvisional: judged is { IsProvisional: true },
            IsStale: latest is { } && latest.Period.To.AddMonths(standing.Thresholds.StaleMonths) < asOf,
            AgeMonths: latest is { } ? Years.WholeMonths(latest.Period.To, asOf) : null,
            DaysBeforeDeadline: standing.IsPastDue && latest is { } && latest.Period.To < standing.Deadline.To
                ? standing.Deadline.To.DayNumber - latest.Period.To.DayNumber : null,
            Cells(one.Plan, indicator, standing.Series),
            methods)
        {
            Shape = standing.Shape,
            Sustained = silent is null ? standing.Sustained : null,
            Overshoot = judged is { } ? Overshoot.Of(standing) : null,
            Agreement = Agreement.Of(standing, methods),
            Likelihood = silent is null ? Likelihood.Of(standing) : null,
            OpenYear = asOf < one.Plan.IssuedOn || standing.IsPastDue ? null : Season.Of(one, standing),
            Lock = silent is null ? VerdictLock.Of(one, standing) : null,
            BaseRevision = silent is null ? BaseRevision.Of(one, standing) : null,
            BreakIn = standing.InPlan.FirstOrDefault(seen => seen.IsBreak)?.Period,
            YearsMet = silent is null ? YearsMet.Of(one.Plan, standing) : null,
            Units = standing.Known.Units.LastOrDefault(units => units.Period.To <= standing.Deadline.To),
            Steps = StepStatus.Of(standing),
        };
    }

    private static IReadOnlyList<YearCell> Cells(Plan plan, Indicator indicator, IReadOnlyList<Observation> series) =>
        [.. Enumerable.Range(plan.BaseYear, Math.Max(0, plan.LastYear - plan.BaseYear + 1)).Select(year =>
        {
            var last = series.LastOrDefault(one => one.Period.To.Year == year);
            var stated = last is null && year == plan.BaseYear && indicator.Readings.Count == 1 ? indicator.Baseline : null;
            return new YearCell(year, last, stated, last is null || last.Period.To == new DateOnly(year, 12, 31));
        })];
}
