using System.CommandLine;
using Monitor.Dashboard.Api;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor enter PLAN INDICATOR`: a missing count with its day and document, through the same load path as every file.</summary>
internal static class EnterCommand
{
    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string>("PLAN") { Description = "A plan's code" };
        var indicator = new Argument<string>("INDICATOR") { Description = "One of its indicators" };
        var value = new Option<string>("--value") { Description = "The count, digits only", Required = true };
        var unit = new Option<string?>("--unit") { Description = "Its unit; the indicator's own without it", HelpName = "UNIT" };
        var on = new Option<string>("--on") { Description = "The day it is valid on", HelpName = "DATE", Required = true };
        var document = new Option<string>("--document") { Description = "The document it stands in", HelpName = "TITLE", Required = true };
        var number = new Option<string?>("--number") { Description = "The document's number, e.g. 国科发区〔2026〕12号" };
        var knownOn = new Option<string?>("--known-on") { Description = "Since when it was known; today without it", HelpName = "DATE" };
        var file = new Option<string?>("--file") { Description = "The document itself, to be kept with it", HelpName = "PATH" };
        var reading = new Option<string?>("--reading") { Description = "Which reading it counts under, where there are several" };
        var by = new Option<string>("--by")
        {
            Description = "Who enters it", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName,
        };
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("enter", "Enter a missing count of a plan's indicator")
        {
            plan, indicator, value, unit, on, document, number, knownOn, file, reading, by, data, format,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            using var room = ReadingOptions.Room(folder, line.Clock);
            var (code, catalogue) = room.Read(null, figures =>
                (new PlanBook(figures).Plan(parsed.GetValue(plan)!, room.Today), figures.Catalogue));
            var (found, read) = FinalValue.Find(code, parsed.GetValue(indicator)!, parsed.GetValue(reading));
            var entered = new FinalValue(
                found, read, parsed.GetValue(value)!, parsed.GetValue(unit) ?? UnitOf(found.Unit),
                QuestionText.Day("on", parsed.GetValue(on)!),
                parsed.GetValue(document)!, parsed.GetValue(number),
                parsed.GetValue(knownOn) is { } known ? QuestionText.Day("known-on", known) : room.Today);
            var report = Load(
                line, folder, entered.FileName(code.Code), entered.File(catalogue), parsed.GetValue(file), parsed.GetValue(by)!);
            if (parsed.GetValue(format) == "json") line.WriteJson(report);
            else LoadCommand.Write(line, report);
            if (report.ExitCode == 0) Say(line, folder, code.Code, found.Id);
            return report.ExitCode;
        });
        return command;
    }

    private static LoadReport Load(CommandLine line, string data, string name, string content, string? document, string person)
    {
        var folder = Directory.CreateTempSubdirectory("monitor-enter-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, content);
            return LoadCommand.Run(line, DataDirectory.At(data), new LoadRequest([path], person, "statistics")
            {
                Attachment = document is null ? null : Path.GetFullPath(document),
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the indicator's verdict is with it.</summary>
    private static void Say(CommandLine line, string data, string plan, string indicator)
    {
        using var room = ReadingOptions.Room(data, line.Clock);
        var status = room.Status(plan, null, null, Scope.Nation).Status.Indicators.Single(one => one.Indicator.Id == indicator);
        var reason = status.Reason is { } why ? $" ({Json.Code(why)})" : "";
        line.Output.WriteLine($"{indicator}: {Json.Code(status.Verdict)}{reason}");
    }

    private static string UnitOf(string unit) => unit == "share" ? "fraction" : unit;
}
