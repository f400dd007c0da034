using Dapper;
using Monitor.Warehouse.Ledger;

namespace Monitor.Warehouse.Tests.Measures;

/// <summary>One state of a contract, as a source might tell it.</summary>
internal sealed record ContractState(
    int Contract, DateOnly KnownOn, DateOnly Day, decimal Yuan, string Cut, long Load, bool IsStanding);

/// <summary>A random small registry: contracts registered, corrected and cancelled, with entries and cubes.</summary>
internal sealed class RandomRegistry
{
    private static readonly string?[] Regions =
        ["110101", "330203", "330100", "420106", "429004", "441900", "659001", "660000", "710000", "810000", "820000", "900000", null];

    private static readonly string?[] Categories = ["KF", "ZR", "XK", "ZX", "FW", null];
    private static readonly string?[] Kinds = ["021", "022", "110", "150", "310", "500", null];
    private readonly Random random;

    public RandomRegistry(int seed, int contracts)
    {
        random = new Random(seed);
        States = [.. Enumerable.Range(0, contracts).SelectMany(History)];
    }

    /// <summary>Every state of every contract, each contract's in the order it became known.</summary>
    public IReadOnlyList<ContractState> States { get; }

    /// <summary>Writes the entries that follow from the states, and the cubes.</summary>
    public void Enter(ContractLedger ledger)
    {
        ledger.Emptied().Has(States.GroupBy(s => s.Contract).SelectMany(Entries));
        foreach (var cube in Cube.Shipped) ledger.Connection.Execute($"""
            CREATE OR REPLACE TABLE {cube.Table} AS
            SELECT {string.Join(", ", cube.Columns.Select(c => $"({c.Expression})::{c.Type} AS {c.Name}"))}, sum(sign)::BIGINT AS contracts,
              sum(amount_yuan) AS amount_yuan, sum(technology_amount_yuan) AS technology_amount_yuan,
              count(*) FILTER (source_load = 3) AS sample_entries
            FROM contract_entry GROUP BY ALL
            """);
    }

    private static IEnumerable<ContractEntry> Entries(IEnumerable<ContractState> history)
    {
        ContractState? before = null;
        foreach (var state in history)
        {
            if (before is { IsStanding: true }) yield return Entry(before, -1, state);
            if (state.IsStanding) yield return Entry(state, 1, state);
            before = state;
        }
    }

    private static ContractEntry Entry(ContractState what, int sign, ContractState told) =>
        new($"{what.Day:yyyy-MM-dd}", what.Yuan, what.Cut)
        {
            Sign = sign, KnownOn = $"{told.KnownOn:yyyy-MM-dd}", Load = told.Load, Technology = Math.Round(what.Yuan / 3, 2),
            Cause = sign > 0 ? "new" : "corrected",
        };

    private IEnumerable<ContractState> History(int contract)
    {
        var known = new DateOnly(2020, 11, 1).AddDays(random.Next(500));
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            yield return new ContractState(contract, known, known.AddDays(-random.Next(60)), random.Next(1, 1_000_000) / 100m, Cut(),
                random.Next(20) == 0 ? 3 : random.Next(1, 3), random.Next(4) > 0);
            known = known.AddDays(random.Next(1, 120));
        }
    }

    private string Cut() => string.Join(',', new[]
    {
        ("category", One(Categories)), ("seller_kind", One(Kinds)), ("buyer_kind", One(Kinds)), ("registration_region", One(Regions)),
        ("seller_region", One(Regions)), ("buyer_region", One(Regions)),
    }.Where(c => c.Item2 is not null).Select(c => $"{c.Item1}={c.Item2}"));

    private string? One(string?[] codes) => codes[random.Next(codes.Length)];
}
