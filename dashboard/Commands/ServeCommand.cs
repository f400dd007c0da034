using System.CommandLine;
using System.Net.Sockets;
using Monitor.Etl.Loads;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor serve`: owns the directory, loads the published figures into an empty one, and shows the site.</summary>
internal static class ServeCommand
{
    /// <summary>Stands in the journal for what nobody asked for in person.</summary>
    private const string Person = "monitor serve";

    public static Command Make(CommandLine line)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var empty = new Option<bool>("--empty") { Description = "Leave an empty directory empty" };
        var data = CommandLine.Data();
        var command = new Command("serve", "Show the site") { urls, empty, data };
        command.SetAction((parsed, stop) =>
            Run(line, parsed.GetValue(urls)!, DataDirectory.At(parsed.GetValue(data)!), parsed.GetValue(empty), stop));
        return command;
    }

    private static async Task<int> Run(CommandLine line, string urls, DataDirectory directory, bool empty, CancellationToken stop)
    {
        using var workshop = Workshop.Open(directory, urls, line.Clock);
        if (!empty) await LoadPublishedFigures(line, workshop);
        using var room = new ReadingRoom(new EditionShelf(directory, new ShelfSettings(), line.Clock), line.Clock);
        await using var site = Site.Build(urls, room, () => workshop.Owner.IsReady, line.Clock);
        try
        {
            await site.StartAsync(stop);
        }
        catch (IOException busy) when (busy.InnerException is SocketException or { InnerException: SocketException })
        {
            throw new RefusedException("ADDRESS", new($"无法在 {urls} 上监听。", $"Cannot listen on {urls}: {busy.Message}"),
                new("需要一个空闲的本机地址。", "Expected a free address of this machine."),
                new("请结束占用它的进程，或用 --urls 另选端口。", "End what uses it, or choose another port with --urls."));
        }
        var edition = room.Shelf.Newest is { } newest ? $"edition {newest.Number}" : "nothing loaded yet";
        await line.Output.WriteLineAsync($"Monitor is at {string.Join(' ', site.Urls)} – {edition} of {directory.Root}. Stop with Ctrl-C.");
        await line.Output.FlushAsync(stop);
        var inbox = ServeInbox(new Inbox(directory), workshop.Loader, site.Logger, stop);
        await site.WaitForShutdownAsync(stop);
        await inbox;
        return 0;
    }

    private static async Task LoadPublishedFigures(CommandLine line, Workshop workshop)
    {
        if (workshop.Owner.Journal.Last(JournalKind.LoadIntended) > 0) return;
        var folder = Path.Combine(AppContext.BaseDirectory, "sample-data");
        var report = workshop.Loader.Load(new LoadRequest([folder], Person));
        var rows = report.Files.Sum(f => f.Accepted);
        await line.Output.WriteLineAsync($"Loaded the published figures: {report.Files.Count} files, {rows} rows.");
        foreach (var file in report.Files.Where(f => f.ExitCode > 0))
            await line.Errors.WriteLineAsync($"{file.File}: {file.Refused?.En ?? string.Join(' ', file.Reasons.Keys)}");
    }

    private static async Task ServeInbox(Inbox inbox, Loader loader, ILogger log, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                try
                {
                    inbox.Serve(loader);
                }
                catch (Exception trouble) when (trouble is not OperationCanceledException)
                {
                    log.LogError(trouble, "A parcel of the inbox could not be loaded; it stays there and is tried again.");
                    await Task.Delay(TimeSpan.FromSeconds(10), stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return; // the site stops
        }
    }
}
