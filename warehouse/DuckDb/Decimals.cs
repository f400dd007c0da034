using System.Globalization;
using System.Numerics;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Between the engine's decimals (38 digits) and .NET's (28): exact or an error, never rounded.</summary>
internal static class Decimals
{
    private const int MostScale = 28;
    private const int MostWidth = 38;
    private static readonly Int128[] Powers = [.. Enumerable.Range(0, MostWidth + 1).Select(n => (Int128)BigInteger.Pow(10, n))];
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
        var mantissa = Mantissa(value);
        var digits = 0;
        for (var rest = Int128.Abs(mantissa); rest > 0; rest /= 10) digits++;
        return new Decimal128((byte)Math.Max(Math.Max(digits, value.Scale), 1), value.Scale, mantissa);
    }

    /// <summary>The mantissa that stands for the value in a DECIMAL column, if it holds the value exactly.</summary>
    public static Int128 Mantissa(decimal value, DuckDbColumn column) => Mantissa(Mantissa(value), value.Scale, column);

    /// <summary>The same for mantissa × 10^-scale.</summary>
    public static Int128 Mantissa(Int128 mantissa, int scale, DuckDbColumn column)
    {
        var result = mantissa;
        for (var digit = scale; digit > column.Scale; digit--, result /= 10)
            if (result % 10 != 0) throw TooMany();
        for (var digit = scale; digit < column.Scale; digit++)
            result = Int128.Abs(result) < Powers[^2] ? result * 10 : throw TooMany();
        return Int128.Abs(result) < Powers[column.Width] ? result : throw TooMany();

        OverflowException TooMany() =>
            new($"{column.Name}: {Text(mantissa, scale)} does not fit DECIMAL({column.Width},{column.Scale}) without rounding.");
    }

    private static Int128 Mantissa(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var size = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return parts[3] < 0 ? -size : size;
    }

    private static string Text(Int128 mantissa, int scale)
    {
        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = Int128.IsNegative(mantissa) ? "-" : "";
        return scale == 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }
}
