using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Samples;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>The synthetic registry's Parquet files, from the generator to the ledger.</summary>
public sealed class RegistryLoadTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Load_SyntheticYears_EndsInTheGeneratorsTotals()
    {
        var files = SampleRegistry.Write(new SampleOptions(2020, 2021, scratch.File("sample"), 0.002m));
        using var house = new House(scratch.File("data"), [ContractsDataset.Dataset]);
        var report = house.Load(scratch.File("sample"));

        Assert.Equal(["sample/contracts-2020.parquet", "sample/contracts-2021.parquet"], report.Files.Select(file => file.File));
        Assert.All(report.Files, file => Assert.Equal(0, file.Quarantined));
        Assert.Equal(files.Sum(file => file.Rows), report.Files.Sum(file => file.RowsIn));
        Assert.Equal("sample", house.Shelf.Newest?.Nature);
        var years = house.Owner.Write(connection => connection.Query<(int, long, decimal)>("""
            SELECT year(period_on)::INTEGER, sum(sign)::BIGINT, sum(amount_yuan) FROM contract_entry GROUP BY 1 ORDER BY 1
            """).AsList());
        Assert.Equal(files.Select(file => (file.Year, file.Contracts, (decimal)file.Yuan)), years);
    }
}
