using System.CommandLine;
using System.Globalization;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;
using Spectre.Console;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor load PATH…`: files into the ledger, and one edition at the end. A directory held by another process gets them
/// through its inbox, and this follows the load to its end.</summary>
internal static class LoadCommand
{
    /// <summary>How long a holder may take to begin with what was handed over.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Make(CommandLine line)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders with data files", Arity = ArgumentArity.OneOrMore };
        var dataset = new Option<string?>("--dataset") { Description = "The dataset, when the headings do not tell", HelpName = "NAME" };
        var knownOn = new Option<string?>("--known-on") { Description = "Since when rows that do not say were known", HelpName = "DATE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything, keep nothing" };
        var noPublish = new Option<bool>("--no-publish") { Description = "Do not publish an edition" };
        var fullSet = new Option<string?>("--full-set")
        {
            Description = "The file names every contract of a region and a period", HelpName = "REGION,PERIOD",
        };
        var confirmShrink = new Option<bool>("--confirm-shrink") { Description = "Withdraw what a full set leaves out" };
        var by = new Option<string>("--by")
        {
            Description = "Who decides this", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName,
        };
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("load", "Load files and publish an edition")
        {
            paths, dataset, knownOn, fullSet, confirmShrink, dryRun, noPublish, by, data, format,
        };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(knownOn) is { } text ? QuestionText.Day("known-on", text) : (DateOnly?)null;
            var request = new LoadRequest(
                [.. parsed.GetValue(paths)!.Select(Path.GetFullPath)], parsed.GetValue(by)!, parsed.GetValue(dataset), day,
                !parsed.GetValue(noPublish), parsed.GetValue(dryRun))
            {
                FullSet = parsed.GetValue(fullSet) is { } claim ? FullSetText.Read(claim, parsed.GetValue(confirmShrink)) : null,
            };
            var report = Run(line, DataDirectory.At(parsed.GetValue(data)!), request);
            if (parsed.GetValue(format) == "json") line.WriteJson(report);
            else Write(line, report);
            return report.ExitCode;
        });
        return command;
    }

    /// <summary>Loads here, or by whoever holds the directory.</summary>
    public static LoadReport Run(CommandLine line, DataDirectory directory, LoadRequest request)
    {
        Workshop? workshop = null;
        try
        {
            workshop = Workshop.Open(directory, $"monitor load, process {Environment.ProcessId}", line.Clock);
        }
        catch (RefusedException held) when (held.Code == "DIR-HELD")
        {
            return HandOver(line, directory, request, held);
        }
        using (workshop) return Load(line, workshop, request);
    }

    private static LoadReport Load(CommandLine line, Workshop workshop, LoadRequest request)
    {
        if (!line.IsTerminal) return workshop.Loader.Load(request);
        return line.Console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("…");
            return workshop.Loader.Load(request, new Steps(at =>
            {
                task.Description = Markup.Escape($"{at.File}: {at.Step.ToString().ToLowerInvariant()}");
                (task.MaxValue, task.Value) = (at.Of * 5, (at.Number - 1) * 5 + (int)at.Step);
            }));
        });
    }

    private static LoadReport HandOver(CommandLine line, DataDirectory directory, LoadRequest request, RefusedException held)
    {
        var parcel = new Inbox(directory).Send(request);
        var started = line.Clock.GetTimestamp();
        while (true)
        {
            if (Inbox.Collect(parcel) is { } report) return report;
            if (!Inbox.IsTaken(parcel) && line.Clock.GetElapsedTime(started) > Patience)
            {
                Inbox.Withdraw(parcel);
                throw held;
            }
            if (OwnerLock.CurrentHolder(directory) is null) TakeOver(directory, line);
            Thread.Sleep(100);
        }
    }

    /// <summary>The holder has ended: its parcels are ours, unless somebody else is quicker.</summary>
    private static void TakeOver(DataDirectory directory, CommandLine line)
    {
        try
        {
            using var workshop = Workshop.Open(directory, $"monitor load, process {Environment.ProcessId}", line.Clock);
            new Inbox(directory).Serve(workshop.Loader);
        }
        catch (RefusedException held) when (held.Code == "DIR-HELD")
        {
            return; // who holds it now will find the parcel
        }
    }

    public static void Write(CommandLine line, LoadReport report)
    {
        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
        line.WriteTable(["file", "dataset", "load", "rows", "accepted", "quarantined", "unchanged", "waiting", "reasons"],
            report.Files.Select(f => (IReadOnlyList<string>)[
                f.File, f.Dataset ?? "", f.Load is { } load ? Text(load) : "", Text(f.RowsIn), Text(f.Accepted), Text(f.Quarantined),
                Text(f.Unchanged), Text(f.Waiting),
                f.Refused?.Code ?? string.Join(' ', f.Reasons.Select(r => $"{r.Key}:{Text(r.Value)}"))]), 2, 3, 4, 5, 6, 7);
        foreach (var refused in report.Files.Select(f => f.Refused).OfType<Refused>())
            line.Errors.WriteLine($"{refused.Code}: {refused.En}");
        if (report.Unpublished is { } why) line.Errors.WriteLine($"{why.Code}: {why.En}");
        var now = report.Published ? ", published now" : "";
        line.Output.WriteLine(report.Edition is { } edition ? $"edition {edition}{now}" : "no edition yet");
    }

    private sealed class Steps(Action<LoadProgress> show) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => show(value);
    }
}
