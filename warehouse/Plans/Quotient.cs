namespace Monitor.Warehouse.Plans;

/// <summary>Division that no input can make overflow.</summary>
internal static class Quotient
{
    /// <summary>Beyond any ratio that means something.</summary>
    public const double Limit = 1e15;

    /// <summary>dividend ÷ divisor, exact within ±10^15 and cut there. The divisor must not be 0.</summary>
    public static decimal Of(decimal dividend, decimal divisor)
    {
        var size = (double)dividend / (double)divisor;
        return Math.Abs(size) < Limit ? dividend / divisor : (decimal)Math.CopySign(Limit, size);
    }
}
