using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>One opened database, shared by any number of connections; closed when it and all of them are disposed.
/// A file that is written is opened once per process: a second instance would write over the first unseen, so it is refused.
/// Readers share a file with readers.</summary>
public sealed class DuckDbInstance : IDisposable
{
    private const int Written = -1;

    /// <summary>How many instances read a file, or that one writes it.</summary>
    private static readonly Dictionary<string, int> Opened = [];

    private readonly DatabaseHandle database;
    private readonly string? file;
    private int references = 1;
    private bool disposed;

    private DuckDbInstance(DatabaseHandle database, string path, string? file)
    {
        this.database = database;
        this.file = file;
        Path = path;
    }

    public string Path { get; }

    /// <summary>The engine gave up after a fatal error. Nothing but disposing helps.</summary>
    public bool Broken { get; internal set; }

    /// <param name="path">A file, or ":memory:".</param>
    public static DuckDbInstance Open(string path, DuckDbOptions? options = null)
    {
        var file = path.StartsWith(":memory:", StringComparison.Ordinal) ? null : DatabaseFile.Canonical(path);
        options ??= new DuckDbOptions();
        if (file is not null) Reserve(file, options.ReadOnly);
        try
        {
            return new DuckDbInstance(OpenDatabase(file ?? path, options), path, file);
        }
        catch
        {
            Free(file);
            throw;
        }
    }

    /// <summary>An open connection. Connections are not for several threads at once; take one each.</summary>
    public DuckDbConnection Connect() => new(this);

    public void Dispose()
    {
        lock (Opened)
        {
            if (disposed) return;
            disposed = true;
        }
        Release();
    }

    internal ConnectionHandle Acquire()
    {
        lock (Opened)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            references++;
        }
        if (LibDuckDb.duckdb_connect(database, out var connection) == 0) return connection;
        connection.Dispose();
        Release();
        throw new DuckDbException(DuckDbErrorKind.Connection, $"No connection to {Path}.");
    }

    /// <summary>After the connection itself is gone; the last one closes the database.</summary>
    internal void Release()
    {
        lock (Opened)
        {
            if (--references > 0) return;
        }
        // Closing may write a checkpoint; the file's name stays taken until it is done.
        database.Dispose();
        Free(file);
    }

    private static void Reserve(string file, bool toRead)
    {
        lock (Opened)
        {
            if (Opened.TryGetValue(file, out var readers) && !(toRead && readers != Written))
            {
                throw new DuckDbException(DuckDbErrorKind.Connection,
                    $"{file} is already open in this process. One instance per file: take a connection of that instance "
                    + "(DuckDbInstance.Connect).");
            }
            Opened[file] = toRead ? readers + 1 : Written;
        }
    }

    private static void Free(string? file)
    {
        if (file is null) return;
        lock (Opened)
        {
            if (Opened[file] > 1) Opened[file]--;
            else Opened.Remove(file);
        }
    }

    private static DatabaseHandle OpenDatabase(string path, DuckDbOptions options)
    {
        var version = LibDuckDb.Text(LibDuckDb.duckdb_library_version());
        if (version != LibDuckDb.Version)
            throw new DuckDbException(DuckDbErrorKind.Invalid, $"libduckdb {version} found, {LibDuckDb.Version} expected.");
        if (LibDuckDb.duckdb_create_config(out var config) != 0)
            throw new DuckDbException(DuckDbErrorKind.OutOfMemory, "No memory for the database's configuration.");
        using (config)
        {
            foreach (var (name, value) in options.All())
            {
                if (LibDuckDb.duckdb_set_config(config, name, value) != 0)
                    throw new DuckDbException(DuckDbErrorKind.InvalidConfiguration, $"No such setting or value: {name} = '{value}'.");
            }
            if (LibDuckDb.duckdb_open_ext(path, out var database, config, out var error) == 0) return database;
            database.Dispose();
            throw DuckDbException.FromText(LibDuckDb.TakeText(error));
        }
    }
}
