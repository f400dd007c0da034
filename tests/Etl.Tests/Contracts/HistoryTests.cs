using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Contracts;

/// <summary>Ten thousand contracts with random histories, sent through the whole load in fifty shuffled sequences of files and with rows
/// sent twice: one ledger, right on every day, and a full set at the end takes back what it leaves out.</summary>
public sealed class HistoryTests
{
    private const int Contracts = 10_000, Sequences = 50;

    private static readonly DateOnly[] Days =
        [.. Enumerable.Range(4, 9).Select(month => new DateOnly(2024, month, 1).AddMonths(1).AddDays(-1)), new(2025, 1, 14)];

    private static readonly DateOnly FullSetDay = new(2025, 1, 15);

    private readonly Said[] rows = [.. Enumerable.Range(1, Contracts).SelectMany(i => History.Of(i, new Random(i)))];

    [Fact]
    public void Load_TenThousandHistoriesInFiftySequences_IsOneLedger()
    {
        var histories = rows.GroupBy(said => said.Contract).ToList();
        var expected = Days.Select(day => Sum(histories.Select(h => History.Standing(h, day)).OfType<Said>())).ToList();
        var standing = histories.Select(h => History.Standing(h, Days[^1])).OfType<Said>().ToList();
        var named = standing.Where(said => said.Contract % 10 != 0).ToList();
        var hashes = new HashSet<(string, string)>();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            using var scratch = new ScratchFolder();
            using var house = new House(scratch.File("data"), [ContractsDataset.Dataset]);
            foreach (var file in Files(new Random(seed))) Load(house, scratch, file);
            var before = house.Hash;
            Assert.Equal(expected, Days.Select(day => AsOf(house, day)));
            Assert.Empty(Odd(house));

            var withdrawn = Load(house, scratch, named, new FullSet("420000", new(2024, 1, 1), new(2024, 12, 31), ShrinkConfirmed: true));
            Assert.Equal((long)standing.Count - named.Count, withdrawn.Withdrawn);
            Assert.Equal(expected[^1], AsOf(house, Days[^1]));
            Assert.Equal(Sum(named), AsOf(house, FullSetDay));
            Assert.Empty(Odd(house));
            Assert.Equal(house.Hash, house.Owner.Write(c => LedgerHash.Fixed(c, house.Owner.Tables)));
            Assert.All(Cube.Shipped, cube => Assert.Equal(0,
                house.Owner.Write(c => new Cubes(c, ContractsDataset.Dataset.Table).Differing(cube))));
            hashes.Add((before, house.Hash));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(20261121, 11));
        Assert.Single(hashes);
    }

    private static (long, decimal) Sum(IEnumerable<Said> said) => (said.LongCount(), said.Sum(s => s.Fen) / 100m);

    private static (long, decimal) AsOf(House house, DateOnly day) => house.Owner.Write(c => c.QuerySingle<(long, decimal)>(
        "SELECT coalesce(sum(sign), 0)::BIGINT, coalesce(sum(amount_yuan), 0) FROM contract_entry WHERE known_on <= $day", new { day }));

    /// <summary>Contracts that on some day count neither once nor not at all.</summary>
    private static List<long> Odd(House house) => house.Owner.Write(c => c.Query<long>("""
        SELECT key
        FROM (SELECT key, sum(sum(sign)) OVER (PARTITION BY key ORDER BY known_on) AS n FROM contract_entry GROUP BY key, known_on)
        WHERE n NOT IN (0, 1) LIMIT 3
        """).ToList());

    /// <summary>All rows in any order, in two to five files, some of them in several.</summary>
    private IEnumerable<IReadOnlyList<Said>> Files(Random random)
    {
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        var parts = random.Next(2, 6);
        return shuffled.Chunk(shuffled.Length / parts + 1)
            .Select(part => (IReadOnlyList<Said>)[.. part, .. random.GetItems(shuffled, 500).Except(part).Distinct()]);
    }

    private static LoadedFile Load(House house, ScratchFolder scratch, IEnumerable<Said> said, FullSet? claim = null)
    {
        var file = scratch.Write($"{Guid.NewGuid():N}.csv", ContractFile.Of(said.Select(s => s.Cells)));
        var request = new LoadRequest([file], "Li", KnownOn: claim is null ? null : FullSetDay, Publish: false) { FullSet = claim };
        var loaded = Assert.Single(house.Loader.Load(request).Files);
        Assert.Null(loaded.Refused?.En);
        Assert.Equal(0, loaded.Quarantined);
        return loaded;
    }
}
