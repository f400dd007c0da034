using System.Diagnostics;

namespace Monitor.Benchmarks;

/// <summary>Two ways to the same answer, timed in turns in one run, so that whatever else the machine does hits both.
/// A ratio is the result; milliseconds only say on what scale.</summary>
public static class Medians
{
    /// <param name="rounds">How often each side runs and is timed.</param>
    /// <param name="warmUp">Untimed runs of each side before.</param>
    public static Comparison Compare(string what, int rounds, int warmUp, Func<long> ours, Func<long> peer)
    {
        for (var i = 0; i < warmUp; i++) Equal(what, ours(), peer());
        var (mine, theirs) = (new double[rounds], new double[rounds]);
        for (var i = 0; i < rounds; i++)
        {
            // Who goes first changes, so that neither always finds the caches warm.
            var oursFirst = i % 2 == 0;
            var first = Time(oursFirst ? ours : peer, out var a);
            var second = Time(oursFirst ? peer : ours, out var b);
            Equal(what, a, b);
            (mine[i], theirs[i]) = oursFirst ? (first, second) : (second, first);
        }
        return new Comparison(what, Median(mine), Median(theirs));
    }

    private static double Time(Func<long> run, out long answer)
    {
        var start = Stopwatch.GetTimestamp();
        answer = run();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static void Equal(string what, long ours, long peer)
    {
        if (ours != peer) throw new InvalidOperationException($"{what}: {ours} and {peer} are not the same answer.");
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}

/// <summary>Medians in microseconds.</summary>
public sealed record Comparison(string What, double Ours, double Peer)
{
    public double Ratio => Ours / Peer;
}
