using System.Diagnostics;
using Monitor.Etl.Samples;

namespace Monitor.Benchmarks.Samples;

/// <summary>How fast the synthetic registry is written, and in how much memory.</summary>
internal static class SampleSpeed
{
    private const int Rounds = 3;
    private const double Million = 1_000_000;

    public static void Run()
    {
        Console.Write("| what | contracts | rows | file(s) | wall clock, median | per 1 M contracts | processor time per 1 M ");
        Console.WriteLine("| highest memory |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        var last = SampleOptions.Years.To;
        Measure("one tenth of one year (warm-up)", last, last, 0.1m);
        Measure("one year", last, last, 1);
        Measure("one year, three times the size", last, last, 3);
        Measure("all years", SampleOptions.Years.From, last, 1);
    }

    private static void Measure(string what, int from, int to, decimal scale)
    {
        using var self = Process.GetCurrentProcess();
        var (seconds, before) = (new double[Rounds], self.TotalProcessorTime);
        var (contracts, rows, bytes) = (0L, 0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("monitor-sample-").FullName;
            try
            {
                var start = Stopwatch.GetTimestamp();
                var files = SampleRegistry.Write(new SampleOptions(from, to, folder, scale));
                seconds[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                (contracts, rows) = (files.Sum(f => f.Contracts), files.Sum(f => f.Rows));
                bytes = files.Sum(f => new FileInfo(f.Path).Length);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        Array.Sort(seconds);
        var median = seconds[Rounds / 2];
        self.Refresh();
        var processor = (self.TotalProcessorTime - before).TotalSeconds / Rounds / contracts * Million;
        var (size, memory) = (bytes / Million, self.PeakWorkingSet64 / Million);
        Console.Write(FormattableString.Invariant($"| {what} | {contracts:N0} | {rows:N0} | {size:N0} MB | {median:N2} s "));
        Console.WriteLine(FormattableString.Invariant($"| {median / contracts * Million:N2} s | {processor:N2} s | {memory:N0} MB |"));
    }
}
