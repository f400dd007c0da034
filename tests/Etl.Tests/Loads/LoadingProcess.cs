using System.Diagnostics;

namespace Monitor.Etl.Tests.Loads;

/// <summary>The small program of tests/Loading as a process of its own.</summary>
internal sealed class LoadingProcess : IDisposable
{
    private readonly Process process;

    private LoadingProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <param name="failpoint">Where it shall be killed, e.g. "before-commit:1"; null to let it run.</param>
    public static LoadingProcess Start(string? failpoint, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Monitor.Loading.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MONITOR_FAILPOINT"] = failpoint ?? "";
        return new LoadingProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the first line it says.</summary>
    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>Waits for its end. 137 is death by SIGKILL.</summary>
    public (int ExitCode, string Output) End()
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>Ends it with SIGKILL after a while.</summary>
    /// <returns>False when it had come to its end before.</returns>
    public bool Kill(TimeSpan after = default)
    {
        if (process.WaitForExit(after)) return false;
        process.Kill();
        process.WaitForExit();
        return process.ExitCode == 137;
    }

    public void Dispose() => process.Dispose();
}
