using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor status [PLAN]`: where each indicator of a plan stands, and how that was judged.</summary>
internal static class StatusCommand
{
    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string?>("PLAN") { Description = "A plan's code; all plans without it", Arity = ArgumentArity.ZeroOrOne };
        var method = new Option<string?>("--method") { Description = "Show the working of a method: all or its id", HelpName = "all|ID" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("status", "Where the targets of a plan stand") { plan, asOf, edition, method, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? QuestionText.Day("as-of", text) : null;
            var number = parsed.GetValue(edition);
            var codes = parsed.GetValue(plan) is { } one ? [one] : room.Plans(number, day).Plans.Select(p => p.Code).ToList();
            var statuses = codes.Select(code => room.Status(code, day, number, Scope.Nation))
                .Select(s => StatusJson.From(s.Status, s.Edition)).ToList();
            if (parsed.GetValue(format) == "json") WriteJson(line, statuses, parsed.GetValue(plan) is not null);
            else foreach (var status in statuses) Write(line, status, parsed.GetValue(method));
            return 0;
        });
        return command;
    }

    private static void WriteJson(CommandLine line, List<StatusJson> statuses, bool one)
    {
        if (one) line.WriteJson(statuses[0]);
        else line.WriteJson(statuses);
    }

    private static void Write(CommandLine line, StatusJson status, string? method)
    {
        line.Output.WriteLine($"{status.Plan} · as of {status.AsOf} · edition {status.Edition}");
        line.WriteTable(["indicator", "value", "period", "target", "due", "verdict", "first met", "reason", "known on", "grade"],
            status.Indicators.SelectMany(Rows).Concat(status.Goals.Select(Row)), 1, 3);
        if (method is null) return;
        var readings = status.Indicators.SelectMany(i => i.Readings.Select(r => (Name: i.Readings.Count > 1 ? $"{i.Id}/{r.Id}" : i.Id, r)));
        foreach (var (name, reading) in readings)
        foreach (var result in reading.Methods.Where(m => method == "all" || m.Id == method))
            line.Output.WriteLine($"{name} · {result.Id} · {Json.Code(result.Verdict)} · {result.Working}");
        if (method != "all" && status.Indicators.SelectMany(i => i.Readings).SelectMany(r => r.Methods).All(m => m.Id != method))
            throw Unknown(method, status);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(StatusJson.IndicatorRow row)
    {
        var target = $"{row.Comparator} {Number(row.Target)}{(row.TargetUpper is { } upper ? $"..{Number(upper)}" : "")}";
        yield return [row.Id, Number(row.Value), row.Period ?? "", target, row.Due, Json.Code(row.Verdict), row.FirstMet ?? "",
            row.Reason is { } why ? Json.Code(why) : "", row.KnownOn ?? "", row.Grade ?? ""];
        if (row.Readings.Count < 2) yield break;
        foreach (var reading in row.Readings)
            yield return [$"  {reading.Id}", Number(reading.Value), reading.Period ?? "", "", "", Json.Code(reading.Verdict),
                reading.FirstMet ?? "", reading.Reason is { } because ? Json.Code(because) : "", reading.KnownOn ?? "",
                reading.Grade ?? ""];
    }

    /// <summary>A goal without a number: how many of its criteria documents speak of.</summary>
    private static IReadOnlyList<string> Row(GroundsJson.GoalRow goal) =>
    [
        goal.Id, "", goal.Criteria.Max(one => one.On) ?? "",
        string.Create(CultureInfo.InvariantCulture,
            $"{goal.Criteria.Count(one => one.Result is EvidenceResult.Met)} of {goal.Criteria.Count} criteria"),
        goal.Due, Json.Code(goal.Verdict), "", goal.Reason is { } why ? Json.Code(why) : "", "", "",
    ];

    private static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "…";

    private static RefusedException Unknown(string method, StatusJson status)
    {
        var methods = status.Indicators.SelectMany(i => i.Readings).SelectMany(r => r.Methods);
        var known = string.Join(", ", methods.Select(m => m.Id).Distinct());
        return new RefusedException("ASK-METHOD", new($"没有方法“{method}”。", $"There is no method '{method}'."),
            new($"可用：all、{known}。", $"Methods: all, {known}."), new("请改正后重试。", "Correct it and try again."), exitCode: 2);
    }
}
