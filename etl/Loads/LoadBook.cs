using Dapper;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>What journal and warehouse say about loads.</summary>
internal static class LoadBook
{
    /// <summary>The number of the next load. A number is never used for another file, not even after a refusal.</summary>
    public static long Next(Journal journal) =>
        journal.Read<LoadIntended>(JournalKind.LoadIntended).Select(intent => intent.Load).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The load that brought a file with these very bytes.</summary>
    public static LoadRow? Find(Owner owner, string sha256) => Rows(owner).FirstOrDefault(row => row.Sha256 == sha256);

    public static IReadOnlyList<LoadRow> Rows(Owner owner) => owner.Write(connection => connection.Query<LoadRow>("""
        SELECT load_id AS LoadId, dataset AS Dataset, file AS File, sha256 AS Sha256, bytes AS Bytes, nature AS Nature, known_on AS KnownOn,
               declaration_version AS DeclarationVersion, rows_in AS RowsIn, accepted AS Accepted, quarantined AS Quarantined,
               unchanged AS Unchanged, waiting AS Waiting, withdrawn AS Withdrawn, entries AS Entries,
               journal_seq AS JournalSeq, journal_hash AS JournalHash, loaded_at AS LoadedAt
        FROM load ORDER BY load_id
        """).ToList());

    /// <summary>Some load, refused or not, needs the archived file with this hash.</summary>
    public static bool Intends(Journal journal, string sha256) => journal.Read<LoadIntended>(JournalKind.LoadIntended)
        .Any(intent => intent.Sha256 == sha256 || intent.Attachment?.Sha256 == sha256);

    /// <summary>Who asked for the newest load that no edition shows yet although one was wanted; null when none is owed.</summary>
    public static string? Owed(Owner owner)
    {
        var shown = owner.Journal.Read<EditionPublished>(JournalKind.EditionPublished) is [.., var newest] ? newest.LastLoad : 0;
        var later = Rows(owner).Select(row => row.LoadId).Where(load => load > shown).ToHashSet();
        return owner.Journal.Read(JournalKind.LoadIntended)
            .LastOrDefault(record => record.Read<LoadIntended>() is { Publish: true } intent && later.Contains(intent.Load))?.Person;
    }

    /// <summary>What the journal keeps of a load.</summary>
    public static LoadAcknowledged Acknowledgement(LoadRow row) => new(row.LoadId, row.Dataset, row.File, row.Sha256,
        row.DeclarationVersion, row.RowsIn, row.Accepted, row.Quarantined, row.Unchanged, row.Waiting, row.Entries, row.Withdrawn);

    public static bool IsAcknowledged(Journal journal, long load) =>
        journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Any(done => done.Load == load);

    /// <summary>The Shanghai day on which the newest edition was published that had a name before a place in the journal.</summary>
    public static DateOnly? LastNamedOn(Journal journal, long beforeSeq)
    {
        var named = journal.Read(JournalKind.EditionNamed).Where(record => record.Seq < beforeSeq)
            .Select(record => record.Read<EditionNamed>().Edition).ToHashSet();
        var editions = journal.Read<EditionPublished>(JournalKind.EditionPublished);
        return editions.LastOrDefault(edition => named.Contains(edition.Edition)) is { } one
            ? ShanghaiDay.Of(new DateTimeOffset(one.PublishedAt, TimeSpan.Zero)) : null;
    }

    /// <summary>The Shanghai day of the newest edition named before a place in the journal.</summary>
    public static DateOnly? LastEditionOn(Journal journal, long beforeSeq) =>
        journal.Read(JournalKind.EditionPublished).LastOrDefault(record => record.Seq < beforeSeq) is { } record
            ? ShanghaiDay.Of(new DateTimeOffset(record.Read<EditionPublished>().PublishedAt, TimeSpan.Zero))
            : null;
}
