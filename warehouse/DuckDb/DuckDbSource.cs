using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A table function without parameters whose rows .NET makes while the engine asks for them, one chunk at a time and in order:
/// <c>COPY (FROM name()) TO …</c> writes a file of any size without holding it. Read once; lives as long as the database.</summary>
public sealed unsafe class DuckDbSource
{
    private readonly Func<DuckDbRows, int> fill;
    private readonly DuckDbRows rows;
    private readonly string[] names;
    private readonly LogicalTypeHandle[] types;

    private DuckDbSource(string[] names, LogicalTypeHandle[] types, Func<DuckDbRows, int> fill)
    {
        this.names = names;
        this.types = types;
        this.fill = fill;
        rows = new DuckDbRows(names.Select((name, i) => DuckDbColumn.Of(name, types[i])));
    }

    /// <summary>What <c>fill</c> threw. The statement that reads the source then fails with its message.</summary>
    public Exception? Failure { get; private set; }

    /// <param name="name">The function's name; an identifier no other function has.</param>
    /// <param name="shape">A table whose columns it has.</param>
    /// <param name="fill">Fills the chunk and returns the number of its rows; 0 ends the table.</param>
    public static DuckDbSource Create(DuckDbConnection connection, string name, string shape, Func<DuckDbRows, int> fill)
    {
        var (names, types) = Shape(connection, shape);
        var source = new DuckDbSource(names, types, fill);
        using var function = LibDuckDb.duckdb_create_table_function();
        LibDuckDb.duckdb_table_function_set_name(function, name);
        LibDuckDb.duckdb_table_function_set_extra_info(function, GCHandle.ToIntPtr(GCHandle.Alloc(source)), &Release);
        LibDuckDb.duckdb_table_function_set_bind(function, &Bind);
        LibDuckDb.duckdb_table_function_set_init(function, &Init);
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

    // One thread: rows come in the order in which they are made.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info) => LibDuckDb.duckdb_init_set_max_threads(info, 1);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint chunk)
    {
        var source = Of(LibDuckDb.duckdb_function_get_extra_info(info));
        try
        {
            source.rows.Begin(chunk);
            var count = source.fill(source.rows);
            source.rows.End(count);
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
