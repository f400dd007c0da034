using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor score PLAN`: counts by status word, and a weighted score only where weights were entered.</summary>
internal static class ScoreCommand
{
    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string>("PLAN") { Description = "A plan's code" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("score", "A plan in counts and, with weights, in one figure") { plan, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? QuestionText.Day("as-of", text) : null;
            var (status, score, number) = room.Score(parsed.GetValue(plan)!, day, parsed.GetValue(edition), Scope.Nation);
            var json = ScoreJson.From(status, score, number);
            if (parsed.GetValue(format) == "json") line.WriteJson(json);
            else Write(line, json);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, ScoreJson score)
    {
        line.Output.WriteLine($"{score.Plan} · as of {score.AsOf} · edition {score.Edition}");
        line.WriteTable(["verdict", "indicators"], score.Counts.Select(c => (IReadOnlyList<string>)[c.Key, Text(c.Value)]), 1);
        if (score.Judged is null)
        {
            line.Output.WriteLine("No weights were entered, so there is no score. Load a table of weights to get one.");
            return;
        }
        line.Output.WriteLine($"score {Number(score.Score)} ({Number(score.Lowest)} to {Number(score.Highest)}), "
            + $"on {Number(score.Judged)} of the weights; {Text(score.Stable)} of {Text(score.Variants.Count)} variants change nothing");
        line.WriteTable(["variant", "score", "turned"],
            score.Variants.Select(v => (IReadOnlyList<string>)[v.Id, Number(v.Value), string.Join(", ", v.Turned)]), 1);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private static string Number(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "…";
}
