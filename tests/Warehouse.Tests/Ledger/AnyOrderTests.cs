using Monitor.Warehouse.Ledger;

namespace Monitor.Warehouse.Tests.Ledger;

/// <summary>A thousand histories with corrections, cancellations before registrations, reinstatements and resends, taken in in shuffled
/// order and batches of any size: one ledger hash, and on every day each key stands as a plain reading of its history says.</summary>
public sealed class AnyOrderTests
{
    private const int Days = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ledger_ThousandHistoriesShuffled_IsAlwaysTheSame(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 1000).SelectMany(i => History(random, $"k{i:D4}")).ToArray();
        var expected = Enumerable.Range(1, Days).Select(day => Standing(rows, ToyLedger.Day(day))).ToList();
        var hashes = new HashSet<string>();
        for (var shuffle = 0; shuffle < 4; shuffle++)
        {
            random.Shuffle(rows);
            using var toy = new ToyLedger();
            foreach (var batch in Batches(random, rows)) toy.Load(batch, editionDay: random.Next(2) == 0 ? 5 : null);
            hashes.Add(toy.Hash);
            Assert.Equal(toy.Hash, LedgerHash.Fixed(toy.Connection, [ToyLedger.Table]));
            Assert.Empty(ControlTotals.Differing(toy.Connection, ToyLedger.Table));
            for (var day = 1; day <= Days; day++) Assert.Equal(expected[day - 1], toy.AsOf(ToyLedger.Day(day)));
        }
        Assert.Single(hashes);
    }

    private static List<ToyRow> History(Random random, string key)
    {
        var numbered = random.Next(2) == 0;
        var rows = Enumerable.Range(1, random.Next(1, 6)).Select(version => new ToyRow(
            key, numbered ? version : null, random.Next(1, Days), random.Next(3) == 0 ? "11" : "44",
            random.Next(4) == 0 ? null : random.Next(1, 4), random.Next(3) == 0 ? "cancelled" : "active",
                random.Next(4) == 0 ? "note" : null)).ToList();
        if (random.Next(3) == 0) rows.Add(rows[random.Next(rows.Count)]); // a resend
        return rows;
    }

    private static IEnumerable<ToyRow[]> Batches(Random random, ToyRow[] rows)
    {
        for (var at = 0; at < rows.Length;)
        {
            var size = random.Next(1, 400);
            yield return [.. rows.Skip(at).Take(size)];
            at += size;
        }
    }

    /// <summary>The last version in order whose day, or that of any before it, has come; nothing if that is a cancellation.</summary>
    private static Dictionary<string, (string, decimal?)> Standing(IEnumerable<ToyRow> rows, DateOnly day)
    {
        var standing = new Dictionary<string, (string, decimal?)>();
        foreach (var history in rows.GroupBy(row => row.Key))
        {
            ToyRow? last = null;
            var effective = DateOnly.MinValue;
            foreach (var row in history.Distinct().OrderBy(r => r.Version ?? 0).ThenBy(r => r.Day)
                .ThenBy(r => r.Status, StringComparer.Ordinal).ThenBy(r => r.Region, StringComparer.Ordinal)
                .ThenBy(r => r.Value ?? decimal.MaxValue).ThenBy(r => r.Note is null))
            {
                effective = ToyLedger.Day(row.Day) > effective ? ToyLedger.Day(row.Day) : effective;
                if (effective <= day) last = row;
            }
            if (last is { Status: "active" }) standing[history.Key] = (last.Region, last.Value);
        }
        return standing;
    }
}
