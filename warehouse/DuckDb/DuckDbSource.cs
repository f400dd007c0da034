using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A table function without parameters whose rows .NET makes while the engine asks for them, a chunk at a time:
/// <c>COPY (FROM name()) TO …</c> writes a file of any size without holding it. Read once; lives as long as the database.</summary>
public sealed unsafe class DuckDbSource
{
    private readonly Func<Func<DuckDbRows, int>> worker;
    private readonly int threads;
    private readonly string[] names;
    private readonly LogicalTypeHandle[] types;

    private DuckDbSource(string[] names, LogicalTypeHandle[] types, int threads, Func<Func<DuckDbRows, int>> worker) =>
        (this.names, this.types, this.threads, this.worker) = (names, types, threads, worker);

    /// <summary>What one thread of the engine fills, and with what.</summary>
    private sealed record Worker(DuckDbRows Rows, Func<DuckDbRows, int> Fill);

    /// <summary>What <c>fill</c> threw. The statement that reads the source then fails with its message.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>One thread makes the rows, and they come in its order.</summary>
    /// <param name="name">The function's name; an identifier no other function has.</param>
    /// <param name="shape">A table whose columns it has.</param>
    /// <param name="fill">Fills the chunk and returns the number of its rows; 0 ends the table.</param>
    public static DuckDbSource Create(DuckDbConnection connection, string name, string shape, Func<DuckDbRows, int> fill) =>
        Create(connection, name, shape, 1, () => fill);

    /// <summary>Several threads make the rows at once, each with what <paramref name="worker"/> gives it; chunks come in any order unless
    /// the engine is told to keep it.</summary>
    public static DuckDbSource Create(
        DuckDbConnection connection, string name, string shape, int threads, Func<Func<DuckDbRows, int>> worker)
    {
        var (names, types) = Shape(connection, shape);
        var source = new DuckDbSource(names, types, threads, worker);
        using var function = LibDuckDb.duckdb_create_table_function();
        LibDuckDb.duckdb_table_function_set_name(function, name);
        LibDuckDb.duckdb_table_function_set_extra_info(function, GCHandle.ToIntPtr(GCHandle.Alloc(source)), &Release);
        LibDuckDb.duckdb_table_function_set_bind(function, &Bind);
        LibDuckDb.duckdb_table_function_set_init(function, &Init);
        LibDuckDb.duckdb_table_function_set_local_init(function, &InitWorker);
        LibDuckDb.duckdb_table_function_set_function(function, &Fill);
        if (LibDuckDb.duckdb_register_table_function(connection.Handle, function) != 0)
            throw new DuckDbException(DuckDbErrorKind.Catalog, $"The source {name} cannot be registered.");
        return source;
    }

    private static (string[] Names, LogicalTypeHandle[] Types) Shape(DuckDbConnection connection, string table)
    {
        using var result = connection.CreateCommand($"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\" LIMIT 0")
            .ExecuteChunks();
        var names = Enumerable.Range(0, result.ColumnCount).Select(i => result.Column(i).Name).ToArray();
        return (names, [.. names.Select((_, i) => result.LogicalType(i))]);
    }

    private static DuckDbSource Of(nint info) => (DuckDbSource)GCHandle.FromIntPtr(info).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        var source = Of(LibDuckDb.duckdb_bind_get_extra_info(info));
        for (var i = 0; i < source.names.Length; i++) LibDuckDb.duckdb_bind_add_result_column(info, source.names[i], source.types[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info) =>
        LibDuckDb.duckdb_init_set_max_threads(info, (ulong)Of(LibDuckDb.duckdb_init_get_extra_info(info)).threads);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void InitWorker(nint info)
    {
        var source = Of(LibDuckDb.duckdb_init_get_extra_info(info));
        var rows = new DuckDbRows(source.names.Select((name, i) => DuckDbColumn.Of(name, source.types[i])));
        LibDuckDb.duckdb_init_set_init_data(info, GCHandle.ToIntPtr(GCHandle.Alloc(new Worker(rows, source.worker()))), &ReleaseWorker);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseWorker(nint worker) => GCHandle.FromIntPtr(worker).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint chunk)
    {
        var source = Of(LibDuckDb.duckdb_function_get_extra_info(info));
        try
        {
            var worker = (Worker)GCHandle.FromIntPtr(LibDuckDb.duckdb_function_get_local_init_data(info)).Target!;
            worker.Rows.Begin(chunk);
            var count = worker.Fill(worker.Rows);
            worker.Rows.End(count);
            LibDuckDb.duckdb_data_chunk_set_size_of(chunk, (ulong)count);
        }
        catch (Exception error)
        {
            // No exception may pass through the engine: it is told there and kept here.
            source.Failure = error;
            LibDuckDb.duckdb_function_set_error(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint info)
    {
        foreach (var type in Of(info).types) type.Dispose();
        GCHandle.FromIntPtr(info).Free();
    }
}
