namespace Monitor.Etl.Samples;

/// <summary>Contracts with sellers of one region, registered in one month: how many count, and the sum they must reach.</summary>
/// <param name="Region">A position in <see cref="Places.Provinces"/>; one more is outside the 31 provinces.</param>
/// <param name="Part">Large cells come in parts, so that the memory needed does not grow with the registry; 0 is the first.</param>
/// <param name="First">The first contract's place among the <paramref name="Total"/> of the month.</param>
internal sealed record Cell(int Region, int Month, int Part, int First, int Count, int Total, long Fen);

/// <summary>A year divided into cells that add up to the national count and, to the fen, to the national value.</summary>
internal sealed record YearPlan(NationalYear National, long Contracts, long Yuan, IReadOnlyList<Cell> Cells)
{
    public const int LargestPart = 8192;
    private const int MonthCount = 12;

    /// <summary>How far a province's months may lie from the nation's, before both margins are restored. The generator's own.</summary>
    private const double Unrest = 0.35;

    public static YearPlan Of(int year, decimal scale, long seed)
    {
        var national = NationalYear.Of(year);
        var (contracts, yuan) = (Scaled(national.Contracts, scale), Scaled(national.Yuan, scale));
        var cuts = Reference.Months.Where(m => m.FromYear == Reference.Months.Where(c => c.FromYear <= year).Max(c => c.FromYear))
            .OrderBy(m => m.Month).ToList();
        var counts = Table(contracts, Months(cuts, c => c.Contracts), national.RegionContracts, Draws.Of(seed, year, 1), null);
        var sums = Table(yuan * 100, Months(cuts, c => c.Value), national.RegionValues, Draws.Of(seed, year, 2), counts);
        return new YearPlan(national, contracts, yuan, [.. Divide(counts, sums)]);
    }

    private static long Scaled(long whole, decimal scale) => (long)Math.Round(whole * scale, MidpointRounding.AwayFromZero);

    private static double[] Months(List<MonthCut> cuts, Func<MonthCut, double> toDate) =>
        [.. cuts.Select((c, i) => toDate(c) - (i == 0 ? 0 : toDate(cuts[i - 1])))];

    /// <summary>A total divided by region, then by month; where <paramref name="counts"/> has no contract, nothing can stand.</summary>
    private static long[][] Table(long total, double[] months, IReadOnlyList<double> regions, Draws draws, long[][]? counts)
    {
        var (table, rows) = (new double[regions.Count, MonthCount], new double[regions.Count]);
        for (var r = 0; r < regions.Count; r++)
        {
            rows[r] = counts is null || counts[r].Any(c => c > 0) ? regions[r] / regions.Sum() : 0;
            for (var m = 0; m < MonthCount; m++)
                table[r, m] = counts is null || counts[r][m] > 0 ? rows[r] * months[m] * (1 + Unrest * (2 * draws.Fraction() - 1)) : 0;
        }
        Apportionment.Rake(table, rows, [.. months.Select(m => m / months.Sum())]);
        var totals = Apportionment.Divide(total, rows);
        return [.. totals.Select((t, r) => Apportionment.Divide(t, [.. Enumerable.Range(0, MonthCount).Select(m => table[r, m])]))];
    }

    private static IEnumerable<Cell> Divide(long[][] counts, long[][] sums)
    {
        for (var month = 0; month < MonthCount; month++)
        {
            for (var region = 0; region < counts.Length; region++)
            {
                var (count, first) = ((int)counts[region][month], 0);
                if (count == 0) continue;
                var sizes = Apportionment.Divide(count, [.. Enumerable.Repeat(1.0, 1 + (count - 1) / LargestPart)]);
                var parts = Apportionment.Divide(sums[region][month], [.. sizes.Select(s => (double)s)]);
                for (var part = 0; part < sizes.Length; part++)
                {
                    yield return new Cell(region, month + 1, part, first, (int)sizes[part], count, parts[part]);
                    first += (int)sizes[part];
                }
            }
        }
    }
}
