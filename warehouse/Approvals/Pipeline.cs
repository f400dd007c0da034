namespace Monitor.Warehouse.Approvals;

/// <summary>How many have taken a step by a day: at least those whose span is over, at most those whose span has begun.</summary>
public readonly record struct StageCount(int AtLeast, int AtMost)
{
    public static StageCount operator +(StageCount a, StageCount b) => new(a.AtLeast + b.AtLeast, a.AtMost + b.AtMost);
}

/// <param name="Name">As the documents name it; null where they do not: then the years of its steps stand for it.</param>
public sealed record Batch(string? Name, int FirstYear, int LastYear, IReadOnlyDictionary<Stage, StageCount> Stages);

/// <summary>A kind's carriers on a day, stage by stage and batch by batch.</summary>
/// <param name="Register">Every step on file, by day and name.</param>
public sealed record Pipeline(
    CarrierKind Kind, DateOnly AsOf, IReadOnlyDictionary<Stage, StageCount> Stages, IReadOnlyList<Batch> Batches,
    IReadOnlyList<Approval> Register)
{
    /// <summary>Whether any such step is on file; where none is, its count is not known, not 0.</summary>
    public bool Has(Stage stage) => Register.Any(one => one.Stage == stage);

    /// <summary>Approved and not exited. The most there can be counts no exit that may not have happened yet.</summary>
    public StageCount Standing => new(
        Math.Max(0, Stages[Stage.Approved].AtLeast - Stages[Stage.Exited].AtMost),
        Stages[Stage.Approved].AtMost - Stages[Stage.Exited].AtLeast);

    /// <param name="approvals">As known on the day; recalled ones (grade C) are listed and not counted.</param>
    public static Pipeline Of(CarrierKind kind, IEnumerable<Approval> approvals, DateOnly asOf)
    {
        var register = approvals.Where(one => one.Kind == kind && (one.From ?? one.To) <= asOf)
            .OrderBy(one => one.To).ThenBy(one => one.Name?.Zh, StringComparer.Ordinal).ToList();
        var batches = register.GroupBy(one => (one.Batch, Year: one.Batch is null ? one.To.Year : 0))
            .Select(group => new Batch(group.Key.Batch, group.Min(one => (one.From ?? one.To).Year), group.Max(one => one.To.Year),
                Count(group, asOf)))
            .OrderBy(batch => batch.LastYear).ThenBy(batch => batch.Name, StringComparer.Ordinal);
        return new Pipeline(kind, asOf, Count(register, asOf), [.. batches], register);
    }

    private static Dictionary<Stage, StageCount> Count(IEnumerable<Approval> approvals, DateOnly asOf)
    {
        var counted = approvals.Where(one => one.Grade is not Plans.Grade.C).ToLookup(one => one.Stage);
        return Enum.GetValues<Stage>().ToDictionary(stage => stage, stage => new StageCount(
            counted[stage].Where(one => one.To <= asOf).Sum(one => one.Carriers), counted[stage].Sum(one => one.Carriers)));
    }
}
