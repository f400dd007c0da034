using System.Globalization;
using Monitor.Dashboard.Commands;
using Monitor.Etl.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>A directory that another part of the world holds.</summary>
public sealed class HandOverTests : IDisposable
{
    private const string Address = "http://127.0.0.1:5080";
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private string Data => scratch.File("data");

    private Workshop Hold() => Workshop.Open(DataDirectory.At(Data), Address, LoadedSite.Clock);

    private static string Gdp => Checkout.Path("sample-data", "statistics", "gdp.csv");

    [Fact]
    public async Task Serve_ADirectoryThatIsHeld_IsRefusedWithPidAndAddress()
    {
        using var holder = Hold();
        var (code, _, errors) = await LoadedSite.RunOn(Data, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, code);
        Assert.StartsWith("DIR-HELD", errors, StringComparison.Ordinal);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), errors, StringComparison.Ordinal);
        Assert.Contains(Address, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ADirectoryThatIsHeld_IsDoneByTheHolderAndReportedToItsEnd()
    {
        using var holder = Hold();
        using var stop = new CancellationTokenSource();
        var serving = Serve(holder.Loader, stop.Token);
        var missing = scratch.Write("bad/nothing.csv", "colour\nred\n");

        var (code, output, errors) = await LoadedSite.RunOn(Data, "load", Gdp, missing, "--by", "an official", "--format", "json");

        await stop.CancelAsync();
        await serving;
        Assert.True(code == 4, output + errors);
        Assert.Contains("\"file\":\"gdp.csv\",\"dataset\":\"statistics\",\"load\":1,\"rowsIn\":36,\"accepted\":36", output,
            StringComparison.Ordinal);
        Assert.Contains("\"code\":\"F-UNKNOWN\"", output, StringComparison.Ordinal);
        Assert.Contains("\"edition\":1", output, StringComparison.Ordinal);
        Assert.Equal("an official", holder.Owner.Journal.Read(JournalKind.LoadAcknowledged).Single().Person);
        Assert.Empty(Directory.EnumerateFileSystemEntries(DataDirectory.At(Data).Inbox));
    }

    [Fact]
    public async Task Load_AHolderThatEndsBeforeItTakesTheFiles_IsDoneByTheCommandItself()
    {
        var holder = Hold();
        var loading = Task.Run(() => LoadedSite.RunOn(Data, "load", Gdp, "--format", "json"));
        while (!Directory.EnumerateDirectories(DataDirectory.At(Data).Inbox).Any()) await Task.Delay(20);
        holder.Dispose();

        var (code, output, errors) = await loading;

        Assert.True(code == 0, errors);
        Assert.Contains("\"accepted\":36", output, StringComparison.Ordinal);
    }

    private async Task Serve(Loader loader, CancellationToken stop)
    {
        var inbox = new Inbox(DataDirectory.At(Data));
        while (!stop.IsCancellationRequested)
        {
            await Task.Run(() => inbox.Serve(loader), CancellationToken.None);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
