namespace Monitor.Warehouse.Plans.Methods;

/// <summary>ESCAP's current status index: ten times the share of the way made, or of the distance from a band that was closed.
/// It has no classes, so it says no word of its own.</summary>
internal static class CurrentStatus
{
    private const int Scale = 10;

    public static MethodResult Judge(Standing standing)
    {
        var progress = Linear.Of(standing);
        var index = Scale * progress?.Attainment;
        var (verdict, reason) = Pace.Settled(standing)
            ?? (Verdict.NotAssessable, progress is null ? Reason.NoObservationAfterBaseline : Reason.IndexOnly);
        var steps = Workings.Opening(standing);
        if (progress is not null)
            steps.AddRange(
            [
                Workings.OfIncrease(standing, progress.Attainment),
                new("status_index", $"{Scale} × {{A}}", [new("A", progress.Attainment, "share", standing.Latest!.Bound)],
                    new("C", index!.Value, "ratio", standing.Latest.Bound)),
            ]);
        return new(Rules.CurrentStatus, progress?.Attainment, null, index, verdict, reason, steps);
    }
}
