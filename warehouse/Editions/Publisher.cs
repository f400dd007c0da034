using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>Makes editions: copied whole, scanned in full, synced to disk, renamed, and only then named in the journal.
/// A reader never meets one that is not whole.</summary>
/// <param name="catalogueVersion">The version of the measures' catalogue the edition is meant for.</param>
public sealed class Publisher(Owner owner, int catalogueVersion = 1)
{
    /// <summary>How many unnamed editions keep their file.</summary>
    public const int Keep = 10;

    private readonly DataDirectory directory = owner.Directory;

    /// <summary>Publishes what the warehouse holds now.</summary>
    /// <param name="person">Who published, or whose load did.</param>
    /// <exception cref="RefusedException">EDITION-SCAN: the copy is not what the warehouse holds. EDITION-FAILED: no space or memory.
    /// Nothing was published; what was loaded stays loaded.</exception>
    public EditionInfo Publish(string person)
    {
        var number = EditionInfo.List(owner.Journal, directory) is [.., var newest] ? newest.Number + 1 : 1;
        var draft = DraftFile(number);
        Discard(draft);
        try
        {
            var copied = owner.Write(connection => new EditionCopy(connection, owner).Make(draft, number, catalogueVersion));
            Failpoint.Hit("edition-copied");
            var kept = Task.Run(() => // beside the scan: each reads all of it
            {
                FileSync.File(draft);
                return FileHash.Of(draft);
            });
            var difference = new EditionScan(directory, owner.Tables).Differs(draft, copied.Contents, copied.Counted);
            var sha256 = kept.GetAwaiter().GetResult();
            if (difference is not null) throw EditionRefusal.Damaged(number, difference);
            Failpoint.Hit("edition-scanned");
            return Name(draft, copied.Edition with { Sha256 = sha256 }, person);
        }
        catch (Exception e) when (e is DuckDbException or SqliteException or IOException or UnauthorizedAccessException)
        {
            owner.Renew(); // the half-made file is still attached there
            throw EditionRefusal.NotMade(number, e);
        }
        finally
        {
            Discard(draft);
        }
    }

    /// <summary>Gives an edition a name; its file is then kept for ever, so all of it is counted once more.</summary>
    public void Name(int edition, string name, string person)
    {
        var editions = EditionInfo.List(owner.Journal, directory);
        if (editions.All(e => e.Number != edition)) throw EditionRefusal.Unknown(edition, editions);
        var file = directory.EditionFile(edition);
        if (File.Exists(file) && new EditionScan(directory, owner.Tables).Differs(file, [], counted: 0) is { } difference)
            throw EditionRefusal.Damaged(edition, difference);
        owner.Journal.Append(person, JournalKind.EditionNamed, new EditionNamed(edition, name));
    }

    /// <summary>Removes what a crash left: drafts, and files that were renamed but never named in the journal.</summary>
    /// <returns>The names of the files removed.</returns>
    public IReadOnlyList<string> Tidy()
    {
        var named = EditionInfo.List(owner.Journal, directory).Select(edition => directory.EditionFile(edition.Number)).ToHashSet();
        var left = Directory.EnumerateFiles(directory.Editions).Where(file => !named.Contains(file)).ToList();
        left.ForEach(File.Delete);
        if (left.Count > 0) FileSync.Folder(directory.Editions);
        RecordMissing();
        return [.. left.Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
    }

    private static void Discard(string draft)
    {
        foreach (var file in (string[])[draft, draft + ".wal"])
            if (File.Exists(file)) File.Delete(file);
    }

    private string DraftFile(int number) =>
        Path.Combine(directory.Editions, string.Create(CultureInfo.InvariantCulture, $"making-{number:D6}.duckdb"));

    private EditionInfo Name(string draft, EditionPublished edition, string person)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead);
        File.Move(draft, directory.EditionFile(edition.Edition), overwrite: true);
        FileSync.Folder(directory.Editions);
        Failpoint.Hit("before-naming");
        owner.Journal.Append(person, JournalKind.EditionPublished, edition);
        Failpoint.Hit("after-naming");
        RecordMissing();
        Prune(person);
        return EditionInfo.List(owner.Journal, directory)[^1];
    }

    /// <summary>Writes editions the journal names into the warehouse's own list.</summary>
    private void RecordMissing() => owner.Write(connection =>
    {
        var unnamed = connection.Execute("DELETE FROM edition WHERE sha256 IS NULL");
        var recorded = connection.Query<int>("SELECT edition FROM edition").ToHashSet();
        var missing = owner.Journal.Read<EditionPublished>(JournalKind.EditionPublished)
            .Where(edition => !recorded.Contains(edition.Edition)).ToList();
        foreach (var edition in missing) connection.Execute(SqlText.Of("Editions/edition.sql"), edition);
        if (unnamed + missing.Count > 0) connection.Execute("CHECKPOINT;");
        return missing.Count;
    });

    private void Prune(string person)
    {
        var kept = EditionInfo.List(owner.Journal, directory).Where(edition => edition.IsKept).ToList();
        var old = kept.SkipLast(Keep).Where(edition => edition.Name is null).Select(edition => edition.Number).ToList();
        if (old.Count == 0) return;
        foreach (var number in old) File.Delete(directory.EditionFile(number));
        owner.Journal.Append(person, JournalKind.EditionsPruned, new EditionsPruned(old));
    }
}
