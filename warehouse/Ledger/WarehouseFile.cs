using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>Opens warehouse.duckdb for writing: with limits, without extensions, with no way to files but the editions it makes
/// and the staged rows it takes in.</summary>
internal static class WarehouseFile
{
    /// <returns>The connection, and where an unreadable write-ahead log was moved to, if there was one.</returns>
    /// <exception cref="RefusedException">WH-CORRUPT: the file itself cannot be read.</exception>
    public static (DuckDbConnection Connection, string? MovedAside) Open(DataDirectory directory, OwnerSettings settings, DateTime now)
    {
        try
        {
            return (Opened(directory, settings), null);
        }
        catch (DuckDbException e) when (IsDamage(e) && File.Exists(directory.WarehouseLog))
        {
            // The last checkpoint without the log holds fewer loads; recovery brings them back from the archive.
            var aside = MoveAside(directory, now);
            try
            {
                return (Opened(directory, settings), aside);
            }
            catch (DuckDbException second) when (IsDamage(second))
            {
                throw LedgerRefusal.Corrupt(directory);
            }
        }
        catch (DuckDbException e) when (IsDamage(e))
        {
            throw LedgerRefusal.Corrupt(directory);
        }
    }

    /// <summary>A lock held elsewhere or too little memory is no damage: then nothing may be moved.</summary>
    private static bool IsDamage(DuckDbException e) =>
        e.Kind is not (DuckDbErrorKind.OutOfMemory or DuckDbErrorKind.Permission or DuckDbErrorKind.Connection
            or DuckDbErrorKind.InvalidConfiguration)
        && !e.Message.Contains("lock", StringComparison.OrdinalIgnoreCase);

    private static DuckDbConnection Opened(DataDirectory directory, OwnerSettings settings)
    {
        var connection = new DuckDbConnection(directory.WarehouseFile, new DuckDbOptions
        {
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{settings.Megabytes}MB"),
            Threads = settings.Threads,
            Settings = new Dictionary<string, string>
            {
                ["temp_directory"] = Path.Combine(directory.Staging, "warehouse"),
                ["max_temp_directory_size"] = "8GB",
                ["preserve_insertion_order"] = "true",
                // rows looked up by place: the engine skips what lies between only when it may write the places out
                ["dynamic_or_filter_threshold"] = "2000",
            },
        });
        try
        {
            connection.Open();
            DataDirectory.MakePrivate(directory.WarehouseFile);
            connection.Execute($"SET allowed_directories = [{Quoted(directory.Editions)}, {Quoted(directory.Staging)}]");
            connection.Execute("SET enable_external_access = false; SET lock_configuration = true");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Quoted(string folder) => $"'{folder.Replace("'", "''", StringComparison.Ordinal)}/'";

    /// <summary>Puts the closed warehouse of one directory in the place of another's, with the details of its loads.</summary>
    /// <returns>Where log and file went that stood there before.</returns>
    public static IReadOnlyList<string> Replace(DataDirectory directory, DataDirectory by, DateTime now)
    {
        List<string> aside = [];
        FileSync.File(by.WarehouseFile);
        if (File.Exists(directory.WarehouseLog)) aside.Add(MoveAside(directory, now)); // it belongs to the old file
        Failpoint.Hit("rebuild-in-swap");
        if (File.Exists(directory.WarehouseFile))
        {
            aside.Add(Aside(directory, directory.WarehouseFile, now));
            File.Replace(by.WarehouseFile, directory.WarehouseFile, aside[^1]);
            FileSync.Folder(directory.Quarantine);
        }
        else File.Move(by.WarehouseFile, directory.WarehouseFile);
        FileSync.Folder(directory.Root);
        Failpoint.Hit("rebuild-swapped");
        foreach (var detail in Directory.EnumerateFiles(by.Detail))
            File.Move(detail, Path.Combine(directory.Detail, Path.GetFileName(detail)), overwrite: true);
        FileSync.Folder(directory.Detail);
        return aside;
    }

    private static string Aside(DataDirectory directory, string file, DateTime now) => Path.Combine(directory.Quarantine,
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}.{now:yyyyMMdd'T'HHmmssfff}"));

    private static string MoveAside(DataDirectory directory, DateTime now)
    {
        var aside = Aside(directory, directory.WarehouseLog, now);
        File.Move(directory.WarehouseLog, aside);
        FileSync.Folder(directory.Root);
        return aside;
    }
}
