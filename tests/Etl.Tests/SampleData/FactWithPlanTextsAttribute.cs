namespace Monitor.Etl.Tests.SampleData;

/// <summary>Runs only where the plans' full texts are at hand, which are not part of this repository; elsewhere it shows as skipped.</summary>
internal sealed class FactWithPlanTextsAttribute : FactAttribute
{
    public FactWithPlanTextsAttribute() =>
        Skip = Folder is null ? "MONITOR_PLAN_TEXTS names no folder with the plans' full texts." : null;

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("MONITOR_PLAN_TEXTS");
}
