using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Approvals;

/// <summary>What is approved in batches.</summary>
public enum CarrierKind { Zones, RegionalCenters, Institutions, InternationalCenters, TrainingBases, Exchanges }

/// <summary>申报, 评审, 公示, 批复, 退出: each step is counted where it is on file, none is inferred from a later one.</summary>
public enum Stage { Applied, Reviewed, Announced, Approved, Exited }

/// <summary>One step of one carrier, or of a number of unnamed ones.</summary>
/// <param name="From">The first day it can have been taken; null where only the last is known.</param>
/// <param name="To">The last day it can have been taken; the day itself where it is known.</param>
/// <param name="Region">Code of the region; null where it is not known or spans several.</param>
public sealed record Approval(
    CarrierKind Kind, Stage Stage, string? Batch, Words? Name, int Carriers, string? Region, DateOnly? From, DateOnly To,
    string? Document, Grade Grade, DateOnly KnownOn, string Source, string? Note)
{
    public bool IsDayKnown => From == To;
}
