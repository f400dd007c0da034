using System.Diagnostics;
using System.Text;
using Monitor.Dashboard.Commands;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>`monitor serve --sample` on a free port of this machine, in this process; or in one of its own that is to be killed.</summary>
internal sealed class ServingSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Words output = new(), errors = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task<int> running;

    public ServingSite(string data, params string[] more) =>
        running = Task.Run(() => new CommandLine(output, errors, LoadedSite.Clock).Run([.. Arguments(data), .. more], stop.Token));

    public string Said => output.ToString();

    /// <summary>Waits until it has said this.</summary>
    public async Task Until(string words)
    {
        for (var waited = Stopwatch.StartNew(); !Said.Contains(words, StringComparison.Ordinal); await Task.Delay(50))
            Assert.True(!running.IsCompleted && waited.Elapsed < Patience, Said + errors);
    }

    public async Task<string> Get(string path)
    {
        var address = Said.Split(' ').First(word => word.StartsWith("http:", StringComparison.Ordinal));
        using var reader = new HttpClient();
        return await reader.GetStringAsync(new Uri(address + path));
    }

    /// <summary>As Ctrl-C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        await stop.CancelAsync();
        return await running;
    }

    /// <summary>A process of its own that kills itself at a place; 137 when it did.</summary>
    public static int Killed(string failpoint, string data, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "monitor.dll"), .. Arguments(data), .. more])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["MONITOR_FAILPOINT"] = failpoint;
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stop.Dispose();
        await output.DisposeAsync();
        await errors.DisposeAsync();
    }

    private static string[] Arguments(string data) => ["serve", "--sample", "--urls", "http://127.0.0.1:0", "--data", data];

    /// <summary>What was said, from whatever thread.</summary>
    private sealed class Words : TextWriter
    {
        private readonly StringBuilder text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (text) text.Append(value);
        }

        public override string ToString()
        {
            lock (text) return text.ToString();
        }
    }
}
