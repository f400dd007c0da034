using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Contracts;

/// <summary>A party as a number that stands for its credit code (GB 32100-2015): 40 bits, the same wherever and whenever it is made. It
/// tells parties apart and gives no name away by itself; two parties in a trillion share one.</summary>
internal static class PartyNumber
{
    private const int Length = 18;
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const byte None = 255;

    private static readonly byte[] Values = [.. Enumerable.Range(0, 256).Select(letter =>
        Letters.IndexOf(char.ToUpperInvariant((char)letter), StringComparison.Ordinal) is >= 0 and var value && letter < 128
            ? (byte)value : None)];

    /// <summary>3 to the power of each place, modulo 31.</summary>
    private static readonly byte[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

    /// <summary>Null for a code of another length, with a letter no code has, or whose check digit does not hold: the values of all
    /// characters times their weights add up to a multiple of 31.</summary>
    public static long? Of(ReadOnlySpan<byte> code)
    {
        if (code.Length != Length) return null;
        var (sum, first, second) = (0, 0UL, 0UL);
        for (var i = 0; i < Length; i++)
        {
            var value = Values[code[i]];
            if (value == None) return null;
            sum += value * Weights[i];
            if (i < Length / 2) first = first * 31 + value;
            else second = second * 31 + value;
        }
        // Two odd constants spread the digits over the upper bits (multiplicative hashing).
        return sum % 31 == 0 ? (long)((first * 0x9E3779B97F4A7C15 + second * 0xC2B2AE3D27D4EB4F) >> 24) : null;
    }

    public static void Answer(DuckDbTexts texts, DuckDbAnswers answers)
    {
        for (var row = 0; row < texts.Count; row++)
        {
            if (!texts.IsNull(row) && Of(texts[row]) is { } party) answers.Set(row, party);
            else answers.SetNull(row);
        }
    }
}
