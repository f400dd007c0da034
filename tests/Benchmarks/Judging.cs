using System.Diagnostics;
using System.Globalization;
using Monitor.Warehouse.Plans;

namespace Monitor.Benchmarks;

/// <summary>What judging costs once the figures are at hand: every plan of sample-data, each indicator with twenty years of values.
/// </summary>
internal static class Judging
{
    private const int Rounds = 200, WarmUp = 50;

    public static void Run()
    {
        var plans = Directory.EnumerateFiles(Path.Combine(Root(AppContext.BaseDirectory), "sample-data", "plans"), "*.json")
            .Select(file => PlanFile.Read(File.ReadAllText(file)).Plan ?? throw new InvalidDataException(file)).ToList();
        var asOf = new DateOnly(2026, 11, 21);
        IReadOnlyList<Observation> known = [.. Enumerable.Range(2006, 20).SelectMany(Year)];
        List<double> rounds = [];
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var plan in plans) Judge.Status(plan, asOf, _ => known);
            if (round >= WarmUp) rounds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        rounds.Sort();
        var indicators = plans.Sum(plan => plan.Indicators.Count);
        Console.WriteLine("| what | median | slowest | must |\n|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {plans.Count} plans, {indicators} indicators judged | {rounds[Rounds / 2]:0.00} ms | {rounds[^1]:0.00} ms | 50 ms |"));
    }

    /// <summary>The year, its end and its first nine months, so that every shape finds its form.</summary>
    private static IEnumerable<Observation> Year(int year)
    {
        var value = 100 * (decimal)Math.Pow(1.1, year - 2006) + year % 3;
        foreach (var period in (Period[])[Period.Year(year), Period.Day(new(year, 12, 31)), new(new(year, 1, 1), new(year, 9, 30))])
            yield return new(
                period, value, Bound.Exact, Release.AnnualReport, Grade.B, new(year + 1, 2, 28), KnownOnKind.Assumed, $"{year}");
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Monitor.sln")) ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this inside a checkout."));
}
