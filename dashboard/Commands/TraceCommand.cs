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
        var after = new Option<string?>("--after") { Description = "What the page before gave as next", HelpName = "NEXT" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("trace", "Show where a figure comes from") 
        {
            measure, at, limit, after, asOf, edition, data, format,
        };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            var question = QuestionText.Read(Catalogue.Shipped, parsed.GetValue(measure)!, null,
                QuestionText.Conditions(parsed.GetValue(at)!), null, null, parsed.GetValue(asOf));
            Write(line, TraceJson.Of(room, question, parsed.GetValue(edition), parsed.GetValue(after), parsed.GetValue(limit)),
                parsed.GetValue(format)!);
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
        if (trace.Release is null)
        {
            WriteRegistry(line, trace);
            return;
        }
        line.Output.WriteLine($"{trace.Measure} {trace.Cut} {trace.Period}: {Number(trace.Value)} " +
            $"{trace.Unit} ({trace.Release}, grade {trace.Grade}, known on {trace.KnownOn}, {trace.KnownOnKind})");
        line.Output.WriteLine($"source: {trace.Source}");
        line.WriteTable(["sign", "amount", "release", "known on", "cause", "load", "file", "row", "sha256"], trace.Entries.Select(e =>
            (IReadOnlyList<string>)[
                e.Sign.ToString("+0;-0", CultureInfo.InvariantCulture), Number(e.Amount), e.Release!, e.KnownOn, e.Cause, Number(e.Load),
                e.File, Number(e.Row), e.Sha256]),
            0, 1, 5, 7);
        if (trace.Next is not null) line.Output.WriteLine($"{trace.Total} entries in all; more with {trace.Next}");
    }

    private static void WriteRegistry(CommandLine line, TraceJson trace)
    {
        line.Output.WriteLine($"{trace.Measure} {trace.Cut} {trace.Period}: {Number(trace.Value)} {trace.Unit} " +
            $"({trace.AnsweredBy}, {trace.Nature}{(trace.Partial ? ", partial" : "")}) · {Number(trace.Total)} entries");
        line.WriteTable(["load", "file", "nature", "entries", "amount", "sha256"], trace.Files.Select(f =>
            (IReadOnlyList<string>)[Number(f.Load), f.Name, f.Nature!, Number(f.Entries), Number(f.Amount), f.Sha256]), 0, 3, 4);
        line.WriteTable(["sign", "amount", "contract", "counts on", "known on", "cause", "load", "file", "row", "title", "seller", "buyer"],
            trace.Entries.Select(e => (IReadOnlyList<string>)[
                e.Sign.ToString("+0;-0", CultureInfo.InvariantCulture), Number(e.Amount), e.Contract!, e.CountsOn!, e.KnownOn, e.Cause,
                Number(e.Load), e.File, Number(e.Row), e.Title ?? "", e.Seller ?? "", e.Buyer ?? ""]),
            0, 1, 6, 8);
        if (trace.Next is not null) line.Output.WriteLine($"more with --after {trace.Next}");
    }

    private static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
