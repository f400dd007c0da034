using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Exports;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor ask MEASURE`: any figure, any cut, any date.</summary>
internal static class AskCommand
{
    private static readonly string[] PublishedHeads = ["release", "grade", "known_on"];
    private static readonly string[] RegistryHeads = ["covered", "nature"];

    public static Command Make(CommandLine line)
    {
        var measure = new Argument<string>("MEASURE") { Description = "e.g. published_contract_value" };
        var by = new Option<string?>("--by") { Description = "Dimensions, e.g. year,category", HelpName = "DIM,…" };
        var where = new Option<string[]>("--where") { Description = "Condition, e.g. basis=seller", HelpName = "DIM=CODE[,CODE]…" };
        var from = new Option<string?>("--from") { Description = "2021, 2021-06 or 2021-06-30" };
        var to = new Option<string?>("--to") { Description = "The same; its last day counts" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format("csv"));
        var command = new Command("ask", "Ask for a measure by dimensions") { measure, by, where, from, to, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            var question = QuestionText.Read(
                Catalogue.Shipped, parsed.GetValue(measure)!, parsed.GetValue(by), parsed.GetValue(where) ?? [],
                parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(asOf));
            Write(line, room.Ask(question, parsed.GetValue(edition), Scope.Nation), parsed.GetValue(format)!);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, Answer answer, string format)
    {
        if (format == "json")
        {
            line.WriteJson(AskJson.From(answer));
            return;
        }
        var by = answer.Question.By.Select(d => d.Id).ToList();
        var isPublished = answer.Question.Measure.IsPublished;
        string[] heads = [.. by, "period", "value", .. isPublished ? PublishedHeads : RegistryHeads];
        var rows = answer.Rows.Select(f => (IReadOnlyList<string>)[
            .. by.Select(id => f.Codes[id] ?? ""), f.Period.ToString(),
            f.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "", .. Beside(f)]);
        if (format == "csv")
        {
            line.Output.WriteLine(CsvText.Line(heads));
            foreach (var row in rows) line.Output.WriteLine(CsvText.Line(row));
            return;
        }
        line.WriteTable(heads, rows, by.Count + 1);
        line.Output.WriteLine($"{answer.Question.Measure.Id} in {answer.Question.Measure.Unit} · edition {answer.Edition} · " +
            $"{(answer.Question.AsOf is { } day ? $"as of {AskJson.Day(day)}" : "all that is known")} · {answer.AnsweredBy} · " +
            answer.Nature);
    }

    private static IEnumerable<string> Beside(Figure figure) => figure is PublishedFigure { Observation: var seen }
        ? [Json.Code(seen.Release), seen.Grade.ToString(), AskJson.Day(seen.KnownOn)!]
        : [figure.IsPartial ? "partial" : "whole", figure.Nature];
}
