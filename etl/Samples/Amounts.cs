namespace Monitor.Etl.Samples;

/// <summary>How large contracts are: log-normal, so that few carry most of the value.</summary>
internal static class Amounts
{
    /// <summary>Standard deviation of the logarithm. The generator's own: the mean is then 7.4 times the median, and contracts above
    /// 10 million yuan carry about three quarters of the value.</summary>
    private const double Spread = 2.0;

    private const int Steps = 1 << 14;
    private const double Unit = 100_000;

    /// <summary>The middle of each of 16,384 equally likely classes, rounded so that the last bit of a machine's exponential plays
    /// no part.</summary>
    private static readonly long[] Quantiles =
        [.. Enumerable.Range(0, Steps).Select(i => (long)Math.Round(Unit * Math.Exp(Spread * Normal((i + 0.5) / Steps))))];

    public static long Draw(ref Draws draws) => Quantiles[draws.Next() >> 50];

    /// <summary>Turns weights into amounts that add up to <paramref name="fen"/>: each its share, cut to a round sum of money, and what the
    /// cutting leaves goes to the largest. A weight below 0 marks a contract that does not count: it gets its share besides.</summary>
    public static void Scale(Span<long> weights, long fen, ref Draws draws)
    {
        var (whole, largest) = ((Int128)0, -1);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            whole += weights[i];
            if (largest < 0 || weights[i] > weights[largest]) largest = i;
        }
        var left = fen;
        for (var i = 0; i < weights.Length; i++)
        {
            var counts = weights[i] > 0;
            weights[i] = Round((long)((Int128)long.Abs(weights[i]) * fen / whole), ref draws);
            if (counts) left -= weights[i];
        }
        weights[largest] += left;
    }

    /// <summary>Most sums are agreed in thousands or hundreds of yuan, a few to the fen.</summary>
    private static long Round(long fen, ref Draws draws)
    {
        var grain = draws.Below(100) switch { < 5 => 1, < 60 => 100_000, _ => 10_000 };
        return fen >= 20L * grain ? fen - fen % grain : fen;
    }

    /// <summary>The standard normal quantile by bisection of Φ's continued series; exact enough (1e-9) and used once per class.</summary>
    private static double Normal(double probability)
    {
        var (low, high) = (-8.0, 8.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Distribution(middle) < probability) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private static double Distribution(double z)
    {
        var (term, sum) = (z, z);
        for (var n = 1; n < 200 && Math.Abs(term) > 1e-17 * Math.Abs(sum); n++) sum += term *= z * z / (2 * n + 1);
        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
