using System.Security.Cryptography;
using Monitor.Etl.Samples;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Samples;

public sealed class SampleRegistryTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_Twice_GivesTheSameContentAndTheSameBytes()
    {
        var (first, second) = (Write("a", 3), Write("b", 3));
        Assert.Equal(ContentHash(first), ContentHash(second));
        Assert.Equal(SHA256.HashData(File.ReadAllBytes(first)), SHA256.HashData(File.ReadAllBytes(second)));
    }

    [Fact]
    public void Write_WithAnotherSeed_GivesOtherRowsOfTheSameSum()
    {
        var (first, second) = (Write("a", 3), Write("b", 4));
        Assert.NotEqual(ContentHash(first), ContentHash(second));
        const string Sum = """
            SELECT sum(contract_value_yuan) FROM (FROM '{0}' QUALIFY version = max(version) OVER (PARTITION BY registration_number))
            WHERE life_cycle NOT IN ('deregistered', 'revoked')
            """;
        Assert.Equal(28_251_510_000m, One(Sum, first));
        Assert.Equal(28_251_510_000m, One(Sum, second));
    }

    [Fact]
    public void File_Metadata_SaysThatItIsASample()
    {
        var files = SampleRegistry.Write(new SampleOptions(2023, 2024, folder.File("a"), 0.010m, 5));
        Assert.Equal(
            ["dataset=contracts", "nature=sample", "net_contracts=9800",
                "net_contracts_from=generator (no national count was published for this year)", "net_value_from=published",
                "net_value_yuan=68354000000", "scale=0.01", "seed=5", "year=2024"],
            Marks(files[1].Path));
        Assert.Contains("net_contracts_from=published", Marks(files[0].Path));
    }

    [Theory]
    [InlineData(2019, 2020, "1", "SAMPLE-YEARS")]
    [InlineData(2025, 2026, "1", "SAMPLE-YEARS")]
    [InlineData(2023, 2021, "1", "SAMPLE-YEARS")]
    [InlineData(2020, 2020, "0", "SAMPLE-SCALE")]
    [InlineData(2020, 2020, "101", "SAMPLE-SCALE")]
    public void Write_OfSomethingImpossible_IsRefusedBeforeAnythingIsWritten(int from, int to, string scale, string code)
    {
        var options = new SampleOptions(from, to, folder.File("a"), decimal.Parse(scale, System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture));
        var refused = Assert.Throws<RefusedException>(() => SampleRegistry.Write(options));
        Assert.Equal((code, 2), (refused.Code, refused.ExitCode));
        Assert.False(Directory.Exists(folder.File("a")));
    }

    [Fact]
    public void Write_OverAnExistingFile_IsRefused()
    {
        var path = folder.Write("a/contracts-2021.parquet", "mine");
        var refused = Assert.Throws<RefusedException>(() => SampleRegistry.Write(new SampleOptions(2020, 2022, folder.File("a"), 0.001m)));
        Assert.Equal("SAMPLE-EXISTS", refused.Code);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.File("a")));
    }

    [Fact]
    public void Write_Cancelled_LeavesNoFile()
    {
        using var stop = new CancellationTokenSource();
        var options = new SampleOptions(2020, 2020, folder.File("a"), 0.1m);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SampleRegistry.Write(options, new Reports(_ => stop.Cancel()), stop.Token));
        Assert.Empty(Directory.GetFiles(folder.File("a")));
    }

    [Fact]
    public void Write_OfATinyRegistry_StillAddsUp()
    {
        var files = SampleRegistry.Write(new SampleOptions(2020, 2020, folder.File("a"), 0.00001m));
        Assert.Equal((5, 28_251_510), (files[0].Contracts, files[0].Yuan));
        Assert.Equal(28_251_510m, One("SELECT sum(contract_value_yuan) FROM '{0}' WHERE version = 1", files[0].Path));
    }

    private string Write(string name, long seed) =>
        SampleRegistry.Write(new SampleOptions(2020, 2020, folder.File(name), 0.01m, seed))[0].Path;

    private static object? ContentHash(string path) => One("SELECT sum(hash(row)::HUGEINT) FROM '{0}' AS row", path);

    private static List<string> Marks(string path)
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        using var command = connection.CreateCommand(
            $"SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('{path}') ORDER BY ALL");
        using var reader = command.ExecuteReader();
        List<string> marks = [];
        while (reader.Read()) marks.Add(reader.GetString(0));
        return marks;
    }

    private static object? One(string sql, string path)
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        using var command = connection.CreateCommand(sql.Replace("{0}", path, StringComparison.Ordinal));
        return command.ExecuteScalar();
    }

    private sealed class Reports(Action<SampleProgress> report) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => report(value);
    }
}
