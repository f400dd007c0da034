using System.ComponentModel;
using System.Diagnostics;

namespace Monitor.Warehouse.Register;

/// <summary>Copies a file that an engine of this process holds open. Opening and closing it here would drop the engine's lock on it
/// unseen, so another process does it; where the file system can, the copy shares its blocks until one of the two changes.</summary>
internal static class ChildCopy
{
    /// <returns>False when this system has no <c>cp</c>; then nothing was done.</returns>
    /// <exception cref="IOException">The copy failed, with the words of <c>cp</c>: no room, no permission.</exception>
    public static bool TryMake(string from, string to)
    {
        if (OperatingSystem.IsWindows()) return false;
        // --reflink is GNU's; elsewhere a plain copy does.
        IEnumerable<string> options = OperatingSystem.IsLinux() ? ["--reflink=auto"] : [];
        var start = new ProcessStartInfo("cp", [.. options, "--", from, to]) { RedirectStandardError = true };
        try
        {
            using var copy = Process.Start(start)!;
            var words = copy.StandardError.ReadToEnd();
            copy.WaitForExit();
            return copy.ExitCode == 0 ? true : throw new IOException(words.Trim());
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
