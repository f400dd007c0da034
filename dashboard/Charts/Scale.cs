namespace Monitor.Dashboard.Charts;

/// <summary>Round numbers for axes and classes: 1, 2, 2.5 or 5 × 10ⁿ.</summary>
public static class Scale
{
    private static readonly double[] Round = [1, 2, 2.5, 5, 10];
    private static readonly double[] Shares = [0.002, 0.01, 0.04, 0.08];

    /// <summary>The distance of gridlines: the next round number from a least one upwards.</summary>
    public static double RoundStep(double least)
    {
        if (least <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Round.Select(factor => factor * power).First(step => step >= least * 0.999);
    }

    /// <summary>The limits between the five classes of a map: the round numbers nearest to 0.2, 1, 4 and 8 % of the whole, so that
    /// the classes of one year's map say the same about each part as those of another's.</summary>
    public static IReadOnlyList<double> Limits(double whole) =>
        whole <= 0 ? [] : [.. Shares.Select(share => Nearest(whole * share))];

    private static double Nearest(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return Round.Select(factor => factor * power).MinBy(round => Math.Abs(Math.Log(round / value)));
    }
}
