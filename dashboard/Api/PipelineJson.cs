using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>A kind's carriers on a day, as JSON: how many have taken each step, batch by batch, and every step on file.</summary>
/// <param name="Standing">Approved and not exited; null when no approval is on file.</param>
public sealed record PipelineJson(
    CarrierKind Kind, int Edition, string AsOf, PipelineJson.Count? Standing, IReadOnlyList<PipelineJson.StageRow> Stages,
    IReadOnlyList<PipelineJson.BatchRow> Batches, IReadOnlyList<PipelineJson.Step> Register)
{
    /// <summary>Where a step's day is not known, at least and at most differ.</summary>
    public sealed record Count(int AtLeast, int AtMost);

    /// <summary>Null where no such step is on file: not known, which is not 0.</summary>
    public sealed record StageRow(Stage Stage, int? AtLeast, int? AtMost);

    /// <param name="Name">Null where no document names the batch.</param>
    public sealed record BatchRow(string? Name, int FirstYear, int LastYear, IReadOnlyList<StageRow> Stages);

    /// <param name="Counted">False for what is only recalled (grade C).</param>
    public sealed record Step(
        Stage Stage, string? Batch, string? Zh, string? En, int Carriers, string? Region, string? From, string To, string? Document,
        string Grade, bool Counted, string KnownOn, string Source, string? Note);

    public static PipelineJson From(Pipeline pipeline, int edition) => new(pipeline.Kind, edition, AskJson.Day(pipeline.AsOf)!,
        pipeline.Has(Stage.Approved) ? new(pipeline.Standing.AtLeast, pipeline.Standing.AtMost) : null,
        Rows(pipeline, pipeline.Stages),
        [.. pipeline.Batches.Select(batch => new BatchRow(batch.Name, batch.FirstYear, batch.LastYear, Rows(pipeline, batch.Stages)))],
        [.. pipeline.Register.Select(one => new Step(one.Stage, one.Batch, one.Name?.Zh, one.Name?.En, one.Carriers, one.Region,
            AskJson.Day(one.From), AskJson.Day(one.To)!, one.Document, one.Grade.ToString(), one.Grade is not Grade.C,
            AskJson.Day(one.KnownOn)!, one.Source, one.Note))]);

    private static List<StageRow> Rows(Pipeline pipeline, IReadOnlyDictionary<Stage, StageCount> stages) =>
    [
        .. stages.OrderBy(stage => stage.Key).Select(stage => pipeline.Has(stage.Key)
            ? new StageRow(stage.Key, stage.Value.AtLeast, stage.Value.AtMost) : new StageRow(stage.Key, null, null)),
    ];
}
