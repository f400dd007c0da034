using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>A Parquet file as a whole: whether it is one, and what it says about itself.</summary>
internal static class ParquetFile
{
    /// <summary>An ordinary file that begins as Parquet does, whatever it is called.</summary>
    public static bool Is(string path)
    {
        Span<byte> start = stackalloc byte[4];
        if (!FileSync.IsOrdinary(path)) return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PAR1"u8);
    }

    /// <summary>What its key-value metadata say under a key; null when nothing.</summary>
    /// <exception cref="RefusedException">F-PARQUET: broken.</exception>
    public static string? Metadata(string path, string name, string key)
    {
        using var engine = Engine(path);
        try
        {
            return engine.QueryFirstOrDefault<string?>(
                $"SELECT decode(value) FROM parquet_kv_metadata({Literal(path)}) WHERE key = $key::BLOB", new { key });
        }
        catch (DuckDbException broken) when (IsBroken(broken))
        {
            throw Refusal.Parquet(name);
        }
    }

    /// <summary>A small engine that can reach this one file.</summary>
    public static DuckDbConnection Engine(string path)
    {
        var engine = new DuckDbConnection(":memory:", new DuckDbOptions { MemoryLimit = "256MB", Threads = 1 });
        engine.Open();
        engine.Execute($"SET allowed_paths = [{Literal(path)}]; SET enable_external_access = false; SET lock_configuration = true");
        return engine;
    }

    /// <summary>Too little memory is not the file's fault.</summary>
    public static bool IsBroken(DuckDbException error) => error.Kind is not DuckDbErrorKind.OutOfMemory;

    public static string Literal(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";
}
