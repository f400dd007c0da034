using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor trace MEASURE --at DIM=CODE,…`: a figure down to file, row and SHA-256.</summary>
internal static class TraceCommand
{
    public static Command Make(CommandLine line)
    {
        var measure = new Argument<string>("MEASURE") { Description = "e.g. published_contract_value" };
        var at = new Option<string>("--at") { Description = "The figure, e.g. year=2023", HelpName = "DIM=CODE,…", Required = true };
        var limit = new Option<int>("--limit") { Description = "Entries listed", DefaultValueFactory = _ => 100 };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("trace", "Show where a figure comes from") { measure, at, limit, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            var question = QuestionText.Read(Catalogue.Shipped, parsed.GetValue(measure)!, null,
                parsed.GetValue(at)!.Split(',', StringSplitOptions.RemoveEmptyEntries), null, null, parsed.GetValue(asOf));
            var (tracing, number) = room.Trace(question, parsed.GetValue(edition), parsed.GetValue(limit), Scope.Nation);
            Write(line, TraceJson.From(tracing, question, number), parsed.GetValue(format)!);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, TraceJson trace, string format)
    {
        if (format == "json")
        {
            line.WriteJson(trace);
            return;
        }
        line.Output.WriteLine($"{trace.Measure} {trace.Cut} {trace.Period}: {Number(trace.Value)} " +
            $"{trace.Unit} ({trace.Release}, grade {trace.Grade}, known on {trace.KnownOn}, {trace.KnownOnKind})");
        line.Output.WriteLine($"source: {trace.Source}");
        line.WriteTable(["sign", "amount", "release", "known on", "cause", "load", "file", "row", "sha256"], trace.Entries.Select(e =>
            (IReadOnlyList<string>)[
                e.Sign.ToString("+0;-0", CultureInfo.InvariantCulture), Number(e.Amount), e.Release, e.KnownOn, e.Cause, Number(e.Load),
                e.File, Number(e.Row), e.Sha256]),
            0, 1, 5, 7);
        if (trace.Next is not null) line.Output.WriteLine($"{trace.Total} entries in all; more with {trace.Next}");
    }

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
