using System.Globalization;
using System.Numerics;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Between the engine's decimals (38 digits) and .NET's (28): exact or an error, never rounded.</summary>
internal static class Decimals
{
    private const int MostScale = 28;
    private static readonly UInt128 MostMantissa = (UInt128.One << 96) - 1;

    /// <summary>Mantissa × 10^-scale as a decimal.</summary>
    public static decimal FromNative(Int128 mantissa, int scale, string column)
    {
        var negative = Int128.IsNegative(mantissa);
        var size = negative ? (UInt128)(-mantissa) : (UInt128)mantissa;
        while ((size > MostMantissa || scale > MostScale) && scale > 0 && size % 10 == 0)
        {
            size /= 10;
            scale--;
        }
        if (size > MostMantissa || scale > MostScale)
        {
            throw new OverflowException(
                $"Column {column}: {Text(mantissa, scale)} does not fit a .NET decimal. Read it with GetExactDecimal, or cast it in SQL.");
        }
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), negative, (byte)scale);
    }

    public static Decimal128 ToNative(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var size = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var digits = 0;
        for (var rest = size; rest > 0; rest /= 10) digits++;
        return new Decimal128((byte)Math.Max(Math.Max(digits, value.Scale), 1), value.Scale, parts[3] < 0 ? -size : size);
    }

    private static string Text(Int128 mantissa, int scale)
    {
        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = Int128.IsNegative(mantissa) ? "-" : "";
        return scale == 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }
}
