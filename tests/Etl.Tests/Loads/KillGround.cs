using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Samples;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Loads;

/// <summary>Five small files for processes that will be killed, and what they come to when nobody is. Published figures, contracts,
/// corrections and cancellations of contracts known and not yet known, the rest of the contracts with a few rows that must be held back.
/// </summary>
public sealed class KillGround : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public KillGround()
    {
        Files = [scratch.Write("figures.csv", Figures.Csv(1990, 30, 100)), .. Contracts()];
        using (var first = Open(scratch.File("begun"))) first.Load([.. Files.Take(Files.Count - KillTests.InOneDirectory)]);
        using var house = Open(scratch.File("undisturbed"));
        house.Load([.. Files]);
        Expected = Wholeness.Of(house);
        Expected.Check(house);
    }

    internal static IReadOnlyList<Dataset> Datasets { get; } =
        [StatisticsDataset.Dataset, PlansDataset.Dataset, ContractsDataset.Dataset];

    public IReadOnlyList<string> Files { get; }

    internal Wholeness Expected { get; }

    internal static House Open(string data) => new(data, Datasets);

    /// <summary>A new place for a data directory.</summary>
    public string New() => scratch.File(Guid.NewGuid().ToString("N"));

    /// <summary>A data directory in which all but the last two files are loaded.</summary>
    public string Begun()
    {
        var (from, to) = (scratch.File("begun"), New());
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Directory.CreateDirectory(to + folder[from.Length..]);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, to + file[from.Length..]);
        return to;
    }

    public void Dispose() => scratch.Dispose();

    private IEnumerable<string> Contracts()
    {
        var sample = SampleRegistry.Write(new SampleOptions(2020, 2020, scratch.File("sample"), 0.0005m));
        using var engine = new DuckDbConnection(":memory:", new DuckDbOptions { Threads = 1 });
        engine.Open();
        engine.Execute($"""
            CREATE TABLE said AS
            SELECT * REPLACE (NULL::INTEGER AS version, life_cycle::VARCHAR AS life_cycle),
              md5_number_lower(registration_number) >> 20 AS draw
            FROM read_parquet('{sample[0].Path}') WHERE version = 1
            """);
        return [
            Send("registered", "FROM said WHERE draw % 2 = 0"),
            Send("corrected", """
                SELECT * REPLACE ('changed' AS life_cycle, known_on + 40 AS known_on, contract_value_yuan * 2 AS contract_value_yuan)
                FROM said WHERE draw % 10 IN (0, 1)
                """),
            Send("ended", "SELECT * REPLACE ('deregistered' AS life_cycle, known_on + 80 AS known_on) FROM said WHERE draw % 12 IN (0, 1)"),
            Send("rest", """
                FROM said WHERE draw % 2 = 1
                UNION ALL
                SELECT * REPLACE (-contract_value_yuan AS contract_value_yuan, known_on + 1 AS known_on) FROM said WHERE draw % 60 = 0
                """),
        ];

        string Send(string name, string what)
        {
            var path = scratch.File($"{name}.parquet");
            engine.Execute($"COPY (SELECT * EXCLUDE (draw) FROM ({what})) TO '{path}' (FORMAT parquet)");
            return path;
        }
    }
}
