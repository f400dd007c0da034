using Dapper;
using Microsoft.Data.Sqlite;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <param name="Address">Where this process can be reached, for those who are refused: its URL, or the command that runs.</param>
/// <param name="Megabytes">Memory for the one writing instance.</param>
public sealed record OwnerSettings(string Address, int Megabytes = 1024, int Threads = 2);

/// <summary>The one writer of a data directory. Takes the lock before any file of an engine is opened, holds the journal and the only
/// connection to warehouse.duckdb, and lets nobody but the engines touch these files.</summary>
public sealed class Owner : IDisposable
{
    private readonly OwnerSettings settings;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private readonly OwnerLock held;
    private DuckDbConnection? connection;
    private bool disposed;

    private Owner(DataDirectory directory, IReadOnlyList<LedgerTable> tables, OwnerSettings settings, TimeProvider clock)
    {
        (Directory, Tables, this.settings, this.clock) = (directory, tables, settings, clock);
        held = OwnerLock.Take(directory, settings.Address, clock);
        try
        {
            Journal = Journal.Open(directory, clock);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public DataDirectory Directory { get; }

    public IReadOnlyList<LedgerTable> Tables { get; }

    public Journal Journal { get; }

    /// <summary>False until recovery has run, and again from a fatal error of the engine until it has run anew. /readyz tells it.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Logs of the engine that could not be read back and were moved to the quarantine folder since this owner started.</summary>
    public IReadOnlyList<string> MovedAside { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Lock, journal, warehouse, in this order. Recovery must run before anything else is written.</summary>
    /// <exception cref="RefusedException">DIR-HELD (exit 3), JOURNAL-BROKEN (exit 5), WH-NEWER, WH-CORRUPT (exit 5),
    /// DIR-UNUSABLE: no permission, no room.</exception>
    public static Owner Open(DataDirectory directory, IReadOnlyList<LedgerTable> tables, OwnerSettings settings, TimeProvider clock) =>
        Open(directory, tables, settings, clock, owner => owner.OpenWarehouse());

    /// <summary>Lock and journal only, for whoever mends a warehouse that may be gone or unreadable; the first work opens it.</summary>
    /// <exception cref="RefusedException">DIR-HELD (exit 3), JOURNAL-BROKEN (exit 5), DIR-UNUSABLE.</exception>
    public static Owner Hold(DataDirectory directory, IReadOnlyList<LedgerTable> tables, OwnerSettings settings, TimeProvider clock) =>
        Open(directory, tables, settings, clock, owner =>
        {
            if (owner.Journal.Verify() is { } fault) throw LedgerRefusal.JournalBroken(fault);
        });

    private static Owner Open(
        DataDirectory directory, IReadOnlyList<LedgerTable> tables, OwnerSettings settings, TimeProvider clock, Action<Owner> begin)
    {
        Owner? owner = null;
        try
        {
            owner = new Owner(directory, tables, settings, clock);
            EmptyStaging(directory);
            begin(owner);
            return owner;
        }
        catch (Exception e)
        {
            owner?.Dispose();
            if (e is not (IOException or UnauthorizedAccessException or SqliteException or DuckDbException)) throw;
            throw LedgerRefusal.Unusable(directory, e);
        }
    }

    /// <summary>Runs work on the one writing connection, one caller at a time. After a fatal error of the engine its instance is let go,
    /// the next work opens a new one, and <see cref="IsReady"/> stays false until recovery has compared it with the journal.</summary>
    public T Write<T>(Func<DuckDbConnection, T> work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (connection is null) OpenWarehouse();
            try
            {
                return work(connection!);
            }
            catch (DuckDbException e) when (e.Kind is DuckDbErrorKind.Fatal or DuckDbErrorKind.Internal)
            {
                IsReady = false;
                Renew();
                throw;
            }
        }
    }

    /// <summary>Lets go of the engine's instance; the next work opens a new one. For when it cannot be trusted any more.</summary>
    public void Renew()
    {
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
        }
    }

    /// <summary>A new warehouse beside this one, empty but for its tables.</summary>
    public WarehouseDraft Draft() => new(Directory, Tables, settings, Now);

    /// <summary>Puts a draft in the place of the warehouse, which is kept in quarantine. At no moment is there none. Recovery must run
    /// before anything else is written.</summary>
    /// <returns>Where the files went that stood there before.</returns>
    public IReadOnlyList<string> Adopt(WarehouseDraft draft)
    {
        lock (gate)
        {
            IsReady = false;
            Renew();
            draft.Close();
            return WarehouseFile.Replace(Directory, draft.Place, Now);
        }
    }

    /// <summary>Recovery has compared journal and warehouse, both ways.</summary>
    public void Recovered() => IsReady = true;

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            IsReady = false;
            connection?.Dispose();
            connection = null;
            Journal.Dispose();
            held.Dispose();
        }
    }

    private void OpenWarehouse()
    {
        connection?.Dispose();
        connection = null;
        var (opened, aside) = WarehouseFile.Open(Directory, settings, Now);
        connection = opened;
        if (aside is not null) MovedAside = [.. MovedAside, aside];
        new Migration(connection, Now).Run(Tables);
        if (Journal.Verify(Anchors()) is { } fault) throw LedgerRefusal.JournalBroken(fault);
    }

    /// <summary>Heads of the journal that loads and editions noted: what the journal must still hold.</summary>
    private List<JournalHead> Anchors() =>
    [
        .. connection!.Query<JournalHead>(
            "SELECT journal_seq AS Seq, journal_hash AS Hash FROM load UNION SELECT journal_seq, journal_hash FROM edition"),
    ];

    /// <summary>What earlier owners left; not what readers that run now have put there.</summary>
    private static void EmptyStaging(DataDirectory directory)
    {
        foreach (var left in System.IO.Directory.EnumerateDirectories(directory.Staging))
            if (!DataDirectory.IsReaderStaging(left)) System.IO.Directory.Delete(left, recursive: true);
        foreach (var left in System.IO.Directory.EnumerateFiles(directory.Staging)) File.Delete(left);
    }
}
