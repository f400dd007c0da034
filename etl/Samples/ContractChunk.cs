using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Samples;

/// <summary>Up to a chunk of rows, column by column, on their way to the engine.</summary>
internal sealed class ContractChunk(YearProfile profile, ContractWords words)
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly int Capacity = DuckDbRows.Capacity;

    private readonly PartyNames names = new(profile.Country.Codes);
    private readonly ContractVersion[] rows = new ContractVersion[Capacity];
    private readonly int[] days = new int[Capacity];
    private readonly long[] money = new long[Capacity];
    private readonly byte[] bytes = new byte[Capacity];
    private readonly ushort[] shorts = new ushort[Capacity];
    private readonly byte[] text = new byte[PartyNames.Longest];
    private int count;
    private int column;

    /// <summary>Takes rows until the chunk is full or there are none; the number taken.</summary>
    public int Fill(IEnumerator<ContractVersion> versions, DuckDbRows to)
    {
        for (count = 0; count < Capacity && versions.MoveNext(); count++) rows[count] = versions.Current;
        column = 0;
        Write(to);
        return count;
    }

    /// <summary>The columns in the order of contract.sql.</summary>
    private void Write(DuckDbRows to)
    {
        Numbers(to, 16, (in ContractVersion v) => v.Contract.Number);
        Numbers(to, 14, (in ContractVersion v) => v.Contract.OldNumber);
        Whole(to, (in ContractVersion v) => v.Version);
        Coded(to, (in ContractVersion v) => (byte)v.Stage);
        Days(to, (in ContractVersion v) => v.KnownOn);
        Coded(to, (in ContractVersion v) => v.Contract.Category);
        var fields = profile.Field.Codes.Length;
        Coded(to, (in ContractVersion v) => (byte)(v.Contract.Category * fields + v.Contract.Field));
        Days(to, (in ContractVersion v) => v.Contract.SignedOn);
        Days(to, (in ContractVersion v) => v.Contract.AcceptedOn);
        Days(to, (in ContractVersion v) => v.Contract.RegisteredOn);
        Money(to, (in ContractVersion v) => v.Contract.Value);
        Money(to, (in ContractVersion v) => v.Contract.Technology);
        Parties(to, (in ContractVersion v) => v.Contract.Seller);
        Parties(to, (in ContractVersion v) => v.Contract.Buyer);
        Numbers(to, 6, (in ContractVersion v) => v.Contract.Body);
        Regions(to, (in ContractVersion v) => v.Contract.BodyRegion);
        Coded(to, (in ContractVersion v) => v.Contract.IpType);
        Coded(to, (in ContractVersion v) => v.Contract.Field);
        Coded(to, (in ContractVersion v) => v.Contract.Industry);
        Coded(to, (in ContractVersion v) => v.Contract.Objective);
        Coded(to, (in ContractVersion v) => v.Contract.PlanSource);
    }

    private delegate T Of<out T>(in ContractVersion version);

    private void Parties(DuckDbRows to, Of<Party> party)
    {
        for (var i = 0; i < count; i++) to.AddText(column, text.AsSpan(0, names.WriteName(party(rows[i]), text)));
        column++;
        for (var i = 0; i < count; i++)
        {
            if (PartyNames.WriteCode(party(rows[i]), text)) to.AddText(column, text.AsSpan(0, CreditCode.Length));
            else to.AddNull(column);
        }
        column++;
        Coded(to, (in ContractVersion v) => party(v).Kind);
        Coded(to, (in ContractVersion v) => party(v) is { IsOutside: true, Country: var country } ? country : words.Home);
        Regions(to, (in ContractVersion v) => party(v) is { IsOutside: true, Country: var country }
            ? words.OutsideRegions[country]
            : party(v).County.Position);
    }

    /// <summary>Digits with leading zeros; 0 is none.</summary>
    private void Numbers(DuckDbRows to, int length, Of<long> number)
    {
        for (var i = 0; i < count; i++)
        {
            var value = number(rows[i]);
            if (value == 0)
            {
                to.AddNull(column);
                continue;
            }
            for (var digit = length - 1; digit >= 0; digit--, value /= 10) text[digit] = (byte)('0' + value % 10);
            to.AddText(column, text.AsSpan(0, length));
        }
        column++;
    }

    private void Coded(DuckDbRows to, Of<byte> code)
    {
        for (var i = 0; i < count; i++) bytes[i] = code(rows[i]);
        to.SetColumn<byte>(column++, bytes.AsSpan(0, count));
    }

    private void Regions(DuckDbRows to, Of<int> region)
    {
        for (var i = 0; i < count; i++) shorts[i] = (ushort)region(rows[i]);
        to.SetColumn<ushort>(column++, shorts.AsSpan(0, count));
    }

    private void Whole(DuckDbRows to, Of<int> number)
    {
        for (var i = 0; i < count; i++) days[i] = number(rows[i]);
        to.SetColumn<int>(column++, days.AsSpan(0, count));
    }

    private void Days(DuckDbRows to, Of<int> day) => Whole(to, (in ContractVersion v) => day(v) - Epoch);

    private void Money(DuckDbRows to, Of<long> fen)
    {
        for (var i = 0; i < count; i++) money[i] = fen(rows[i]);
        to.SetColumn<long>(column++, money.AsSpan(0, count));
    }
}
