using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Register;

/// <summary>Something was asked that is not done. Says what was found, what was expected and what to do next,
/// in both languages; nothing was changed. Shown as it is on page, command line and as RFC 9457 problem.</summary>
/// <param name="code">Stable id, e.g. "F-EMPTY", "H-MISSING", "ASK-MEASURE".</param>
/// <param name="exitCode">2 wrong use, 3 directory held, 4 refused, 5 verification failed.</param>
public sealed class RefusedException(string code, Words found, Words expected, Words next, int exitCode = 4)
    : Exception($"{found.En} {expected.En} {next.En}")
{
    public string Code => code;
    public Words Found => found;
    public Words Expected => expected;
    public Words Next => next;
    public int ExitCode => exitCode;

    /// <summary>The three sentences in one language.</summary>
    public string In(string language) => $"{found.In(language)} {expected.In(language)} {next.In(language)}";
}
