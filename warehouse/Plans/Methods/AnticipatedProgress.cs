namespace Monitor.Warehouse.Plans.Methods;

/// <summary>ESCAP's anticipated progress: a line through the values, later ones weighing more, runs on to the deadline; G is what it
/// would then still lack, as a share of the whole way. The weights 1, 2, 3 … are ours: the source's own were not seen.</summary>
internal sealed record AnticipatedProgress(
    IReadOnlyList<WeightedPoint> Points, decimal MeanTime, decimal MeanValue, decimal Slope, decimal End, decimal Gap)
{
    public static AnticipatedProgress? Of(Standing standing)
    {
        if (standing is not { Start: { } start, WholeWay: { } way }) return null;
        var points = standing.InPlan.Where(one => !one.Bound.IsLower()).Select(one => Workings.Value(standing, one))
            .Prepend(Workings.From(standing, start))
            .Select((value, index) => new WeightedPoint(index + 1, Years.Between(start.Period.To, value.Period!.Value.To), value))
            .ToList();
        if (points.Count < 2) return null;
        var weights = points.Sum(point => point.Weight);
        var time = points.Sum(point => point.Weight * point.Time) / weights;
        var mean = points.Sum(point => point.Weight * point.Value.Value) / weights;
        var slope = Quotient.Of(
            points.Sum(point => point.Weight * (point.Time - time) * (point.Value.Value - mean)),
            points.Sum(point => point.Weight * (point.Time - time) * (point.Time - time)));
        var end = mean + slope * (Years.Between(start.Period.To, standing.Deadline.To) - time);
        return new(points, time, mean, slope, end, Quotient.Of(standing.Way(end), way));
    }

    public static MethodResult Judge(Standing standing)
    {
        var line = Of(standing);
        var word = line is null ? (Verdict?)null : Word(standing.Thresholds, line.Gap);
        var (verdict, reason) = Pace.Settled(standing) ?? Pace.Word(standing, word, Reason.TooFewObservations, Verdict.OnTrack);
        return new(Rules.AnticipatedProgress, null, null, line?.Gap, verdict, reason, Working(standing, line, verdict))
        {
            IsUnconfirmed = true,
        };
    }

    private static Verdict Word(Thresholds limits, decimal gap) =>
        gap <= limits.GapToMaintain ? Verdict.OnTrack : gap <= limits.GapToReverse ? Verdict.SlightlyBehind : Verdict.Regressing;

    private static List<WorkingStep> Working(Standing standing, AnticipatedProgress? line, Verdict verdict)
    {
        var steps = Workings.Opening(standing);
        if (line is null || standing.Start is not { } start) return steps;
        var (time, mean) = (new Operand("x", line.MeanTime, "year"), new Operand("m", line.MeanValue, standing.Unit));
        var slope = new Operand("k", line.Slope, standing.Unit);
        var end = new Operand("v", line.End, standing.Unit, Period: standing.Deadline);
        List<Operand> all = [.. line.Points.SelectMany((point, index) => point.Operands(index)), time, mean];
        var weights = Terms("{w#}");
        steps.Add(new("mean_time", $"({Terms("{w#} × {x#}")}) ÷ ({weights})", all, time));
        steps.Add(new("mean_value", $"({Terms("{w#} × {y#}")}) ÷ ({weights})", all, mean));
        steps.Add(new(
            "slope", $"({Terms("{w#} × ({x#} − {x}) × ({y#} − {m})")}) ÷ ({Terms("{w#} × ({x#} − {x})²")})", all, slope));
        steps.Add(new("projected", "{m} + {k} × ({n} − {x})",
            [mean, slope, Workings.Span("n", start.Period.To, standing.Deadline.To), time], end));
        steps.Add(new("gap", "({T} − {v}) ÷ ({T} − {b})", [Workings.Needed(standing), end, Workings.From(standing, start)],
            new("G", line.Gap, "share")));
        if (!standing.IsPastDue && !verdict.IsMet())
            steps.Add(Workings.UpTo("G", line.Gap, Word(standing.Thresholds, line.Gap),
                [standing.Thresholds.GapToMaintain, standing.Thresholds.GapToReverse]));
        return steps;

        string Terms(string term) => string.Join(" + ",
            Enumerable.Range(0, line.Points.Count).Select(index => term.Replace("#", $"{index}", StringComparison.Ordinal)));
    }
}

/// <summary>A value with its weight and its time since the base, in years.</summary>
internal sealed record WeightedPoint(decimal Weight, decimal Time, Operand Value)
{
    public IEnumerable<Operand> Operands(int index) =>
        [new($"w{index}", Weight, "number"), new($"x{index}", Time, "year"), Value with { Symbol = $"y{index}" }];
}
