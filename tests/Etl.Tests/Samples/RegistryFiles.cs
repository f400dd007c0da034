using Monitor.Etl.Samples;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Samples;

/// <summary>A tenth of the registry of all years, and one year at its full size; written once for all tests that read them.</summary>
public sealed class RegistryFiles : IDisposable
{
    public const int FullYear = 2020;

    private readonly ScratchFolder folder = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public RegistryFiles()
    {
        Tenth = SampleRegistry.Write(new SampleOptions(2020, 2025, folder.File("tenth"), 0.1m));
        Full = SampleRegistry.Write(new SampleOptions(FullYear, FullYear, folder.File("full")));
        connection.Open();
        Run($"CREATE VIEW tenth AS SELECT *, year(registered_on) AS year FROM '{folder.Path}/tenth/*.parquet'");
        Run($"CREATE VIEW whole AS SELECT *, year(registered_on) AS year FROM '{folder.Path}/full/*.parquet'");
        foreach (var name in new[] { "tenth", "whole" })
        {
            // What counts: the last version of each contract, unless it ends the contract.
            Run($"""
                CREATE VIEW {name}_net AS
                FROM (FROM {name} QUALIFY version = max(version) OVER (PARTITION BY registration_number))
                WHERE life_cycle NOT IN ('deregistered', 'revoked')
                """);
        }
    }

    public IReadOnlyList<SampleFile> Tenth { get; }

    public IReadOnlyList<SampleFile> Full { get; }

    /// <summary>The first column of the first row.</summary>
    public object? One(string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }

    public long Count(string sql) => Convert.ToInt64(One(sql), System.Globalization.CultureInfo.InvariantCulture);

    public double Number(string sql) => Convert.ToDouble(One(sql), System.Globalization.CultureInfo.InvariantCulture);

    public List<T> Column<T>(string sql)
    {
        using var command = connection.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        List<T> values = [];
        while (reader.Read()) values.Add((T)reader.GetValue(0));
        return values;
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Dispose();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}

[CollectionDefinition(nameof(RegistryFiles))]
public sealed class RegistryFilesCollection : ICollectionFixture<RegistryFiles>;
