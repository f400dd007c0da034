using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>Makes the whole warehouse anew from archive and journal, beside the one in use; holds both against each other, and puts the
/// new one in place when they say the same or a person accepts what differs. Until then nothing is changed.</summary>
/// <param name="owner">Holds the directory; its warehouse may be gone or unreadable.</param>
public sealed class Rebuild(Owner owner, Loader loader, Publisher publisher)
{
    private readonly Archive archive = new(owner.Directory);

    /// <summary>What the new warehouse is held against.</summary>
    /// <param name="After">The load after which the ledger had that hash; null for the last.</param>
    private sealed record Former(string Name, string? Hash, long? After, IReadOnlyDictionary<long, LoadAcknowledged> Loads);

    /// <param name="Changed">The loads that differ, as they are now.</param>
    /// <param name="Hash">After the last load.</param>
    /// <param name="HashAtFormer">After the last load that the former knows.</param>
    private sealed record Made(
        IReadOnlyList<RebuildDifference> Differences, IReadOnlyList<LoadAcknowledged> Changed, string Hash, string HashAtFormer);

    /// <param name="acceptDifference">Put the new warehouse in place although it says something else.</param>
    /// <exception cref="RefusedException">ARCHIVE-LOST: a file is missing or was changed. SYS-REBUILD: no room, no memory. In both cases
    /// the old warehouse stays.</exception>
    public RebuildReport Run(string person, bool acceptDifference, IProgress<LoadProgress>? progress = null)
    {
        var former = Known();
        var loads = Loads(former);
        var archived = loads.ConvertAll(load => archive.Find(load.Intent.Read<LoadIntended>()));
        using var draft = owner.Draft();
        var made = Make(draft, [.. loads.Zip(archived)], former, progress);
        var isSame = made.Differences.Count == 0 && (former.Hash is null || former.Hash == made.HashAtFormer);
        var report = new RebuildReport(
            loads.Count, made.Differences, isSame, former.Name, made.HashAtFormer, former.Hash, Replaced: false, KeptAside: [],
            Edition: null);
        // A load that is refused now would be missing, and the journal says it may never be: that nobody can accept.
        if (!isSame && (!acceptDifference || made.Differences.Any(d => d.What == RebuildDifference.RefusedNow))) return report;
        return PutInPlace(draft, report, made, person);
    }

    private RebuildReport PutInPlace(WarehouseDraft draft, RebuildReport report, Made made, string person)
    {
        Failpoint.Hit("rebuild-before-swap");
        owner.Journal.Append(person, JournalKind.WarehouseRebuilt, new WarehouseRebuilt(made.Hash, report.FormerHash, made.Changed));
        var aside = owner.Adopt(draft);
        loader.Recover();
        var edition = report.Same ? null : publisher.Publish(person);
        return report with { Replaced = true, KeptAside = aside, Edition = edition?.Number };
    }

    /// <summary>The warehouse in use, brought to its end as at any start; when it is lost, the journal with what its newest edition said.
    /// </summary>
    private Former Known()
    {
        if (File.Exists(owner.Directory.WarehouseFile))
        {
            try
            {
                loader.Recover();
                var loads = LoadBook.Rows(owner).Select(LoadBook.Acknowledgement).ToDictionary(load => load.Load);
                return new Former("warehouse", owner.Write(connection => LedgerHash.Of(connection, owner.Tables)), null, loads);
            }
            catch (RefusedException lost) when (lost.Code is "WH-CORRUPT" or "WH-DECLARATION" or "SYS-RECOVERY")
            {
                return FromJournal();
            }
            catch (DuckDbException)
            {
                return FromJournal(); // a block of it cannot be read
            }
            finally
            {
                owner.Renew(); // lets go of its memory
            }
        }
        return FromJournal();
    }

    private Former FromJournal()
    {
        var loads = owner.Journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).ToDictionary(load => load.Load);
        foreach (var changed in owner.Journal.Read<WarehouseRebuilt>(JournalKind.WarehouseRebuilt).SelectMany(rebuilt => rebuilt.Changed))
            loads[changed.Load] = changed;
        return owner.Journal.Read<EditionPublished>(JournalKind.EditionPublished) is [.., var edition]
            ? new Former(FormattableString.Invariant($"edition {edition.Edition}"), edition.LedgerHash, edition.LastLoad, loads)
            : new Former("nothing", null, null, loads);
    }

    /// <summary>What was acknowledged, in the order it was entered.</summary>
    private List<(JournalRecord Intent, DateTime LoadedAt, LoadAcknowledged Was)> Loads(Former former)
    {
        var intents = owner.Journal.Read(JournalKind.LoadIntended).ToDictionary(record => record.Read<LoadIntended>().Load);
        return [.. owner.Journal.Read(JournalKind.LoadAcknowledged).Select(record => (record.Instant, record.Read<LoadAcknowledged>().Load))
            .DistinctBy(load => load.Load).OrderBy(load => load.Load)
            .Select(load => (intents[load.Load], load.Instant, former.Loads[load.Load]))];
    }

    private Made Make(
        WarehouseDraft draft, List<((JournalRecord Intent, DateTime LoadedAt, LoadAcknowledged Was) Load, ArchivedFile File)> loads,
        Former former, IProgress<LoadProgress>? progress)
    {
        List<RebuildDifference> differences = [];
        List<LoadAcknowledged> changed = [];
        string Hash() => draft.Write(connection => LedgerHash.Of(connection, owner.Tables));
        string? atFormer = null;
        try
        {
            foreach (var (i, ((intent, loadedAt, was), file)) in loads.Index())
            {
                var now = Enter(intent, file, draft, loadedAt, was, step => progress?.Report(new(was.File, step, i + 1, loads.Count)));
                var found = now.Difference is { } refused ? [refused] : RebuildDifference.Between(was, now.Load!).ToList();
                differences.AddRange(found);
                if (found.Count > 0 && now.Load is not null) changed.Add(now.Load);
                if (was.Load == former.After) atFormer = Hash();
                if (i + 1 == (loads.Count + 1) / 2) Failpoint.Hit("rebuild-half");
            }
            var hash = Hash();
            return new Made(differences, changed, hash, atFormer ?? hash);
        }
        catch (Exception e) when (e is DuckDbException or SqliteException or IOException or UnauthorizedAccessException)
        {
            throw LoadRefusal.Rebuild(e);
        }
    }

    private (LoadAcknowledged? Load, RebuildDifference? Difference) Enter(
        JournalRecord intent, ArchivedFile file, WarehouseDraft draft, DateTime loadedAt, LoadAcknowledged was, Action<LoadStep> step)
    {
        try
        {
            var entered = loader.Enter(intent, file, draft.Place, draft.Write, draft.Write, loadedAt, step);
            draft.Write(connection => connection.Execute("CHECKPOINT;"));
            return (LoadBook.Acknowledgement(entered.Row), null);
        }
        catch (RefusedException refused)
        {
            var accepted = was.Accepted.ToString(CultureInfo.InvariantCulture);
            return (null, new RebuildDifference(was.Load, was.File, RebuildDifference.RefusedNow, $"{accepted} accepted", refused.Code));
        }
    }
}
