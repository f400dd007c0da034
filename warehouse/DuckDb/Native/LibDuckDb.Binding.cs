using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>Values bound to a prepared statement; parameters count from 1.</summary>
internal static partial class LibDuckDb
{
    [LibraryImport(Library)]
    public static partial int duckdb_bind_null(StatementHandle statement, ulong index);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_boolean(StatementHandle statement, ulong index, [MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int8(StatementHandle statement, ulong index, sbyte value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int16(StatementHandle statement, ulong index, short value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int32(StatementHandle statement, ulong index, int value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int64(StatementHandle statement, ulong index, long value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_uint8(StatementHandle statement, ulong index, byte value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_uint16(StatementHandle statement, ulong index, ushort value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_uint32(StatementHandle statement, ulong index, uint value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_uint64(StatementHandle statement, ulong index, ulong value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_hugeint(StatementHandle statement, ulong index, HugeInt value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_decimal(StatementHandle statement, ulong index, Decimal128 value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_float(StatementHandle statement, ulong index, float value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_double(StatementHandle statement, ulong index, double value);

    /// <param name="days">Since 1970-01-01.</param>
    [LibraryImport(Library)]
    public static partial int duckdb_bind_date(StatementHandle statement, ulong index, int days);

    /// <param name="micros">Since midnight.</param>
    [LibraryImport(Library)]
    public static partial int duckdb_bind_time(StatementHandle statement, ulong index, long micros);

    /// <param name="micros">Since 1970-01-01 00:00, no time zone.</param>
    [LibraryImport(Library)]
    public static partial int duckdb_bind_timestamp(StatementHandle statement, ulong index, long micros);

    /// <param name="micros">Since 1970-01-01 00:00 UTC.</param>
    [LibraryImport(Library)]
    public static partial int duckdb_bind_timestamp_tz(StatementHandle statement, ulong index, long micros);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_varchar_length(StatementHandle statement, ulong index, ReadOnlySpan<byte> utf8, ulong length);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_blob(StatementHandle statement, ulong index, ReadOnlySpan<byte> bytes, ulong length);
}
