using System.Diagnostics;
using System.Globalization;
using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Benchmarks.Registry;

/// <summary>What loading a national registry costs: ten million rows against DuckDB's bare COPY of the same file, daily batches at one and
/// ten million rows, cubes against a rebuild. Whole loads, from a file to a published edition.</summary>
internal static class RegistryCost
{
    private const int Batches = 7;

    /// <param name="source">A CSV file to take the rows from (see <see cref="RegistryFile"/>); none to draw them.</param>
    /// <param name="rows">Rows of the large registry; the small one has a tenth.</param>
    /// <param name="rounds">How often the large one is loaded, in turns with the bare COPY.</param>
    public static void Run(string? source, long rows, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("monitor-registry-").FullName;
        try
        {
            using var registry = new RegistryFile(source, rows);
            var large = Path.Combine(folder, "registry.csv");
            registry.Write(large);
            using var smallRegistry = new RegistryFile(source, rows / 10);
            var small = Path.Combine(folder, "small.csv");
            smallRegistry.Write(small);
            List<double> bare = [], whole = [];
            for (var round = 0; round < rounds; round++)
            {
                bare.Add(Copy(large, Path.Combine(folder, "bare.duckdb")));
                Delete(Path.Combine(folder, "large"));
                whole.Add(InOwnProcess(Path.Combine(folder, "large"), large));
            }
            var few = InOwnProcess(Path.Combine(folder, "small"), small);
            Console.Write(string.Create(CultureInfo.InvariantCulture,
                $"| full load of {rows:N0} rows, bare COPY {Median(bare):0.0} s ({Join(bare)}) | {Median(whole):0.0} s ({Join(whole)}) "));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Median(whole) / Median(bare):0.00}× | 5× | 3× |"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| full load of {rows / 10:N0} rows | {few:0.0} s | | | |"));
            new DailyBatch(Path.Combine(folder, "large"), registry, rows).Run(Batches);
            new DailyBatch(Path.Combine(folder, "small"), smallRegistry, rows / 10).Run(Batches);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The load itself, alone in a process so that its highest memory is its own.</summary>
    public static void Load(string data, string file)
    {
        using var self = Process.GetCurrentProcess();
        var steps = new List<string>();
        var start = Stopwatch.GetTimestamp();
        using var owner = Open(data, out var loader);
        var opened = Stopwatch.GetTimestamp();
        var last = opened;
        var worked = self.TotalProcessorTime;
        var report = loader.Load(new LoadRequest([file], "benchmark"), new Steps(step =>
        {
            var (seconds, work) = (Stopwatch.GetElapsedTime(last).TotalSeconds, Worked(self, ref worked));
            steps.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} ({work:0.0}) → {step.Step}"));
            last = Stopwatch.GetTimestamp();
        }));
        var whole = Stopwatch.GetElapsedTime(opened).TotalSeconds;
        if (report.ExitCode is not (0 or 1)) throw new InvalidOperationException(report.Files[0].Refused?.En ?? report.Unpublished?.En);
        self.Refresh();
        var loaded = report.Files[0];
        var bytes = new FileInfo(owner.Directory.WarehouseFile).Length;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            # seconds (of processor) before each step: opened in {Stopwatch.GetElapsedTime(start, opened).TotalSeconds:0.0}
            # {string.Join(", ", steps)}, +{Stopwatch.GetElapsedTime(last).TotalSeconds:0.0} ({Worked(self, ref worked):0.0})
            # in {loaded.RowsIn}, accepted {loaded.Accepted}, quarantined {loaded.Quarantined}, waiting {loaded.Waiting}; highest memory
            # {self.PeakWorkingSet64 / 1e6:0} MB; warehouse {(double)bytes / loaded.RowsIn:0.0} bytes per row
            # {string.Join(", ", loaded.Reasons)}
            """));
        Console.WriteLine(whole.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Seconds of processor time since the last call.</summary>
    private static double Worked(Process self, ref TimeSpan before)
    {
        self.Refresh();
        var (now, then) = (self.TotalProcessorTime, before);
        before = now;
        return (now - then).TotalSeconds;
    }

    /// <summary>The one writer of a directory as the command line opens it, its engine held to 512 MB.</summary>
    public static Owner Open(string data, out Loader loader)
    {
        var directory = DataDirectory.At(data);
        var settings = new OwnerSettings("benchmark", Megabytes: 512);
        var owner = Owner.Open(directory, [ContractsDataset.Dataset.Table], settings, TimeProvider.System);
        loader = new Loader(owner, [ContractsDataset.Dataset], new Publisher(owner), TimeProvider.System);
        loader.Recover();
        return owner;
    }

    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    public static string Join(IEnumerable<double> values) =>
        string.Join(", ", values.Select(v => v.ToString("0.00", CultureInfo.InvariantCulture)));

    private static double Copy(string file, string database)
    {
        if (File.Exists(database)) File.Delete(database);
        using var connection = new DuckDbConnection(database, new DuckDbOptions { Threads = 2, MemoryLimit = "2GB" });
        connection.Open();
        connection.Execute(RegistryFile.BareTable);
        var start = Stopwatch.GetTimestamp();
        connection.Execute($"COPY contract FROM '{file}'");
        connection.Execute("CHECKPOINT;");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double InOwnProcess(string data, string file)
    {
        IReadOnlyList<string> arguments = [.. Arguments(), "registry-load", data, file];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(words, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The load ended with {process.ExitCode}.");
    }

    /// <summary>Started as `dotnet program.dll`, the program's path comes first.</summary>
    private static IEnumerable<string> Arguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(RegistryCost).Assembly.Location] : [];

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private sealed class Steps(Action<LoadProgress> told) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => told(value);
    }
}
