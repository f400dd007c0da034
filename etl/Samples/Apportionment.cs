namespace Monitor.Etl.Samples;

/// <summary>Dividing a whole so that the parts add up to it exactly.</summary>
internal static class Apportionment
{
    private const double Fine = 1L << 50;

    /// <summary>Whole parts of <paramref name="total"/> in proportion to the weights, by the method of the largest remainder.
    /// A weight of 0 gets nothing; without any weight there is nothing to divide by and all parts are 0.</summary>
    public static long[] Divide(long total, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var (parts, remainders) = (new long[weights.Length], new (Int128 Less, int Index)[weights.Length]);
        if (sum <= 0) return parts;
        var shares = new long[weights.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = (long)(weights[i] / sum * Fine);
        var whole = (Int128)0;
        foreach (var share in shares) whole += share;
        var left = total;
        for (var i = 0; i < parts.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem((Int128)total * shares[i], whole);
            left -= parts[i] = (long)quotient;
            remainders[i] = (-remainder, i);
        }
        Array.Sort(remainders);
        for (var i = 0; i < left; i++) parts[remainders[i].Index]++;
        return parts;
    }

    /// <summary>Stretches a table until its rows and columns have the wanted proportions (iterative proportional fitting).
    /// Both margins are shares of the same whole.</summary>
    public static void Rake(double[,] table, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns)
    {
        const int Rounds = 24;
        for (var round = 0; round < Rounds; round++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var sum = 0.0;
                for (var r = 0; r < rows.Length; r++) sum += table[r, c];
                for (var r = 0; r < rows.Length && sum > 0; r++) table[r, c] *= columns[c] / sum;
            }
            for (var r = 0; r < rows.Length; r++)
            {
                var sum = 0.0;
                for (var c = 0; c < columns.Length; c++) sum += table[r, c];
                for (var c = 0; c < columns.Length && sum > 0; c++) table[r, c] *= rows[r] / sum;
            }
        }
    }
}
