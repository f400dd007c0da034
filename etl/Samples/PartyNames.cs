using System.Text;

namespace Monitor.Etl.Samples;

/// <summary>Names and credit codes of parties, as UTF-8. Every name begins with 样本: nobody may take it for a real one.</summary>
internal sealed class PartyNames
{
    public const int Longest = 192;
    public const string Mark = "样本";

    private const int CountiesPerProvince = 200;

    private readonly byte[][][] counties = [.. Places.Counties.Select(p => p.Select(c => Encoding.UTF8.GetBytes(Mark + c.Name)).ToArray())];
    private readonly byte[][] endings = [.. PartyKind.All.Select(k => Encoding.UTF8.GetBytes(k.Ending))];
    private readonly byte[][] abroad;

    /// <param name="countries">Country codes by the number a <see cref="Party"/> has.</param>
    public PartyNames(IReadOnlyList<string> countries) =>
        abroad = [.. countries.Select(c => Encoding.UTF8.GetBytes($"{Mark}境外（{c}）"))];

    /// <summary>Writes the name and returns its length in bytes.</summary>
    public int WriteName(in Party party, Span<byte> to)
    {
        var place = party.IsOutside ? abroad[party.Country] : counties[party.Province][party.Place];
        var ending = endings[party.Kind];
        place.CopyTo(to);
        var length = place.Length;
        var number = party.Number + 1;
        for (var unit = 1000; unit > 0; unit /= 10) to[length++] = (byte)('0' + number / unit % 10);
        "号"u8.CopyTo(to[length..]);
        length += 3;
        ending.CopyTo(to[length..]);
        return length + ending.Length;
    }

    /// <summary>Writes the credit code; false for parties that have none: persons, and parties outside the 31 provinces.</summary>
    public static bool WriteCode(in Party party, Span<byte> to)
    {
        var kind = PartyKind.All[party.Kind];
        if (party.IsOutside || kind.Register.Length == 0) return false;
        var organisation = ((long)(party.Province * CountiesPerProvince + party.Place) * PartyKind.All.Length + party.Kind)
            * PartyKind.MostParties + party.Number;
        CreditCode.Write(to, kind.Register, party.County.Code, organisation);
        return true;
    }
}
