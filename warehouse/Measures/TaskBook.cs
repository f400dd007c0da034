using System.Data.Common;
using System.Globalization;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;
using Monitor.Warehouse.Tasks;

namespace Monitor.Warehouse.Measures;

/// <summary>The tasks of one edition's plans and what was reported of them, put into a ledger of one year.</summary>
public sealed class TaskBook(Figures figures)
{
    /// <summary>Whether any task of a plan is on file.</summary>
    public bool Has(string plan, DateOnly asOf) => Tasks(plan, asOf).Count > 0;

    /// <summary>The tasks of a plan in a year, as known on a day.</summary>
    /// <param name="year">Null: this year, or the plan's last.</param>
    /// <exception cref="RefusedException">ASK-PLAN; ASK-TASKS: none is on file; ASK-YEAR: the plan has no such year by then.</exception>
    public TaskLedger Ledger(string code, int? year, DateOnly asOf)
    {
        var plan = new PlanBook(figures).Plan(code, asOf);
        var tasks = Tasks(plan.Code, asOf);
        if (tasks.Count == 0) throw NoTasks(plan.Code);
        return TaskLedger.Of(plan, tasks, Reports(plan.Code, asOf), year, asOf)
            ?? throw NoYear(plan.Code, year!.Value, TaskLedger.Of(plan, tasks, [], null, asOf)!.Years);
    }

    private List<PlanTask> Tasks(string plan, DateOnly asOf)
    {
        if (!figures.Holds("task_entry")) return [];
        using var reader = figures.Execute(SqlText.Of("Measures/tasks.sql"), ("plan", plan), ("as_of", asOf));
        List<PlanTask> tasks = [];
        while (reader.Read())
            tasks.Add(new PlanTask(reader.GetString(0), reader.GetString(1), reader.GetInt32(2),
                CodeText.Read<TaskSection>(reader.GetString(3)), CodeText.Read<TaskKind>(reader.GetString(4)),
                new(reader.GetString(5), reader.GetString(6)), reader.GetString(7), Text(reader, 8),
                Pair(reader, 9), Pair(reader, 11), Day(reader, 13), Day(reader, 14), Day(reader, 15), Day(reader, 16), Pair(reader, 17),
                Pair(reader, 19), reader.GetFieldValue<DateOnly>(21)));
        return tasks;
    }

    private List<TaskReport> Reports(string plan, DateOnly asOf)
    {
        if (!figures.Holds("task_report_entry")) return [];
        using var reader = figures.Execute(SqlText.Of("Measures/task_reports.sql"), ("plan", plan), ("as_of", asOf));
        List<TaskReport> reports = [];
        while (reader.Read())
            reports.Add(new TaskReport(reader.GetString(0), reader.GetBoolean(1), reader.GetInt32(2),
                CodeText.Read<Progress>(reader.GetString(3)),
                Day(reader, 4), reader.GetFieldValue<DateOnly>(5), Text(reader, 6), Text(reader, 7), Text(reader, 8), Text(reader, 9),
                reader.GetFieldValue<DateOnly>(10), reader.GetInt64(11), reader.GetInt32(12)));
        return reports;
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    /// <summary>Words in two columns, Chinese first; what one language lacks the other says.</summary>
    private static Words? Pair(DbDataReader reader, int column) => (Text(reader, column), Text(reader, column + 1)) switch
    {
        (null, null) => null,
        var (zh, en) => new Words(zh ?? en!, en ?? zh!),
    };

    private static RefusedException NoTasks(string plan) => new("ASK-TASKS",
        new($"没有计划“{plan}”的任务。", $"No task of plan '{plan}' is on file."),
        new("应先装载该计划的任务表。", "Expected the plan's table of tasks."),
        new("请用 monitor load sample-data/tasks 或自己的任务表。", "Load it: monitor load sample-data/tasks, or your own."), exitCode: 2);

    private static RefusedException NoYear(string plan, int year, IReadOnlyList<int> years) => new("ASK-YEAR",
        new($"计划“{plan}”的任务没有 {year.ToString(CultureInfo.InvariantCulture)} 年。", $"The tasks of plan '{plan}' have no year {year}."),
        new($"现有：{string.Join('、', years)}。", $"They have: {string.Join(", ", years)}."),
        new("请选择其中一年。", "Choose one of them."), exitCode: 2);
}
