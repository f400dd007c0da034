namespace Monitor.Warehouse.Plans;

/// <summary>What is wrong in a plan's file, in a sentence: found, expected.</summary>
/// <param name="Path">Where in the file: "indicators[2].target.value"; empty for the file as a whole.</param>
/// <param name="Line">The line, from 1; for a missing member the line of what lacks it. Null when it cannot be told.</param>
public sealed record PlanProblem(string Path, int? Line, Words Text)
{
    internal static PlanProblem At(PlanPlaces places, string path, string zh, string en)
    {
        var line = places.Line(path);
        var where = (Zh: line is null ? "" : $"第 {line} 行，", En: line is null ? "" : $"Line {line}, ");
        var name = path.Length == 0 ? (Zh: "整个文件", En: "the whole file") : (Zh: path, En: path);
        return new(path, line, new($"{where.Zh}{name.Zh}：{zh}", $"{where.En}{name.En}: {en}"));
    }

    internal static PlanProblem Broken(long? lineBefore)
    {
        var line = (int?)(lineBefore + 1);
        return new("", line, new(
            $"第 {line ?? 1} 行：不是有效的 JSON；请检查此处之前是否缺少逗号、引号或括号，或有重复的名称。",
            $"Line {line ?? 1}: this is not sound JSON; look for a comma, quote or bracket missing before it, or a name given twice."));
    }
}

/// <summary>A plan that was read, or the problems that kept it from being one.</summary>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<PlanProblem> Problems);
