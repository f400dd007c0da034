using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monitor.Benchmarks;

/// <summary>What a newcomer waits for: `monitor serve` to its first answer, on a fresh and on a filled directory, and a clone to its first
/// page with the package caches warm. Whole processes, timed from outside; run it on an otherwise idle machine.</summary>
internal static class Start
{
    private const int Rounds = 5;

    public static async Task Run(TextWriter output)
    {
        var root = Root(AppContext.BaseDirectory);
        await Shell("dotnet build dashboard --nologo -v quiet", root);
        List<double> fresh = [], filled = [];
        for (var round = 0; round < Rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("monitor-start-").FullName;
            fresh.Add(await Serve(root, data));
            filled.Add(await Serve(root, data));
            Directory.Delete(data, recursive: true);
        }
        var scratch = Directory.CreateTempSubdirectory("monitor-clone-").FullName;
        var watch = Stopwatch.StartNew();
        await Shell($"git clone --quiet --no-hardlinks \"{root}\" \"{scratch}/monitor\"", scratch);
        await FirstAnswer($"exec dotnet run --project dashboard -- serve --urls {{0}}", $"{scratch}/monitor");
        var clone = watch.Elapsed.TotalSeconds;
        Directory.Delete(scratch, recursive: true);

        await output.WriteLineAsync("| what | median | slowest | must | aim |\n|---|---|---|---|---|");
        await output.WriteLineAsync(Row("`serve` to first answer, sample loaded for the first time", fresh, "10 s", "4 s"));
        await output.WriteLineAsync(Row("`serve` to first answer, on a filled directory", filled, "", ""));
        await output.WriteLineAsync(Row("clone to first page, package caches warm (once)", [clone], "3 min", "1 min"));
    }

    private static string Row(string what, List<double> seconds, string must, string aim)
    {
        seconds.Sort();
        var (median, slowest) = (seconds[seconds.Count / 2], seconds[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {median:0.00} s | {slowest:0.00} s | {must} | {aim} |");
    }

    private static Task<double> Serve(string root, string data) =>
        FirstAnswer($"exec dotnet dashboard/bin/Debug/net10.0/monitor.dll serve --data \"{data}\" --urls {{0}}", root);

    /// <summary>Seconds from the command to its first answer with 200.</summary>
    private static async Task<double> FirstAnswer(string command, string folder)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var watch = Stopwatch.StartNew();
        using var process = Begin(string.Format(CultureInfo.InvariantCulture, command, address), folder);
        using var client = new HttpClient();
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"{command} ended with {process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync(new Uri(address + "/zh/"));
                if (answer.StatusCode == HttpStatusCode.OK) break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20); // not listening yet
            }
        }
        var seconds = watch.Elapsed.TotalSeconds;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return seconds;
    }

    private static async Task Shell(string command, string folder)
    {
        using var process = Begin(command, folder);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} ended with {process.ExitCode}.");
    }

    private static Process Begin(string command, string folder) => Process.Start(new ProcessStartInfo("bash", ["-c", command + " >&2"])
    {
        WorkingDirectory = folder,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Monitor.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
