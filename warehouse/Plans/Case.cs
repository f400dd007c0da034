using Monitor.Warehouse.Plans.Methods;

namespace Monitor.Warehouse.Plans;

/// <summary>One reading of one indicator, with all that is known about it: it can be judged as of any day.</summary>
internal sealed record Case(Plan Plan, Indicator Indicator, Reading Reading, IReadOnlyList<Observation> Observations, Grounds Grounds)
{
    public Standing On(DateOnly day) => On(day, Known.On(day, Plan, Indicator, Reading, Observations));

    public Standing On(DateOnly day, Known known) => new(Plan, Indicator, Reading, day, known, Grounds.Thresholds);

    /// <summary>Why there is nothing to judge; null when there is.</summary>
    public Reason? Silence(Standing standing)
    {
        if (standing.AsOf < Plan.IssuedOn) return Reason.NotYetIssued;
        if (standing.InPlan.Count > 0) return null;
        if (standing.Known.Unverified.Any(one => one.Period.To > standing.BasePeriod.To)) return Reason.OnlyUnverified;
        if (standing.Known.Hindrance is { } hindrance) return hindrance;
        var soleReading = standing.Indicator is { Readings.Count: 1, Baseline: not null };
        return standing.Series.Count > 0 || soleReading ? Reason.NoObservationAfterBaseline : Reason.NoObservation;
    }

    /// <summary>The official verdict and the other methods; empty where there is nothing to judge.</summary>
    public IReadOnlyList<MethodResult> Methods(Standing standing)
    {
        if (Silence(standing) is not null) return [];
        List<MethodResult> methods = [];
        foreach (var id in Rules.For(standing.Shape, standing.Target.Comparator))
            if (Run(id, standing) is { } result) methods.Add(result);
        return methods;
    }

    /// <summary>The official verdict on a day.</summary>
    public (Verdict Verdict, Reason? Reason) Word(DateOnly day)
    {
        var standing = On(day);
        if (Silence(standing) is { } silent) return (Verdict.NotAssessable, silent);
        var official = Run(Rules.Official(standing.Shape, standing.IsPastDue), standing)!;
        return (official.Verdict, official.Reason);
    }

    private MethodResult? Run(string id, Standing standing) => id switch
    {
        Rules.Deadline => standing.IsPastDue ? Deadline.Judge(standing) : null,
        Rules.Linear => Linear.Judge(standing),
        Rules.MeanRate => MeanRate.Judge(standing),
        Rules.GrowthRatio => GrowthRatio.Judge(standing),
        Rules.Extrapolation => Extrapolation.Judge(standing),
        Rules.CurrentStatus => CurrentStatus.Judge(standing),
        Rules.AnticipatedProgress => AnticipatedProgress.Judge(standing),
        Rules.TrendArrow => TrendArrow.Judge(standing),
        _ => Grounds.Peers is { } peers ? PeerDistance.Judge(standing, peers(Reading)) : null,
    };
}
