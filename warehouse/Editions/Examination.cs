using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>What an examination found at one place.</summary>
public sealed record Finding(string Check, string State, string Text)
{
    public const string Good = "ok", Notice = "notice", Bad = "bad";
}

/// <summary>Is a data directory whole? Looks at everything that may be looked at beside a running owner – never at the files that only
/// the owner's engines may open – and changes nothing.</summary>
public sealed class Examination(DataDirectory directory, TimeProvider clock) : IDisposable
{
    private readonly Journal? journal = Journal.OpenToRead(directory, clock);

    public IEnumerable<Finding> Run()
    {
        yield return Engine();
        yield return Place();
        if (journal is null)
        {
            yield return new Finding("journal", Finding.Notice, "There is none yet: nothing has been loaded here.");
            yield break;
        }
        yield return Holder();
        yield return Chain(journal);
        yield return OfNature(journal);
        foreach (var finding in Editions(journal)) yield return finding;
        yield return Loads(journal);
        yield return Aside();
    }

    public void Dispose() => journal?.Dispose();

    private static Finding Engine()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        return new Finding("engine", Finding.Good, $"DuckDB {connection.ExecuteScalar<string>("SELECT version()")}");
    }

    private Finding Place()
    {
        if (!Directory.Exists(directory.Root)) return new Finding("directory", Finding.Notice, $"{directory.Root} does not exist yet.");
        var free = new DriveInfo(directory.Root).AvailableFreeSpace / 1_000_000;
        var text = string.Create(CultureInfo.InvariantCulture, $"{directory.Root}, {free} MB free");
        return new Finding("directory", free < 500 ? Finding.Notice : Finding.Good, text);
    }

    private Finding Holder() => OwnerLock.CurrentHolder(directory) is { } holder
        ? new Finding("owner", Finding.Good, string.Create(CultureInfo.InvariantCulture, $"process {holder.Pid}, {holder.Address}"))
        : new Finding("owner", Finding.Good, "nobody holds the directory");

    /// <summary>The chain in itself, and against the heads that the newest sound edition noted from outside.</summary>
    private Finding Chain(Journal kept)
    {
        var newest = EditionInfo.List(kept, directory).LastOrDefault(IsAsPublished);
        List<JournalHead> anchors = [];
        if (newest is not null)
        {
            using var edition = new DuckDbConnection(directory.EditionFile(newest.Number), new DuckDbOptions { ReadOnly = true });
            edition.Open();
            anchors.AddRange(edition.Query<JournalHead>("SELECT journal_seq AS Seq, journal_hash AS Hash FROM load"));
        }
        return kept.Verify(anchors) is { } fault
            ? new Finding("journal", Finding.Bad, string.Create(CultureInfo.InvariantCulture,
                $"record {fault.Seq}: {fault.What}. Do not load further; compare with a backup."))
            : new Finding("journal", Finding.Good, string.Create(CultureInfo.InvariantCulture,
                $"{kept.Head.Seq} records, head {kept.Head.Hash}"));
    }

    private static Finding OfNature(Journal kept) => new("nature", Finding.Good, Nature.IsDemonstration(kept) switch
    {
        true => "a demonstration: sample contracts, not to be quoted",
        false => "real figures; files of nature sample are refused",
        null => "not decided: the first file that is loaded decides",
    });

    private IEnumerable<Finding> Editions(Journal kept)
    {
        foreach (var edition in EditionInfo.List(kept, directory).Where(e => e.IsKept))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"edition {edition.Number}");
            yield return IsAsPublished(edition)
                ? new Finding(name, Finding.Good, edition.Sha256)
                : new Finding(name, Finding.Bad, "The file is not the one that was published. Restore it, or publish anew.");
        }
    }

    private bool IsAsPublished(EditionInfo edition) =>
        edition.IsKept && FileHash.Of(directory.EditionFile(edition.Number)) == edition.Sha256;

    private Finding Loads(Journal kept)
    {
        var loads = kept.Read(JournalKind.LoadAcknowledged).Select(record => record.Read<LoadAcknowledged>()).ToList();
        var documents = kept.Read(JournalKind.LoadIntended).Select(record => record.Read<LoadIntended>().Attachment).OfType<Attachment>();
        var lost = loads.Select(load => (load.File, load.Sha256)).Concat(documents.Select(document => (document.File, document.Sha256)))
            .Where(file => !File.Exists(directory.ArchiveFile(file.Sha256))
                || FileHash.Of(directory.ArchiveFile(file.Sha256)) != file.Sha256).Select(file => file.File).Distinct().ToList();
        return lost is []
            ? new Finding("archive", Finding.Good, string.Create(CultureInfo.InvariantCulture,
                $"{loads.Count} loads, each file with its hash"))
            : new Finding("archive", Finding.Bad, $"Missing or changed: {string.Join(", ", lost)}. Bring them back from a backup.");
    }

    private Finding Aside()
    {
        var files = Directory.Exists(directory.Quarantine) ? Directory.GetFiles(directory.Quarantine).Length : 0;
        return files == 0 ? new Finding("moved aside", Finding.Good, "nothing")
            : new Finding("moved aside", Finding.Notice, string.Create(CultureInfo.InvariantCulture,
                $"{files} files in {directory.Quarantine}"));
    }
}
