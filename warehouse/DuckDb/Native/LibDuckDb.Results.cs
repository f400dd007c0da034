using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>Results, their columns and their data chunks.</summary>
internal static partial class LibDuckDb
{
    [LibraryImport(Library)]
    public static partial void duckdb_destroy_result(ref Result result);

    [LibraryImport(Library)]
    public static partial nint duckdb_result_error(ref Result result);

    [LibraryImport(Library)]
    public static partial int duckdb_result_error_type(ref Result result);

    /// <summary>1 changed rows, 2 nothing, 3 rows.</summary>
    [LibraryImport(Library)]
    public static partial int duckdb_result_return_type(Result result);

    [LibraryImport(Library)]
    public static partial ulong duckdb_rows_changed(ref Result result);

    [LibraryImport(Library)]
    public static partial ulong duckdb_column_count(ref Result result);

    [LibraryImport(Library)]
    public static partial nint duckdb_column_name(ref Result result, ulong column);

    [LibraryImport(Library)]
    public static partial DuckDbType duckdb_column_type(ref Result result, ulong column);

    [LibraryImport(Library)]
    public static partial LogicalTypeHandle duckdb_column_logical_type(ref Result result, ulong column);

    /// <summary>The next chunk, or 0 at the end. Whoever fetches destroys.</summary>
    [LibraryImport(Library)]
    public static partial nint duckdb_fetch_chunk(Result result);
}
