using System.Diagnostics;
using System.Text;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Register;

public sealed class FailpointTests
{
    /// <summary>Built as it is shipped: neither the switch nor the name of any place is in it. The build under test has both.</summary>
    [Fact]
    public void ReleaseBuild_HasNoFailpoints()
    {
        using var scratch = new ScratchFolder();
        string[] arguments = ["-c", "Release", "--no-restore", "-o", scratch.Path, "-v", "quiet", "--nologo"];
        using var build = Process.Start("dotnet", ["build", Checkout.Path("etl", "Monitor.Etl.csproj"), .. arguments]);
        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
        foreach (var assembly in (string[])["Monitor.Warehouse.dll", "Monitor.Etl.dll"])
            Assert.DoesNotContain("checkpoint", Strings(scratch.File(assembly)), StringComparison.Ordinal);
        Assert.DoesNotContain("MONITOR_FAILPOINT", Strings(scratch.File("Monitor.Warehouse.dll")), StringComparison.Ordinal);
        Assert.Contains("MONITOR_FAILPOINT", Strings(typeof(Failpoint).Assembly.Location), StringComparison.Ordinal);
    }

    /// <summary>String literals stand in an assembly as UTF-16, on even or odd bytes.</summary>
    private static string Strings(string assembly)
    {
        var bytes = File.ReadAllBytes(assembly);
        return Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes, 1, bytes.Length - 1);
    }
}
