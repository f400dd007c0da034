namespace Monitor.Etl.Samples;

/// <summary>Unified social credit codes with both check characters (GB 32100-2015, and GB 11714 for the organisation's nine).
/// The organisation part begins with YB (样本), which no register hands out.</summary>
internal static class CreditCode
{
    public const int Length = 18;

    private const int Letters = 31;
    private const int OrganisationStart = 8;
    private const int OrganisationCheck = 16;

    // 31^6 codes; a step without a common factor walks through all of them, so that neighbours look unlike.
    private const long Codes = 887_503_681;
    private const long Step = 514_229_771;

    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly sbyte[] Values = ReadValues();

    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKLMNPQRTUWXY"u8;

    /// <summary>Writes 18 characters.</summary>
    /// <param name="register">Register and class.</param>
    /// <param name="region">Six digits.</param>
    /// <param name="organisation">Any number below 31^6; different numbers give different codes.</param>
    public static void Write(Span<byte> to, string register, string region, long organisation)
    {
        for (var i = 0; i < 2; i++) to[i] = (byte)register[i];
        for (var i = 0; i < 6; i++) to[2 + i] = (byte)region[i];
        to[OrganisationStart] = (byte)'Y';
        to[OrganisationStart + 1] = (byte)'B';
        var rest = organisation * Step % Codes;
        for (var i = OrganisationCheck - 1; i >= OrganisationStart + 2; i--)
        {
            to[i] = Alphabet[(int)(rest % Letters)];
            rest /= Letters;
        }
        to[OrganisationCheck] = OrganisationDigit(to[OrganisationStart..OrganisationCheck]);
        to[Length - 1] = CheckCharacter(to);
    }

    /// <summary>Whether 18 characters are a credit code whose check characters are right.</summary>
    public static bool IsValid(ReadOnlySpan<byte> code)
    {
        if (code.Length != Length) return false;
        foreach (var letter in code)
            if (letter >= Values.Length || Values[letter] < 0) return false;
        return code[OrganisationCheck] == OrganisationDigit(code[OrganisationStart..OrganisationCheck]) && code[^1] == CheckCharacter(code);
    }

    // In GB 11714 letters count 10 to 35 without gaps; in GB 32100 the five letters left out do not count.
    private static byte OrganisationDigit(ReadOnlySpan<byte> eight)
    {
        var sum = 0;
        for (var i = 0; i < eight.Length; i++)
            sum += OrganisationWeights[i] * (eight[i] <= '9' ? eight[i] - '0' : eight[i] - 'A' + 10);
        return (11 - sum % 11) switch { 10 => (byte)'X', 11 => (byte)'0', var digit => (byte)('0' + digit) };
    }

    private static byte CheckCharacter(ReadOnlySpan<byte> code)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++) sum += CreditWeights[i] * Values[code[i]];
        return Alphabet[(Letters - sum % Letters) % Letters];
    }

    private static sbyte[] ReadValues()
    {
        var values = new sbyte['Z' + 1];
        values.AsSpan().Fill(-1);
        for (var i = 0; i < Alphabet.Length; i++) values[Alphabet[i]] = (sbyte)i;
        return values;
    }
}
