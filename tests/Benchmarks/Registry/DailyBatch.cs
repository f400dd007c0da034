using System.Diagnostics;
using System.Globalization;
using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;

namespace Monitor.Benchmarks.Registry;

/// <summary>Ten thousand rows a day upon a large ledger: with an edition, without one, and its cubes against a rebuild.</summary>
internal sealed class DailyBatch(string data, RegistryFile registry, long rows)
{
    public void Run(int batches)
    {
        using var owner = RegistryCost.Open(data, out var loader);
        List<double> published = [], unpublished = [];
        for (var day = 0; day < batches * 2; day++)
        {
            var file = Path.Combine(data, "..", string.Create(CultureInfo.InvariantCulture, $"day-{rows}-{day}.csv"));
            registry.WriteBatch(file, day, rows);
            var publish = day % 2 == 0;
            var start = Stopwatch.GetTimestamp();
            var report = loader.Load(new LoadRequest([file], "benchmark", Publish: publish));
            (publish ? published : unpublished).Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (day == 0) Console.Error.WriteLine($"# a batch: {report.Files[0]} {string.Join(", ", report.Files[0].Reasons)}");
        }
        var (added, rebuilt) = owner.Write(Cubes);
        Say($"batch of 10,000 at {rows:N0} rows, file to edition", published, "2 s | 1 s");
        Say("the same without publishing", unpublished, " | ");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| its cubes {added * 1000:0} ms, a rebuild {rebuilt * 1000:0} ms | | {added / rebuilt:0.0%} | 3 % | 1 % |"));
    }

    private static void Say(FormattableString what, List<double> seconds, string goals) => Say(
        what.ToString(CultureInfo.InvariantCulture), seconds, goals);

    private static void Say(string what, List<double> seconds, string goals) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {RegistryCost.Median(seconds):0.00} s ({RegistryCost.Join(seconds)}) | | {goals} |"));

    /// <summary>Both in a transaction that is taken back; medians of five.</summary>
    private static (double Added, double Rebuilt) Cubes(DuckDbConnection connection)
    {
        var table = ContractsDataset.Dataset.Table;
        var load = connection.ExecuteScalar<long>("SELECT max(load_id) FROM load");
        List<double> added = [], rebuilt = [];
        for (var i = 0; i < 5; i++)
        {
            added.Add(Timed(connection, () => new Cubes(connection, table).Add(load)));
            rebuilt.Add(Timed(connection, () =>
            {
                foreach (var cube in Cube.Shipped) connection.Execute($"DROP TABLE {cube.Table}");
                new Cubes(connection, table).Make();
            }));
        }
        return (RegistryCost.Median(added), RegistryCost.Median(rebuilt));
    }

    private static double Timed(DuckDbConnection connection, Action work)
    {
        using var transaction = connection.BeginTransaction();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
