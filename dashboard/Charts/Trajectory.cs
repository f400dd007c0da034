using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Charts;

/// <summary>What the trajectory chart of a target shows. Values are in the chart's unit, words already in the reader's language.</summary>
/// <param name="IsFlow">Yearly sums are bars from zero; a stock is a line with dots on its days.</param>
/// <param name="FirstYear">The first year on the axis.</param>
/// <param name="Plan">First and last year of the plan: the pale band.</param>
/// <param name="Path">Where an even course from base to target would be; ours, not the plan's.</param>
public sealed record Trajectory(
    string Title,
    string Description,
    string Unit,
    bool IsFlow,
    int FirstYear,
    (int First, int Last, string Label) Plan,
    IReadOnlyList<TrajectoryPoint> Points,
    TrajectoryTarget Target,
    IReadOnlyList<(Period Period, double Value)> Path,
    TrajectoryWords Words,
    IReadOnlyList<(DateOnly Day, string Label, string Short)> Documents);

/// <param name="IsFinal">Neither preliminary nor, for a stock, of a day before its year's end.</param>
/// <param name="MeetsFirst">The first figure that met the target.</param>
/// <param name="Title">The figure in a sentence, shown on hover and read aloud.</param>
public sealed record TrajectoryPoint(
    Period Period, double Value, string Label, string ShortLabel, bool IsFinal, bool MeetsFirst, string Title, string Href);

/// <param name="Label">"目标 ≥ 5".</param>
/// <param name="Long">The label with its unit, where it stands alone.</param>
/// <param name="Note">What the target counts: "2025 年全年".</param>
/// <param name="Share">The last figure against the target: "目标的 151.5 %".</param>
public sealed record TrajectoryTarget(double Value, string Label, string Long, string Note, string? Share);

/// <param name="Path">"所需路径：2020 年起年均 +12.1 %".</param>
/// <param name="FirstMet">"首次达标 2023，早 2 年".</param>
public sealed record TrajectoryWords(string? Path, string? ShortPath, string? FirstMet, string? ShortFirstMet);
