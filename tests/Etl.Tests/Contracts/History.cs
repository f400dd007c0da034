using System.Globalization;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Contracts;

/// <summary>One thing a registry says of a contract, on a day of 2024 counted from the first of April.</summary>
/// <param name="Version">Null where the source numbers none.</param>
internal sealed record Said(int Contract, int? Version, int Day, string LifeCycle, long Fen)
{
    public static readonly DateOnly First = new(2024, 4, 1);

    public bool IsActive => LifeCycle is "登记" or "变更" or "恢复";

    public DateOnly KnownOn => First.AddDays(Day);

    /// <summary>Its place in the contract's history: decision 0012.</summary>
    public int Place => Version ?? (LifeCycle == "登记" ? 0 : 9999);

    public string Number => (2024420101000000L + Contract).ToString(CultureInfo.InvariantCulture);

    public string Cells => Row(
        $"contract_no={Number}", $"version={Version}", $"known_on={KnownOn:yyyy-MM-dd}", $"life_cycle={LifeCycle}",
        string.Create(CultureInfo.InvariantCulture, $"amount_yuan={Fen / 100m:0.00}"), "technology_amount_yuan=");
}

/// <summary>Random histories of contracts, and a plain reading of what they come to: no ledger, no SQL.</summary>
internal static class History
{
    /// <summary>One to five rows on different days. With numbers the days may fall; without, what befalls a contract comes after every
    /// registration. The order in which rows are sent says nothing.</summary>
    public static IEnumerable<Said> Of(int contract, Random random)
    {
        var numbered = random.Next(2) == 0;
        var days = new HashSet<int>();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var day = random.Next(270);
            if (!days.Add(day)) continue;
            var state = random.Next(8) switch { 0 or 1 => "注销", 2 => "撤销", 3 => "恢复", 4 => "变更", _ => "登记" };
            yield return new Said(contract, numbered ? days.Count : null, day, state, random.NextInt64(100, 1_000_000_00));
        }
    }

    /// <summary>What stands at the end of a day, if anything: the last version whose day, or that of any before it, has come.</summary>
    public static Said? Standing(IEnumerable<Said> history, DateOnly day)
    {
        Said? last = null;
        var effective = DateOnly.MinValue;
        foreach (var said in history.OrderBy(s => s.Place).ThenBy(s => s.KnownOn))
        {
            effective = said.KnownOn > effective ? said.KnownOn : effective;
            if (effective <= day) last = said;
        }
        return last is { IsActive: true } ? last : null;
    }
}
