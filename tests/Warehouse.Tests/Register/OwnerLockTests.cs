using System.Globalization;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Register;

public sealed class OwnerLockTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly SetClock clock = SetClock.On(2026, 11, 21);
    private readonly DataDirectory directory;

    public OwnerLockTests() => directory = DataDirectory.At(scratch.File("data"));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Take_WhileHeld_NamesPidAndAddressWithExitCode3()
    {
        using var held = OwnerLock.Take(directory, "http://127.0.0.1:5080", clock);
        var refusal = Assert.Throws<RefusedException>(() => OwnerLock.Take(directory, "monitor load", clock));
        Assert.Equal(("DIR-HELD", 3), (refusal.Code, refusal.ExitCode));
        foreach (var language in (string[])["zh", "en"])
        {
            Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.In(language), StringComparison.Ordinal);
            Assert.Contains("http://127.0.0.1:5080", refusal.In(language), StringComparison.Ordinal);
        }
        Assert.Equal("http://127.0.0.1:5080", OwnerLock.CurrentHolder(directory)?.Address);
    }

    [Fact]
    public void Take_AfterRelease_Succeeds()
    {
        OwnerLock.Take(directory, "first", clock).Dispose();
        Assert.Null(OwnerLock.CurrentHolder(directory));
        using var second = OwnerLock.Take(directory, "second", clock);
        Assert.Equal("second", OwnerLock.LastHolder(directory)?.Address);
    }

    [Fact]
    public void Make_OnUnix_KeepsOthersOut()
    {
        if (OperatingSystem.IsWindows()) return;
        directory.Make();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory.Root));
    }
}
