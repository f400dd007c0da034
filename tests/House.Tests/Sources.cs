using System.Diagnostics;
using Monitor.Fixtures;

namespace Monitor.House.Tests;

/// <summary>The files git tracks, as the house sees them.</summary>
internal static class Sources
{
    /// <summary>Paths below the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Tracked { get; } = [.. Git("ls-files", "--cached", "--others", "--exclude-standard")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Checkout.Path(path)))];

    /// <summary>What people read and write: code, SQL, pages, scripts.</summary>
    public static IEnumerable<string> Code => Tracked.Where(path =>
        Path.GetExtension(path) is ".cs" or ".razor" or ".sql" or ".js" or ".css" or ".sh");

    public static string Text(string path) => File.ReadAllText(Checkout.Path(path));

    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, WorkingDirectory = Checkout.Root };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
