using System.CommandLine;
using System.Globalization;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Register;
using Spectre.Console;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor rebuild`: the whole warehouse anew from archive and journal, held against the one in use.</summary>
internal static class RebuildCommand
{
    public static Command Make(CommandLine line)
    {
        var accept = new Option<bool>("--accept-difference")
        {
            Description = "Take the new warehouse although it says something else; needs --by",
        };
        var by = new Option<string?>("--by") { Description = "Who decides this", HelpName = "NAME" };
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("rebuild", "Make the warehouse anew from archive and journal, and compare") { accept, by, data, format };
        command.Validators.Add(given =>
        {
            if (given.GetValue(accept) && string.IsNullOrWhiteSpace(given.GetValue(by)))
                given.AddError("--accept-difference changes figures: name who decides it with --by NAME.");
        });
        command.SetAction(parsed =>
        {
            var directory = DataDirectory.At(parsed.GetValue(data)!);
            if (!directory.Exists) throw Nothing(directory);
            var report = Run(line, directory, parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(accept));
            if (parsed.GetValue(format) == "json") line.WriteJson(report);
            else Write(line, report);
            return report.ExitCode;
        });
        return command;
    }

    private static RebuildReport Run(CommandLine line, DataDirectory directory, string person, bool accept)
    {
        if (!line.IsTerminal) return Workshop.Rebuild(directory, line.Clock, person, accept, progress: null);
        return line.Console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("…");
            return Workshop.Rebuild(directory, line.Clock, person, accept, new Steps(at =>
            {
                task.Description = Markup.Escape($"{at.File}: {at.Step.ToString().ToLowerInvariant()}");
                (task.MaxValue, task.Value) = (at.Of * 2, (at.Number - 1) * 2 + (at.Step == LoadStep.Enter ? 1 : 0));
            }));
        });
    }

    private static void Write(CommandLine line, RebuildReport report)
    {
        if (report.Differences.Count > 0)
            line.WriteTable(["load", "file", "what", "was", "now"], report.Differences.Select(d => (IReadOnlyList<string>)[
                d.Load.ToString(CultureInfo.InvariantCulture), d.File, d.What, d.Was, d.Now]), 0);
        line.Output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{report.Loads} loads made anew, held against {report.HeldAgainst}."));
        line.Output.WriteLine(report.FormerHash is null || report.FormerHash == report.LedgerHash
            ? $"ledger hash {report.LedgerHash}, {(report.FormerHash is null ? "nothing to hold it against" : "the same")}"
            : $"ledger hash {report.LedgerHash}, was {report.FormerHash}");
        if (report.Replaced)
        {
            line.Output.WriteLine("The new warehouse is in place.");
            foreach (var file in report.KeptAside) line.Output.WriteLine($"Kept: {file}");
        }
        else if (report.Differences.Any(d => d.What == "refused"))
            line.Errors.WriteLine("REBUILD-REFUSED: A load that was acknowledged is refused now, so it would be lost; " +
                "nothing was changed. Use the version of monitor that loaded it.");
        else
            line.Errors.WriteLine("REBUILD-DIFFERS: The new warehouse says something else; nothing was changed. " +
                "Look at the table; to take the new one: --accept-difference --by NAME.");
        if (report.Edition is { } edition) line.Output.WriteLine($"edition {edition}, published now");
    }

    private static RefusedException Nothing(DataDirectory directory) => new("REBUILD-NOTHING",
        new($"{directory.Root} 不是数据目录。", $"{directory.Root} is no data directory."),
        new("需要有日志与存档。", "A journal and an archive are needed."),
        new("请用 --data 指定数据目录。", "Name the data directory with --data."));

    private sealed class Steps(Action<LoadProgress> show) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => show(value);
    }
}
