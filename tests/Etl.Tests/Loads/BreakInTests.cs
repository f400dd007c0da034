using System.Globalization;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>A second process stays out, above all after the owner has copied, hashed and published: there the engine's own lock
/// would be lost if anybody else in this process had opened its file.</summary>
public sealed class BreakInTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void SecondProcess_AfterAPublish_IsRefusedOnBothLocks()
    {
        using var house = new House(scratch.File("data"), [StatisticsDataset.Dataset]);
        Assert.True(house.Load([.. Figures.Write(scratch)]).Published);
        using (house.Shelf.Lend()) { }

        using var second = LoadingProcess.Start(null, house.Directory.Root, scratch.File("a.csv"));
        var (exitCode, output) = second.End();
        Assert.Equal(3, exitCode);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), output, StringComparison.Ordinal);

        using var burglar = LoadingProcess.Start(null, house.Directory.WarehouseFile, "--break-in");
        Assert.Equal(3, burglar.End().ExitCode);
        Assert.Equal(0, house.Load(scratch.Write("e.csv", Figures.Csv(2020, 2, 7))).ExitCode);
    }

    [Fact]
    public void NextProcess_AfterKillMinusNine_GetsTheDirectoryAtOnce()
    {
        var data = scratch.File("data");
        using (var held = LoadingProcess.Start(null, data, "--hold"))
        {
            Assert.Equal("holding", held.ReadLine());
            using var refused = LoadingProcess.Start(null, data, scratch.Write("a.csv", Figures.Csv(2020, 1, 1)));
            var (exitCode, output) = refused.End();
            Assert.Equal(3, exitCode);
            Assert.Contains(held.Id.ToString(CultureInfo.InvariantCulture), output, StringComparison.Ordinal);
            held.Kill();
        }
        using var house = new House(data, [StatisticsDataset.Dataset]);
        Assert.True(house.Owner.IsReady);
    }
}
