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

    private static string MoveAside(DataDirectory directory, DateTime now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(directory.WarehouseLog)}.{now:yyyyMMdd'T'HHmmssfff}");
        var aside = Path.Combine(directory.Quarantine, name);
        File.Move(directory.WarehouseLog, aside);
        FileSync.Folder(directory.Root);
        return aside;
    }
}
