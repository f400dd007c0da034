using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>Brings journal, warehouse, archive and editions to agree after a crash, a lost write-ahead log or an old file put back.
/// Doing it twice does nothing more, so a crash in here is mended by the next start.</summary>
internal sealed class Recovery(Owner owner, Archive archive, Publisher publisher, Loader loader)
{
    /// <summary>Stands in the journal where no person decided anything.</summary>
    public const string Program = "monitor";

    public Recovered Run()
    {
        List<string> removed = [.. archive.Tidy(), .. publisher.Tidy()];
        var intents = owner.Journal.Read(JournalKind.LoadIntended).ToDictionary(record => record.Read<LoadIntended>().Load);
        var acknowledged = owner.Journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Select(done => done.Load).ToHashSet();
        var refused = owner.Journal.Read<LoadRefused>(JournalKind.LoadRefused).Select(closed => closed.Load).ToHashSet();
        var rows = LoadBook.Rows(owner);

        var unsaid = rows.Where(row => !acknowledged.Contains(row.LoadId)).ToList();
        foreach (var row in unsaid) loader.Acknowledge(intents.TryGetValue(row.LoadId, out var intent) ? intent.Person : Program, row);

        var present = rows.Select(row => row.LoadId).ToHashSet();
        var missing = intents.Keys.Order()
            .Where(load => !present.Contains(load) && (acknowledged.Contains(load) || !refused.Contains(load))).ToList();
        foreach (var load in missing) Finish(intents[load], acknowledged.Contains(load));
        if (unsaid.Count > 0 || missing.Count > 0) loader.Checkpoint();
        removed.AddRange(Details.Tidy(owner.Directory, LoadBook.Rows(owner).Select(row => row.LoadId).ToHashSet()));

        owner.Recovered();
        // The edition the interrupted command would have made. If it cannot be made, the older ones go on answering.
        var unpublished = LoadBook.Owed(owner) is { } owed ? Loader.Try(() => publisher.Publish(owed)) : null;
        var done = new Recovered(
            [.. missing.Where(acknowledged.Contains)], [.. unsaid.Select(row => row.LoadId)],
            [.. missing.Where(load => !acknowledged.Contains(load))], removed, owner.MovedAside) { Unpublished = unpublished?.En };
        if (done is not { Replayed: [], Acknowledged: [], Finished: [], Removed: [], MovedAside: [], Unpublished: null })
            owner.Journal.Append(Program, JournalKind.Recovered, done);
        return done;
    }

    /// <summary>An interrupted load that turns out to be refused is closed by that, and the journal says so. A load that was acknowledged
    /// must come back: then the refusal stops the start.</summary>
    private void Finish(JournalRecord intent, bool wasAcknowledged)
    {
        try
        {
            loader.Finish(intent, archive.Find(intent.Read<LoadIntended>()), step => { });
        }
        catch (RefusedException e) when (!wasAcknowledged)
        {
            loader.Refuse(intent, e);
        }
    }
}
