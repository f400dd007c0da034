using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>Data chunks and vectors: columns as memory.</summary>
internal static partial class LibDuckDb
{
    [LibraryImport(Library)]
    public static partial void duckdb_destroy_data_chunk(ref nint chunk);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint duckdb_vector_get_data(nint vector);

    /// <summary>One bit a row, 1 = there is a value; 0 (no mask) when no row is null.</summary>
    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint duckdb_vector_get_validity(nint vector);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint duckdb_list_vector_get_child(nint vector);
}
