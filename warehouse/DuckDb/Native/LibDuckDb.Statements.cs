using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>Statements: extracted from a text, prepared, pending, run.</summary>
internal static partial class LibDuckDb
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial ulong duckdb_extract_statements(ConnectionHandle connection, string query, out ExtractedHandle extracted);

    [LibraryImport(Library)]
    public static partial nint duckdb_extract_statements_error(ExtractedHandle extracted);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_extracted(ref nint extracted);

    [LibraryImport(Library)]
    public static partial int duckdb_prepare_extracted_statement(
        ConnectionHandle connection, ExtractedHandle extracted, ulong index, out StatementHandle statement);

    [LibraryImport(Library)]
    public static partial nint duckdb_prepare_error(StatementHandle statement);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_prepare(ref nint statement);

    [LibraryImport(Library)]
    public static partial ulong duckdb_nparams(StatementHandle statement);

    [LibraryImport(Library)]
    public static partial nint duckdb_parameter_name(StatementHandle statement, ulong index);

    [LibraryImport(Library)]
    public static partial int duckdb_pending_prepared(StatementHandle statement, out PendingHandle pending);

    [LibraryImport(Library)]
    public static partial nint duckdb_pending_error(PendingHandle pending);

    [LibraryImport(Library)]
    public static partial int duckdb_execute_pending(PendingHandle pending, ref Result result);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_pending(ref nint pending);
}
