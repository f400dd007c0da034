using System.Runtime.InteropServices;
using System.Text;

namespace Monitor.Benchmarks.Binding;

/// <summary>The peer: what a careful C programmer would write, with pointers for handles and no checks.</summary>
internal static unsafe partial class DirectCalls
{
    private const string Library = "duckdb";

    public static long SelectOne(nint connection, byte* sql)
    {
        Result result;
        if (duckdb_query(connection, sql, &result) != 0) throw new InvalidOperationException("query");
        var chunk = duckdb_fetch_chunk(result);
        long value = *(int*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 0));
        duckdb_destroy_data_chunk(&chunk);
        duckdb_destroy_result(&result);
        return value;
    }

    /// <summary>Two texts, a count and an amount of each row, as .NET values.</summary>
    public static long FetchRows(nint connection, byte* sql)
    {
        Result result;
        if (duckdb_query(connection, sql, &result) != 0) throw new InvalidOperationException("query");
        var sum = 0m;
        for (var chunk = duckdb_fetch_chunk(result); chunk != 0; chunk = duckdb_fetch_chunk(result))
        {
            var rows = (int)duckdb_data_chunk_get_size(chunk);
            var sellers = (byte*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 0));
            var buyers = (byte*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 1));
            var counts = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 2));
            var amounts = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 3));
            for (var row = 0; row < rows; row++)
                sum += Text(sellers + row * 16).Length + Text(buyers + row * 16).Length + counts[row] + Yuan(amounts[row]);
            duckdb_destroy_data_chunk(&chunk);
        }
        duckdb_destroy_result(&result);
        return (long)sum;
    }

    public static long SumTwoColumns(nint connection, byte* sql)
    {
        Result result;
        if (duckdb_query(connection, sql, &result) != 0) throw new InvalidOperationException("query");
        var sum = 0L;
        for (var chunk = duckdb_fetch_chunk(result); chunk != 0; chunk = duckdb_fetch_chunk(result))
        {
            var rows = (int)duckdb_data_chunk_get_size(chunk);
            var keys = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 0));
            var amounts = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 1));
            for (var row = 0; row < rows; row++) sum += keys[row] ^ amounts[row];
            duckdb_destroy_data_chunk(&chunk);
        }
        duckdb_destroy_result(&result);
        return sum;
    }

    private static string Text(byte* slot)
    {
        var length = *(int*)slot;
        return Encoding.UTF8.GetString(length <= 12 ? slot + 4 : *(byte**)(slot + 8), length);
    }

    private static decimal Yuan(long fen)
    {
        var size = (ulong)(fen < 0 ? -fen : fen);
        return new decimal((int)size, (int)(size >> 32), 0, fen < 0, 2);
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Result
    {
        public ulong ColumnCount, RowCount, RowsChanged;
        public nint Columns, ErrorMessage, Data;
    }

    [LibraryImport(Library)]
    private static partial int duckdb_query(nint connection, byte* sql, Result* result);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_result(Result* result);

    [LibraryImport(Library)]
    private static partial nint duckdb_fetch_chunk(Result result);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_data_chunk(nint* chunk);

    [LibraryImport(Library)]
    private static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport(Library)]
    private static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);

    [LibraryImport(Library)]
    private static partial nint duckdb_vector_get_data(nint vector);
}
