using Dapper;
using Microsoft.Data.Sqlite;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>Takes files in: archive, intent, stage, check, enter, acknowledge, checkpoint, and one edition at the end. A crash at any
/// point leaves all of a file or nothing of it, and the next start finishes alone.</summary>
public sealed class Loader(Owner owner, IReadOnlyList<Dataset> datasets, Publisher publisher, TimeProvider clock)
{
    private readonly Archive archive = new(owner.Directory);
    private readonly Lock gate = new();

    /// <summary>Loads every file of the request. A file that is refused, or held back in part, does not stop the others. Requests come
    /// one after the other, from whatever thread.</summary>
    /// <param name="stop">Ends it within seconds: the file under way is taken back whole and refused with LOAD-STOPPED, like those after
    /// it; what was acknowledged stays, and an edition that is owed is made by the next start.</param>
    /// <exception cref="RefusedException">A path does not exist; recovery found something it cannot mend.</exception>
    public LoadReport Load(LoadRequest request, IProgress<LoadProgress>? progress = null, CancellationToken stop = default)
    {
        lock (gate) return LoadAll(request, progress, stop);
    }

    private LoadReport LoadAll(LoadRequest request, IProgress<LoadProgress>? progress, CancellationToken stop)
    {
        var files = DataFiles.Below(request.Paths);
        if (request.FullSet is not null && files.Count != 1) throw LoadRefusal.FullSetOfFiles(files.Count);
        var results = new List<LoadedFile>();
        foreach (var (i, file) in files.Index())
        {
            results.Add(Try(file, () =>
            {
                RecoverIfNeeded();
                return Load(file, request, step =>
                {
                    // What stands in the warehouse is brought to its end, whatever comes.
                    if (stop.IsCancellationRequested && step < LoadStep.Checkpoint) throw LoadRefusal.Stopped(file.Name);
                    progress?.Report(new(file.Name, step, i + 1, files.Count));
                }, stop);
            }));
        }
        var published = false;
        var wanted = request is { Publish: true, DryRun: false } && !stop.IsCancellationRequested;
        var unpublished = !wanted ? null : Try(() =>
        {
            RecoverIfNeeded();
            if (LoadBook.Owed(owner) is null) return;
            progress?.Report(new(files[^1].Name, LoadStep.Publish, files.Count, files.Count));
            publisher.Publish(request.Person);
            published = true;
        });
        var edition = EditionInfo.List(owner.Journal, owner.Directory) is [.., var newest] ? newest.Number : (int?)null;
        return new LoadReport(results, edition, published) { Unpublished = unpublished };
    }

    /// <summary>Every data file below the path was loaded already, whatever it was called then.</summary>
    public bool Knows(string path) =>
        DataFiles.Below([path]).All(file => LoadBook.Find(owner, FileHash.Of(file.Path)) is not null);

    /// <summary>Compares journal and warehouse, both ways, and finishes what was begun. Runs at every start, before anything is
    /// written.</summary>
    /// <exception cref="RefusedException">ARCHIVE-LOST: a load that must be replayed is not in the archive. SYS-RECOVERY: the disk or
    /// the engine failed meanwhile; the owner stays unready and it may be tried again.</exception>
    public Recovered Recover()
    {
        try
        {
            lock (gate) return new Recovery(owner, archive, publisher, this).Run();
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or DuckDbException)
        {
            throw LoadRefusal.Recovery(e);
        }
    }

    /// <summary>After a fatal error of the engine: opens the warehouse anew and compares. Costs nothing while all is well.</summary>
    public void RecoverIfNeeded()
    {
        lock (gate)
            if (!owner.IsReady) Recover();
    }

    /// <returns>Null, or why it was not done: without an edition the loads stay as they are.</returns>
    internal static Refused? Try(Action publish)
    {
        try
        {
            publish();
            return null;
        }
        catch (RefusedException e)
        {
            return Refused.Of(e);
        }
    }

    /// <summary>From the intent to the end; also what a replay does.</summary>
    internal LoadedFile Finish(JournalRecord record, ArchivedFile archived, Action<LoadStep> step, CancellationToken stop = default)
    {
        var intent = record.Read<LoadIntended>();
        try
        {
            var entered = Enter(record, archived, owner.Directory, owner.Write, owner.Write, owner.Now, step, stop);
            Acknowledge(record.Person, entered.Row);
            step(LoadStep.Checkpoint);
            Checkpoint();
            return LoadedFile.Of(entered);
        }
        catch (DuckDbException e)
        {
            if (!stop.IsCancellationRequested) return AfterEngineError(record, intent, LoadRefusal.Engine(intent.File, e));
            owner.Renew(); // the interrupted transaction may still be open
            return AfterEngineError(record, intent, LoadRefusal.Stopped(intent.File));
        }
    }

    /// <summary>From the archived file to entries. Nothing is journalled, so rebuilding can do the same beside the warehouse.</summary>
    /// <param name="place">Where it is staged and its details are kept.</param>
    /// <param name="write">Runs work on the warehouse it enters.</param>
    internal EnteredLoad Enter(
        JournalRecord record, ArchivedFile archived, DataDirectory place, Func<Func<DuckDbConnection, bool>, bool> ask,
        Func<Func<DuckDbConnection, EnteredLoad>, EnteredLoad> write, DateTime loadedAt, Action<LoadStep> step,
        CancellationToken stop = default)
    {
        var intent = record.Read<LoadIntended>();
        step(LoadStep.Stage);
        using var staged = new StagedFile(place, archived, intent, datasets, Inquiry(intent, record.Seq, ask), stop);
        Failpoint.Hit("staged");
        step(LoadStep.Enter);
        var draft = Draft(record, intent, staged, loadedAt);
        staged.Keep();
        return write(connection =>
        {
            using var interruption = new Interruption(connection, stop);
            return new Entering(connection, staged.Dataset.Table).Run(draft, staged.Cross);
        });
    }

    /// <summary>Writes down that a load is in the warehouse; from then on it may never be missing.</summary>
    internal void Acknowledge(string person, LoadRow row)
    {
        owner.Journal.Append(person, JournalKind.LoadAcknowledged, LoadBook.Acknowledgement(row));
        Failpoint.Hit("acknowledged");
    }

    internal void Checkpoint()
    {
        Failpoint.Hit("before-checkpoint");
        owner.Write(connection => connection.Execute("CHECKPOINT;"));
        Failpoint.Hit("after-checkpoint");
    }

    /// <summary>Closes an intent without a load.</summary>
    internal void Refuse(JournalRecord record, RefusedException e)
    {
        var intent = record.Read<LoadIntended>();
        owner.Journal.Append(record.Person, JournalKind.LoadRefused,
            new LoadRefused(intent.Load, intent.File, intent.Sha256, e.Code, e.Found.Zh));
    }

    private LoadedFile Load(DataFile file, LoadRequest request, Action<LoadStep> step, CancellationToken stop)
    {
        step(LoadStep.Receive);
        var archived = archive.Receive(file);
        var nature = Admitted(file, archived);
        if (LoadBook.Find(owner, archived.Sha256) is { } earlier) return LoadedFile.Twice(file.Name, earlier);
        var intent = new LoadIntended(
            LoadBook.Next(owner.Journal), request.Dataset, file.Name, archived.Sha256, archived.Bytes, nature,
            request.KnownOn ?? ShanghaiDay.Of(clock.GetUtcNow()), request.KnownOn is not null, request.Publish)
        {
            FullSet = request.FullSet,
            Attachment = request is { Attachment: { } document, DryRun: false } ? Attached(document, archived) : null,
        };
        if (request.DryRun)
        {
            try
            {
                return Rehearse(intent, archived, step, stop);
            }
            finally
            {
                Forget(archived);
            }
        }
        var record = owner.Journal.Append(request.Person, JournalKind.LoadIntended, intent);
        Failpoint.Hit("intent");
        try
        {
            return Finish(record, archived, step, stop);
        }
        catch (RefusedException e)
        {
            Refuse(record, e);
            throw;
        }
    }

    /// <summary>The document handed in with a file. Without it the file leaves no copy either.</summary>
    private Attachment Attached(string path, ArchivedFile file)
    {
        var name = Path.GetFileName(path);
        try
        {
            var document = archive.Receive(new DataFile(path, name));
            return new Attachment(name, document.Sha256, document.Bytes);
        }
        catch
        {
            Forget(file);
            throw;
        }
    }

    /// <summary>The file's nature. A file that may not enter this directory leaves no copy in it.</summary>
    private string Admitted(DataFile file, ArchivedFile archived)
    {
        try
        {
            var nature = NatureOf.File(file, archived.Path);
            NatureOf.Admit(nature, file.Name, owner.Journal);
            return nature;
        }
        catch (RefusedException)
        {
            Forget(archived);
            throw;
        }
    }

    private void Forget(ArchivedFile archived)
    {
        if (!LoadBook.Intends(owner.Journal, archived.Sha256)) File.Delete(archived.Path);
    }

    private LoadedFile Rehearse(LoadIntended intent, ArchivedFile archived, Action<LoadStep> step, CancellationToken stop)
    {
        step(LoadStep.Stage);
        using var staged = new StagedFile(
            owner.Directory, archived, intent, datasets, Inquiry(intent, long.MaxValue, owner.Write), stop);
        step(LoadStep.Enter);
        var draft = Draft(null, intent, staged, owner.Now);
        var entered = owner.Write(connection => new Entering(connection, staged.Dataset.Table).Rehearse(draft, staged.Cross));
        return LoadedFile.Of(entered) with { Load = null };
    }

    private Inquiry Inquiry(LoadIntended intent, long beforeSeq, Func<Func<DuckDbConnection, bool>, bool> ask) =>
        new(intent.Load, LoadBook.LastNamedOn(owner.Journal, beforeSeq), ask);

    private LoadDraft Draft(JournalRecord? record, LoadIntended intent, StagedFile staged, DateTime loadedAt) => new(
        intent, record?.Head ?? owner.Journal.Head, staged.Dataset.Name, staged.RowsIn,
        LoadBook.LastEditionOn(owner.Journal, record?.Seq ?? long.MaxValue), loadedAt);

    /// <summary>After a fatal error, or an interruption, the owner has opened the warehouse anew: what counts is what stands in it.
    /// </summary>
    private LoadedFile AfterEngineError(JournalRecord record, LoadIntended intent, RefusedException refusal)
    {
        var row = LoadBook.Rows(owner).FirstOrDefault(row => row.LoadId == intent.Load);
        if (row is null) throw refusal;
        if (!LoadBook.IsAcknowledged(owner.Journal, row.LoadId)) Acknowledge(record.Person, row);
        return LoadedFile.Of(new EnteredLoad(row, owner.Write(connection => Entering.Reasons(connection, row.LoadId))));
    }

    private static LoadedFile Try(DataFile file, Func<LoadedFile> load)
    {
        try
        {
            return load();
        }
        catch (RefusedException e)
        {
            return LoadedFile.Of(file.Name, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or DuckDbException)
        {
            return LoadedFile.Of(file.Name, LoadRefusal.Disk(file.Name, e));
        }
    }
}
