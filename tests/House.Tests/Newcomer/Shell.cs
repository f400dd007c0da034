using System.Diagnostics;
using System.Text;

namespace Monitor.House.Tests.Newcomer;

/// <summary>A command as a newcomer types it, in a folder.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    public Shell(string command, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec setsid " + command])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // A newcomer's shell has none of a test run's settings.
        foreach (var name in start.Environment.Keys.Where(k => k == "CI" || k.StartsWith("MSBUILD", StringComparison.Ordinal)
            || k.StartsWith("VSTEST", StringComparison.Ordinal) || k.StartsWith("ASPNETCORE", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output { get { lock (output) return output.ToString(); } }

    public bool HasEnded => process.HasExited;

    public static (int Code, string Output) Run(string command, string folder)
    {
        using var shell = new Shell(command, folder);
        shell.process.WaitForExit();
        return (shell.process.ExitCode, shell.Output);
    }

    /// <summary>Asks an address until it answers 200; null when the command ended or the time ran out.</summary>
    public async Task<string?> Answer(string address, TimeSpan patience)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience && !HasEnded; await Task.Delay(250))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address));
                if (answer.IsSuccessStatusCode) return await answer.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                continue; // not listening yet
            }
        }
        return null;
    }

    public void Dispose()
    {
        // setsid made it the leader of a group: the whole group goes, the program below `dotnet run` too.
        if (!process.HasExited)
        {
            using var kill = Process.Start("bash", ["-c", $"kill -TERM -- -{process.Id} 2>/dev/null"]);
            process.WaitForExit(20_000);
        }
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (output) output.AppendLine(line);
    }
}
