using Monitor.Etl.Statistics;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>Real and sample never mix unseen.</summary>
public sealed class NatureTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly string real;
    private readonly string sample;

    public NatureTests()
    {
        real = scratch.Write("real.csv", Figures.Csv(2020, 1, 1));
        sample = scratch.Write("made/up/sample.csv", Figures.Csv(2020, 1, 2));
        scratch.Write("made/monitor.json", """{"nature":"sample"}""");
    }

    public void Dispose() => scratch.Dispose();

    private House Open() => new(scratch.File("data"), [StatisticsDataset.Dataset]);

    [Fact]
    public void Load_SampleIntoARealDirectory_IsRefused()
    {
        using var house = Open();
        Assert.Equal(["F-SAMPLE"], house.Load(real, sample).Files.Select(f => f.Refused?.Code).OfType<string>());
        Assert.Equal("real", house.Shelf.Newest?.Nature);
    }

    [Fact]
    public void Load_SampleFirst_MakesADemonstrationThatTakesBoth()
    {
        using var house = Open();
        Assert.Equal(0, house.Load(sample, real).ExitCode);
        Assert.Equal("sample", house.Shelf.Newest?.Nature);
    }

    [Fact]
    public void Load_FolderThatSaysNeither_IsRefused()
    {
        scratch.Write("made/monitor.json", """{"nature":"perhaps"}""");
        using var house = Open();
        Assert.Equal("F-NATURE", house.Load(sample).Files[0].Refused?.Code);
    }
}
