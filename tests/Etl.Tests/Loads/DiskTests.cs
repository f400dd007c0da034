using Monitor.Etl.Statistics;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>The edition cannot be made: what was loaded stays, the sentence says so, and the next load publishes it.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Load_WhenTheEditionCannotBeMade_KeepsTheLoadAndPublishesLater()
    {
        using var house = new House(scratch.File("data"), [StatisticsDataset.Dataset]);
        var draft = Path.Combine(house.Directory.Editions, "making-000001.duckdb");
        Directory.CreateDirectory(draft); // a folder stands where the engine wants its file
        Directory.CreateDirectory(Path.Combine(draft, "in the way"));
        var report = house.Load(scratch.Write("a.csv", Figures.Csv(2020, 2, 1)));
        Assert.Equal((4, null, 2L), (report.ExitCode, report.Edition, report.Files[0].Accepted));
        Assert.Equal("EDITION-FAILED", report.Unpublished?.Code);
        Assert.True(house.Owner.IsReady);
        Directory.Delete(draft, recursive: true);
        var again = house.Load(scratch.File("a.csv"));
        Assert.Equal((0, 1, true), (again.ExitCode, again.Edition, again.Published));
        Assert.False(house.Load(scratch.File("a.csv")).Published);
    }
}
