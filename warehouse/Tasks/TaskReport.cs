namespace Monitor.Warehouse.Tasks;

/// <summary>The word a department reports: 未启动, 推进中, 已完成, 滞后, 调整.</summary>
public enum Progress { NotStarted, InProgress, Done, Behind, Adjusted }

/// <summary>What was reported of a task for a year, the newest word on it.</summary>
/// <param name="OfMilestone">It speaks of the task's milestone, not of the year's work.</param>
/// <param name="DoneOn">The day it was done or, where it is under way, begun; null where the report does not say.</param>
/// <param name="Load">The load and row it stands in.</param>
public sealed record TaskReport(
    string No, bool OfMilestone, int Year, Progress Word, DateOnly? DoneOn, DateOnly ReportedOn, string? Measures, string? Evidence,
    string? EvidenceNo, string? Body, DateOnly KnownOn, long Load, int Row)
{
    /// <summary>When it was done or begun: as stated, else no later than it was reported.</summary>
    internal DateOnly Since => DoneOn ?? ReportedOn;
}
