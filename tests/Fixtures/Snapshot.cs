using System.Runtime.CompilerServices;
using Xunit;

namespace Monitor.Fixtures;

/// <summary>Holds text against a file that somebody has looked at. After a wanted change, run with MONITOR_ACCEPT=1 and read the
/// diff.</summary>
public static class Snapshot
{
    /// <param name="name">File name with its ending; the file lies in the folder "snapshots" beside the test.</param>
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        // Paths are mapped in deterministic builds, so the test's folder is found from the checkout.
        var marker = $"{Path.AltDirectorySeparatorChar}tests{Path.AltDirectorySeparatorChar}";
        var folder = Path.GetDirectoryName(test[test.LastIndexOf(marker, StringComparison.Ordinal)..].TrimStart('/'))!;
        var expected = Checkout.Path(folder, "snapshots", name);
        var normal = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("MONITOR_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.WriteAllText(expected, normal);
            return;
        }

        Assert.True(File.Exists(expected), $"There is no snapshot {name} yet. Look at it and accept it with MONITOR_ACCEPT=1.");
        Assert.Equal(File.ReadAllText(expected), normal);
    }
}
