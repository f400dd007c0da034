using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>libduckdb's C API, one file per chapter of its header, under its own names so that either can be found from the other.
/// Text is UTF-8. Calls marked SuppressGCTransition only read a field: they neither block nor call back.</summary>
internal static partial class LibDuckDb
{
    private const string Library = "duckdb";

    /// <summary>The version these declarations were written for; another one is refused when a database is opened.</summary>
    public const string Version = "v1.5.6";

    [LibraryImport(Library)]
    public static partial nint duckdb_library_version();

    [LibraryImport(Library)]
    public static partial void duckdb_free(nint pointer);

    /// <summary>Text that the library keeps.</summary>
    public static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";

    /// <summary>Text that the library hands over: read once, then freed.</summary>
    public static string TakeText(nint utf8)
    {
        var text = Text(utf8);
        if (utf8 != 0) duckdb_free(utf8);
        return text;
    }
}
