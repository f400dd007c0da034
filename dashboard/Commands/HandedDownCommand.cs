using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor handed-down PLAN INDICATOR`: what provinces, cities and zones were told to reach, beside the national
/// target.</summary>
internal static class HandedDownCommand
{
    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string>("PLAN") { Description = "A plan's code" };
        var indicator = new Argument<string>("INDICATOR") { Description = "e.g. contract_value" };
        var (asOf, edition) = (ReadingOptions.AsOf(), ReadingOptions.Edition());
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("handed-down", "A target as it was handed down") { plan, indicator, asOf, edition, data, format };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? QuestionText.Day("as-of", text) : null;
            var (answer, number) = room.HandedDown(
                parsed.GetValue(plan)!, parsed.GetValue(indicator)!, day, parsed.GetValue(edition), Scope.Nation);
            var handed = HandedDownJson.From(answer, number);
            if (parsed.GetValue(format) == "json") line.WriteJson(handed);
            else Write(line, handed);
            return 0;
        });
        return command;
    }

    private static void Write(CommandLine line, HandedDownJson handed)
    {
        line.Output.WriteLine($"{handed.Plan} · {handed.Indicator} in {handed.Unit} · as of {handed.AsOf} · edition {handed.Edition}");
        if (handed.Years.Count == 0) line.Output.WriteLine("Nothing is on file: load what was handed down with monitor load.");
        foreach (var year in handed.Years)
        {
            line.WriteTable(["region or zone", "value", "document", "issued on", "equal", "share of base", "share of growth"],
                year.Targets.Select(row => (IReadOnlyList<string>)[row.Region ?? row.Zone!, Number(row.Value), row.DocumentNo, row.IssuedOn,
                    Number(row.Equal), Number(row.ShareOfBase), Number(row.ShareOfGrowth)]), 1, 4, 5, 6);
            line.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{year.Year}: provinces {Number(year.Sum)} · national {Number(year.National)} · difference {Number(year.Difference)} · ")
                + string.Create(CultureInfo.InvariantCulture, $"{year.MissingProvinces} provinces missing"));
        }
    }

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "…";
}
