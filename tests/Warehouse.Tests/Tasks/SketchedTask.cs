using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Tasks;

namespace Monitor.Warehouse.Tests.Tasks;

/// <summary>Tasks and reports written down in one line.</summary>
internal static class SketchedTask
{
    public static readonly Plan Plan = new("P", new("计划", "Plan"), new("计划", "Plan"), new("部", "Ministry"), new(2016, 3, 18), 2015, 2016,
        2020, "doc.txt", new('0', 64), [], []);

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static PlanTask Task(TaskKind kind, string no = "1", int place = 1, string? due = null, string? other = null,
        string? start = null, string? from = null) => new(
        "P", no, place, TaskSection.Task, kind, new("任务", "Task"), "II(1)1", null, null, null, Maybe(start), Maybe(due), Maybe(other),
        Maybe(from), null, null, new(2016, 3, 18));

    public static TaskReport Report(
        Progress word, int year, string reported, string? done = null, bool milestone = false, string no = "1") => new(
        no, milestone, year, word, Maybe(done), Day(reported), "举措", "文件", "1号", "局", Day(reported), 7, 2);

    private static DateOnly? Maybe(string? text) => text is null ? null : Day(text);
}
