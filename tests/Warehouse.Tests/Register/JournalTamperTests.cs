using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Register;

/// <summary>Somebody with the file and a SQLite shell: triggers dropped, then a record edited (with or without its hash), deleted,
/// swapped, the end cut off, or everything from a record on forged into a chain that is whole in itself.</summary>
public sealed class JournalTamperTests : IDisposable
{
    private const int Records = 30;
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Verify_ThousandRandomTamperings_FindsEveryOne()
    {
        var directory = DataDirectory.At(scratch.File("data"));
        using var journal = Journal.Open(directory, SetClock.On(2026, 11, 21));
        for (var i = 0; i < Records; i++) journal.Append("Li", i % 3 == 0 ? "load_intended" : "note", new { i, Text = "技术合同" });
        var anchor = journal.Head;
        using var attacker = RegisterConnection.Open(directory, write: true);
        RegisterConnection.Run(attacker, "PRAGMA synchronous = OFF");
        foreach (var trigger in (string[])["journal_is_not_changed", "journal_is_not_shortened", "journal_grows_by_one"])
            RegisterConnection.Run(attacker, $"DROP TRIGGER {trigger}");

        var random = new Random(1);
        var found = 0;
        for (var i = 0; i < 1000; i++)
        {
            RegisterConnection.Run(attacker, "CREATE TEMP TABLE kept AS SELECT * FROM journal");
            Tamper(attacker, random, journal.Read());
            if (journal.Verify([anchor]) is not null) found++;
            RegisterConnection.Run(attacker, "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept; DROP TABLE kept");
            Assert.Null(journal.Verify([anchor]));
        }
        Assert.Equal(1000, found);
    }

    private static void Tamper(SqliteConnection attacker, Random random, IReadOnlyList<JournalRecord> records)
    {
        var victim = records[random.Next(Records)];
        var seq = victim.Seq.ToString(CultureInfo.InvariantCulture);
        RegisterConnection.Run(attacker, random.Next(7) switch
        {
            0 => $"UPDATE journal SET body = replace(body, '技术', '科技') WHERE seq = {seq}",
            1 => $"UPDATE journal SET person = person || ' ' WHERE seq = {seq}",
            2 => $"UPDATE journal SET kind = 'x', hash = '{Rehashed(victim, victim.PreviousHash)}' WHERE seq = {seq}",
            3 => $"DELETE FROM journal WHERE seq = {seq}",
            4 => $"DELETE FROM journal WHERE seq >= {seq}",
            5 => Forged(records, victim.Seq),
            _ => Swapped(victim.Seq, victim.Seq == Records ? 1 : victim.Seq + 1),
        });
    }

    private static string Rehashed(JournalRecord record, string previous) =>
        JournalRecord.HashOf(record.Seq, record.At, record.Person, "x", record.Body, previous);

    private static string Forged(IReadOnlyList<JournalRecord> records, long from)
    {
        var previous = records[(int)from - 1].PreviousHash;
        var updates = new List<string>();
        foreach (var record in records.Where(r => r.Seq >= from))
        {
            var hash = Rehashed(record, previous);
            updates.Add($"UPDATE journal SET kind = 'x', previous_hash = '{previous}', hash = '{hash}' WHERE hash = '{record.Hash}'");
            previous = hash;
        }
        return string.Join(';', updates);
    }

    private static string Swapped(long one, long two) => string.Create(CultureInfo.InvariantCulture, $"""
        UPDATE journal SET seq = 1000 WHERE seq = {one};
        UPDATE journal SET seq = {one} WHERE seq = {two};
        UPDATE journal SET seq = {two} WHERE seq = 1000;
        """);
}
