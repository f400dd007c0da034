using System.Globalization;

namespace Monitor.Warehouse.Register;

/// <summary>Every path inside one data directory. Folders are made on first use, open to their owner alone.</summary>
public sealed class DataDirectory
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataDirectory(string root) => Root = root;

    public string Root { get; }
    public string LockFile => Path.Combine(Root, "monitor.lock");

    /// <summary>Who holds the lock, for the process that is refused: a locked file cannot be read by others (decision 0005).</summary>
    public string HolderFile => Path.Combine(Root, "monitor.holder");
    public string RegisterFile => Path.Combine(Root, "register.db");
    public string WarehouseFile => Path.Combine(Root, "warehouse.duckdb");
    public string WarehouseLog => WarehouseFile + ".wal";
    public string Archive => Path.Combine(Root, "archive");
    public string Detail => Path.Combine(Root, "detail");
    public string Editions => Path.Combine(Root, "editions");
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Things moved aside because they could not be trusted; never deleted by the program.</summary>
    public string Quarantine => Path.Combine(Root, "quarantine");

    /// <summary>Throw-away work of running loads; emptied whenever an owner starts.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>The paths of a directory that may not exist yet; nothing is made.</summary>
    public static DataDirectory At(string path) => new(Path.GetFullPath(path));

    /// <summary>True once an owner has worked here.</summary>
    public bool Exists => File.Exists(RegisterFile);

    public string ArchiveFile(string sha256) => Path.Combine(Archive, sha256[..2], sha256);

    /// <summary>Where a reader's engine puts what does not fit its memory.</summary>
    public string ReaderStaging(long edition) =>
        Path.Combine(Staging, string.Create(CultureInfo.InvariantCulture, $"edition-{edition}-{Environment.ProcessId}"));

    /// <summary>A reader's folder whose process still runs.</summary>
    public static bool IsReaderStaging(string folder) =>
        Path.GetFileName(folder).Split('-') is ["edition", _, var pid] && Directory.Exists("/proc") && Directory.Exists($"/proc/{pid}");

    /// <summary>What the rows of a load say that no figure needs: names, titles, contacts.</summary>
    public string DetailFile(long load) => Path.Combine(Detail, string.Create(CultureInfo.InvariantCulture, $"{load:D6}.parquet"));

    /// <summary>The rows a load held back, as they were sent.</summary>
    public string QuarantineFile(long load) => Path.Combine(Detail, $"{load:D6}.quarantine.parquet");

    public string EditionFile(long edition) => Path.Combine(Editions, $"{edition:D6}.duckdb");

    /// <summary>Makes the folders that are missing.</summary>
    public void Make()
    {
        foreach (var folder in (string[])[Root, Archive, Detail, Editions, Inbox, Quarantine, Staging])
            MakeFolder(folder);
    }

    /// <summary>Makes one folder for this user alone. An existing folder keeps the permissions its operator gave it.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Private);
    }

    /// <summary>Keeps a file from other users. By its name alone: it is not opened, so no engine loses a lock.</summary>
    public static void MakePrivate(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
