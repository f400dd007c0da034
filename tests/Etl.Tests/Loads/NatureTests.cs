using Dapper;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

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
    public void Directory_BeforeAnyFileWasTaken_IsNotDecided()
    {
        using var house = Open();
        Assert.Null(Nature.IsDemonstration(house.Owner.Journal));
        Assert.Equal(4, house.Load(scratch.Write("bad.csv", "colour\nred\n")).ExitCode);
        Assert.Null(Nature.IsDemonstration(house.Owner.Journal));
        Assert.Equal(0, house.Load(sample).ExitCode);
        Assert.True(Nature.IsDemonstration(house.Owner.Journal));
    }

    [Fact]
    public void Directory_OfRealFigures_StaysOne()
    {
        using var house = Open();
        house.Load(real);
        Assert.False(Nature.IsDemonstration(house.Owner.Journal));
        house.Load(sample);
        Assert.False(Nature.IsDemonstration(house.Owner.Journal));
    }

    [Fact]
    public void Directory_DeclaredADemonstration_TakesSamplesAfterRealFigures()
    {
        using var house = Open();
        house.Owner.Journal.Append("Li", JournalKind.DemonstrationDeclared, new { });
        Assert.Equal(0, house.Load(real, sample).ExitCode);
    }

    [Fact]
    public void Load_FolderThatSaysNeither_IsRefused()
    {
        scratch.Write("made/monitor.json", """{"nature":"perhaps"}""");
        using var house = Open();
        Assert.Equal("F-NATURE", house.Load(sample).Files[0].Refused?.Code);
    }

    private string Parquet(string name, string? nature)
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        var (csv, path) = (scratch.Write("one.csv", Figures.Csv(2021, 1, 3)), scratch.File(name));
        var metadata = nature is null ? "" : $", KV_METADATA {{nature: '{nature}', other: 'real'}}";
        connection.Execute($"COPY (FROM read_csv('{csv}', all_varchar = true)) TO '{path}' (FORMAT parquet{metadata})");
        return path;
    }

    [Fact]
    public void Load_ParquetThatIsASample_MakesADemonstration()
    {
        using var house = Open();
        Assert.Equal(0, house.Load(Parquet("sample.parquet", "sample"), real).ExitCode);
        Assert.Equal("sample", house.Shelf.Newest?.Nature);
    }

    [Theory]
    [InlineData("sample", "sample.parquet", "F-SAMPLE")]
    [InlineData("perhaps", "sample.parquet", "F-NATURE")]
    [InlineData(null, "made/without.parquet", "F-SAMPLE")]
    [InlineData("sample", "made/says-so.parquet", "F-SAMPLE")]
    public void Load_ParquetIntoARealDirectory_IsRefusedAndNotKept(string? nature, string name, string code)
    {
        using var house = Open();
        Assert.Equal(0, house.Load(real).ExitCode);
        var archived = Directory.GetFiles(house.Directory.Archive, "*", SearchOption.AllDirectories);
        Assert.Equal(code, house.Load(Parquet(name, nature)).Files[0].Refused?.Code);
        Assert.Equal(archived, Directory.GetFiles(house.Directory.Archive, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(null, "without.parquet")]
    [InlineData("real", "made/real.parquet")]
    public void Load_RealParquet_IsTaken(string? nature, string name)
    {
        using var house = Open();
        Assert.Equal(0, house.Load(real, Parquet(name, nature)).ExitCode);
        Assert.Equal("real", house.Shelf.Newest?.Nature);
    }

    [Fact]
    public void Load_BrokenParquet_IsRefused()
    {
        using var house = Open();
        Assert.Equal("F-PARQUET", house.Load(scratch.Write("broken.parquet", "PAR1 and no more")).Files[0].Refused?.Code);
    }
}
