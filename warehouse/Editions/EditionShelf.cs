using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <param name="Megabytes">Memory for all open editions together.</param>
/// <param name="Threads">For each open edition.</param>
/// <param name="MaxOpen">How many editions may be open at once.</param>
public sealed record ShelfSettings(int Megabytes = 1536, int Threads = 2, int MaxOpen = 3);

/// <summary>Where readers take editions from, in any process, beside an owner or without one. A newly named edition is seen within
/// <see cref="Patience"/>. A running question keeps the edition it was lent: nothing is closed under it.</summary>
public sealed class EditionShelf(DataDirectory directory, ShelfSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How long a look at the journal is good for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan WaitForPlace = TimeSpan.FromSeconds(30);
    private readonly object gate = new();
    private readonly List<OpenEdition> open = [];
    private IReadOnlyList<EditionInfo> editions = [];
    private Journal? journal;
    private long seen;
    private long? lookedAt;
    private long lendings;
    private bool? demonstration;
    private bool disposed;

    /// <summary>The data directory it reads.</summary>
    public string Root => directory.Root;

    /// <summary>The directory is a demonstration, and every page says so. As of the last look: this asks nothing, so that a page about
    /// trouble with the directory can say it too.</summary>
    public bool IsDemonstration
    {
        get
        {
            lock (gate) return demonstration is true;
        }
    }

    /// <summary>The newest edition; null while nothing was published.</summary>
    public EditionInfo? Newest => List() is [.., var newest] ? newest : null;

    /// <summary>Every edition ever named, the newest last, kept or not.</summary>
    public IReadOnlyList<EditionInfo> List()
    {
        lock (gate)
        {
            if (lookedAt is null || clock.GetElapsedTime(lookedAt.Value) > Patience) Look();
            return editions;
        }
    }

    /// <summary>Looks at the journal now, e.g. right after publishing in this process.</summary>
    public void Refresh()
    {
        lock (gate) Look();
    }

    /// <summary>Lends an edition until the lease is disposed.</summary>
    /// <param name="number">Null for the newest.</param>
    /// <exception cref="RefusedException">EDITION-NONE: nothing was published yet. EDITION: no such number; names the nearest.
    /// EDITION-BUSY: all places stay taken by other editions.</exception>
    public EditionLease Lend(int? number = null)
    {
        lock (gate)
        {
            if (List() is not [.., var newest]) throw EditionRefusal.None(directory);
            var info = number is null ? newest : editions.FirstOrDefault(edition => edition.Number == number)
                ?? throw EditionRefusal.Unknown(number.Value, editions);
            var file = Take(File.Exists(directory.EditionFile(info.Number)) ? info.Number : newest.Number);
            try
            {
                return new EditionLease(info, file, GiveBack);
            }
            catch
            {
                GiveBack(file);
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            open.ForEach(edition => edition.Dispose());
            open.Clear();
            journal?.Dispose();
            journal = null;
        }
    }

    private void Look()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        lookedAt = clock.GetTimestamp();
        journal ??= Journal.OpenToRead(directory, clock);
        if (journal is null) return;
        demonstration ??= Nature.IsDemonstration(journal);
        var last = journal.Last(JournalKind.EditionPublished, JournalKind.EditionNamed, JournalKind.EditionsPruned);
        if (last == seen) return;
        seen = last;
        editions = EditionInfo.List(journal, directory);
    }

    /// <summary>The open file of an edition, opened now if need be; an idle one makes room, and if none is idle this waits.</summary>
    private OpenEdition Take(int number)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var edition = open.Find(edition => edition.Number == number) ?? (MakeRoom() ? OpenFile(number) : null);
            if (edition is not null)
            {
                edition.Lent++;
                edition.LastLending = ++lendings;
                return edition;
            }
            if (clock.GetElapsedTime(started) > WaitForPlace) throw EditionRefusal.Busy(number, settings.MaxOpen);
            System.Threading.Monitor.Wait(gate, TimeSpan.FromSeconds(1));
        }
    }

    private bool MakeRoom()
    {
        if (open.Count < settings.MaxOpen) return true;
        if (open.Where(edition => edition.Lent == 0).MinBy(edition => edition.LastLending) is not { } idle) return false;
        open.Remove(idle);
        idle.Dispose();
        return true;
    }

    private OpenEdition OpenFile(int number)
    {
        var (file, spill) = (directory.EditionFile(number), directory.ReaderStaging(number));
        var edition = new OpenEdition(number, file, spill, settings.Megabytes / settings.MaxOpen, settings.Threads);
        open.Add(edition);
        return edition;
    }

    private void GiveBack(OpenEdition edition)
    {
        lock (gate)
        {
            edition.Lent--;
            System.Threading.Monitor.PulseAll(gate);
        }
    }
}
