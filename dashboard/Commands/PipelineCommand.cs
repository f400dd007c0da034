using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor pipeline KIND`: how many zones, centers, institutions … have taken each step by a day.</summary>
internal static class PipelineCommand
{
    public static Command Make(CommandLine line)
    {
        var kind = new Argument<string>("KIND") { Description = "zones, regional_centers, institutions …" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("pipeline", "What is approved in batches, stage by stage") { kind, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? QuestionText.Day("as-of", text) : null;
            var (pipeline, number) = room.Pipeline(CarrierKinds.Of(parsed.GetValue(kind)!), day, parsed.GetValue(edition));
            var answer = PipelineJson.From(pipeline, number);
            if (parsed.GetValue(format) == "json") line.WriteJson(answer);
            else Write(line, answer);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, PipelineJson answer)
    {
        line.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Json.Code(answer.Kind)} · as of {answer.AsOf} · edition {answer.Edition}"));
        line.WriteTable(["batch", .. answer.Stages.Select(stage => Json.Code(stage.Stage))],
            answer.Batches.Select(batch => Row(batch.Name ?? Years(batch), batch.Stages)).Append(Row("all", answer.Stages)), 1, 2, 3, 4, 5);
        line.Output.WriteLine($"standing: {Span(answer.Standing?.AtLeast, answer.Standing?.AtMost)}");
    }

    private static string[] Row(string name, IEnumerable<PipelineJson.StageRow> stages) =>
        [name, .. stages.Select(stage => Span(stage.AtLeast, stage.AtMost))];

    private static string Years(PipelineJson.BatchRow batch) => batch.FirstYear == batch.LastYear
        ? batch.LastYear.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{batch.FirstYear}-{batch.LastYear}");

    private static string Span(int? least, int? most) => least is not { } number ? "…"
        : least == most ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least}..{most}");
}
