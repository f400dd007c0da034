using System.Diagnostics;
#if FAILPOINTS
using System.Globalization;
#endif

namespace Monitor.Warehouse.Register;

/// <summary>Places where a test may end the process as a power cut would. Calls are compiled only into builds for tests.</summary>
public static class Failpoint
{
#if FAILPOINTS
    private static int hits;
#endif

    /// <summary>Ends the process with SIGKILL when the environment names this place: "before-commit:2" at the second hit,
    /// "before-checkpoint:1:3" three milliseconds after the first, in the midst of what follows.</summary>
    [Conditional("FAILPOINTS")]
    public static void Hit(string name)
    {
#if FAILPOINTS
        if (Environment.GetEnvironmentVariable("MONITOR_FAILPOINT") is not { Length: > 0 } wanted) return;
        var parts = wanted.Split(':');
        if (parts[0] != name) return;
        var at = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        if (Interlocked.Increment(ref hits) != at) return;
        if (parts.Length < 3) End(0);
        else new Thread(() => End(int.Parse(parts[2], CultureInfo.InvariantCulture))).Start();
#endif
    }

#if FAILPOINTS
    private static void End(int afterMilliseconds)
    {
        Thread.Sleep(afterMilliseconds);
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
#endif
}
