namespace Monitor.Warehouse.Plans;

/// <summary>Arithmetic of time and growth.</summary>
public static class Years
{
    private const double Largest = 1e22;

    /// <summary>Years from one day to a later one: whole anniversaries, then the rest as a share of the running year.
    /// 2020-12-31 to 2025-12-31 is exactly 5.</summary>
    public static decimal Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var whole = to.Year - from.Year;
        if (from.AddYears(whole) > to) whole--;
        var anniversary = from.AddYears(whole);
        var next = from.AddYears(whole + 1);
        return whole + (decimal)(to.DayNumber - anniversary.DayNumber) / (next.DayNumber - anniversary.DayNumber);
    }

    /// <summary>Whole months from one day to a later one; month ends count as month ends.</summary>
    public static int WholeMonths(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>Average growth per year: (end ÷ start)^(1 ÷ years) − 1, 10 decimals; null when not defined.</summary>
    public static decimal? Growth(decimal start, decimal end, decimal years)
    {
        if (start <= 0 || end < 0 || years <= 0) return null;
        var growth = Math.Pow((double)end / (double)start, 1 / (double)years) - 1;
        return Math.Round((decimal)Math.Min(growth, Quotient.Limit), 10);
    }

    /// <summary>A value after so many years of growth, 6 decimals; null for less than nothing left, and beyond any figure that means
    /// something.</summary>
    public static decimal? Grown(decimal value, decimal rate, decimal years)
    {
        if (rate < -1 || (rate == -1 && years < 0)) return null;
        var end = (double)value * Math.Pow(1 + (double)rate, (double)years);
        return Math.Abs(end) < Largest ? Math.Round((decimal)end, 6) : null;
    }

    /// <summary>A computed figure as one that can be printed; null beyond any figure that means something.</summary>
    public static decimal? Rounded(double figure) => Math.Abs(figure) < Largest ? (decimal)figure : null;
}
