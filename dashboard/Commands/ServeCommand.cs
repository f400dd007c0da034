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
    public const string Person = "monitor serve";

    private const string SampleFolder = "./data-demo";

    private sealed record Wish(string Urls, DataDirectory Directory, bool Empty, bool Sample, decimal? Scale);

    public static Command Make(CommandLine line)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var empty = new Option<bool>("--empty") { Description = "Leave an empty directory empty" };
        var sample = new Option<bool>("--sample")
        {
            Description = $"Show a synthetic registry, in {SampleFolder} unless --data names another directory",
        };
        var scale = new Option<decimal?>("--scale") { Description = "Of the synthetic registry; 1 is the national size", Hidden = true };
        var data = CommandLine.Data();
        var command = new Command("serve", "Show the site") { urls, empty, sample, scale, data };
        command.Validators.Add(given =>
        {
            if (given.GetValue(sample) && given.GetValue(empty))
                given.AddError("--sample fills a directory, --empty leaves it empty: choose one.");
        });
        command.SetAction((parsed, stop) =>
        {
            var named = parsed.GetResult(data) is { Implicit: false };
            var folder = parsed.GetValue(sample) && !named ? SampleFolder : parsed.GetValue(data)!;
            return Run(line, new Wish(parsed.GetValue(urls)!, DataDirectory.At(folder), parsed.GetValue(empty), parsed.GetValue(sample),
                parsed.GetValue(scale)), stop);
        });
        return command;
    }

    private static async Task<int> Run(CommandLine line, Wish wish, CancellationToken stop)
    {
        if (wish.Sample) RefuseOtherMachines(wish.Urls);
        using var workshop = Workshop.Open(wish.Directory, wish.Urls, line.Clock);
        var arrival = new RegistryArrival();
        var demonstration = wish.Sample ? Demonstration.Of(line, workshop, wish.Scale, arrival) : null;
        if (!wish.Empty) await LoadPublishedFigures(line, workshop, demonstration is not null);
        using var room = new ReadingRoom(new EditionShelf(wish.Directory, new ShelfSettings(), line.Clock), line.Clock);
        await using var site = Site.Build(wish.Urls, room, () => workshop.Owner.IsReady, line.Clock, arrival);
        try
        {
            await site.StartAsync(stop);
        }
        catch (IOException busy) when (busy.InnerException is SocketException or { InnerException: SocketException })
        {
            throw new RefusedException("ADDRESS", new($"无法在 {wish.Urls} 上监听。", $"Cannot listen on {wish.Urls}: {busy.Message}"),
                new("需要一个空闲的本机地址。", "Expected a free address of this machine."),
                new("请结束占用它的进程，或用 --urls 另选端口。", "End what uses it, or choose another port with --urls."));
        }
        var edition = room.Shelf.Newest is { } newest ? $"edition {newest.Number}" : "nothing loaded yet";
        var address = string.Join(' ', site.Urls);
        await line.Output.WriteLineAsync($"Monitor is at {address} – {edition} of {wish.Directory.Root}. Stop with Ctrl-C.");
        await line.Output.FlushAsync(stop);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, site.Lifetime.ApplicationStopping);
        var inbox = ServeInbox(new Inbox(wish.Directory), workshop.Loader, site.Logger, ended.Token);
        var registry = Task.Run(() => demonstration?.Run(site.Logger, ended.Token), CancellationToken.None);
        await site.WaitForShutdownAsync(stop);
        await ended.CancelAsync();
        await Task.WhenAll(inbox, registry);
        return 0;
    }

    /// <summary>Into a new directory; into a demonstration those it does not know yet, in case its first start was interrupted.</summary>
    private static async Task LoadPublishedFigures(CommandLine line, Workshop workshop, bool whatIsMissing)
    {
        var journal = workshop.Owner.Journal;
        if (journal.Last(JournalKind.LoadIntended) > 0 && !whatIsMissing) return;
        var folder = Path.Combine(AppContext.BaseDirectory, "sample-data");
        if (workshop.Loader.Knows(folder)) return;
        var report = workshop.Loader.Load(new LoadRequest([folder], Person));
        var rows = report.Files.Sum(f => f.Accepted);
        await line.Output.WriteLineAsync($"Loaded the published figures: {report.Files.Count} files, {rows} rows.");
        foreach (var file in report.Files.Where(f => f.ExitCode > 0))
            await line.Errors.WriteLineAsync($"{file.File}: {file.Refused?.En ?? string.Join(' ', file.Reasons.Keys)}");
    }

    /// <summary>Nobody but the people at this machine is shown made-up contracts.</summary>
    private static void RefuseOtherMachines(string urls)
    {
        var elsewhere = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url =>
            !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !address.IsLoopback);
        if (elsewhere is null) return;
        throw new RefusedException("DEMO-ADDRESS", new($"{elsewhere} 不是本机地址。", $"{elsewhere} is not an address of this machine alone."),
            new("演示只在本机监听。", "A demonstration listens on this machine only."),
            new("例如 --urls http://127.0.0.1:5080。", "For example --urls http://127.0.0.1:5080."), exitCode: 2);
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
