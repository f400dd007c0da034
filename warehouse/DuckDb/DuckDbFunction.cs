using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A text column the engine hands to a function.</summary>
public readonly unsafe ref struct DuckDbTexts
{
    private readonly StringSlot* slots;
    private readonly ulong* validity;

    internal DuckDbTexts(nint vector, int count)
    {
        slots = (StringSlot*)LibDuckDb.duckdb_vector_get_data(vector);
        validity = (ulong*)LibDuckDb.duckdb_vector_get_validity(vector);
        Count = count;
    }

    public int Count { get; }

    public bool IsNull(int row) => validity != null && (validity[Inside(row) >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>The bytes of a row that is not null.</summary>
    public ReadOnlySpan<byte> this[int row] => StringSlot.Bytes(slots + Inside(row));

    private int Inside(int row) => (uint)row < (uint)Count ? row : throw new ArgumentOutOfRangeException(nameof(row));
}

/// <summary>The column that a function answers with. Every row is set, or null.</summary>
public readonly unsafe ref struct DuckDbAnswers
{
    private readonly nint vector;
    private readonly void* data;
    private readonly ulong* validity;
    private readonly DuckDbType type;
    private readonly int count;

    internal DuckDbAnswers(nint vector, DuckDbType type, int count)
    {
        (this.vector, this.type, this.count) = (vector, type, count);
        data = (void*)LibDuckDb.duckdb_vector_get_data(vector);
        LibDuckDb.duckdb_vector_ensure_validity_writable(vector);
        validity = (ulong*)LibDuckDb.duckdb_vector_get_validity(vector);
    }

    public void Set(int row, ReadOnlySpan<byte> utf8) =>
        StringSlot.Write((StringSlot*)data + Of(row, DuckDbType.Varchar), vector, row, utf8);

    public void Set(int row, long value) => ((long*)data)[Of(row, DuckDbType.BigInt)] = value;

    public void SetNull(int row) => validity[Of(row, type) >> 6] &= ~(1UL << (row & 63));

    private int Of(int row, DuckDbType given) => (uint)row >= (uint)count ? throw new ArgumentOutOfRangeException(nameof(row))
        : given == type ? row : throw new InvalidCastException($"The function answers with {type}, not with {given}.");
}

/// <summary>A function of one text, written in .NET, that SQL calls by its name. Called for up to 2,048 rows at once and from several
/// threads.</summary>
public static unsafe class DuckDbFunction
{
    public delegate void Body(DuckDbTexts texts, DuckDbAnswers answers);

    private sealed record Registered(Body Body, DuckDbType Returns);

    /// <param name="returns">VARCHAR or BIGINT.</param>
    /// <exception cref="DuckDbException">The name is taken.</exception>
    public static void Create(DuckDbConnection connection, string name, DuckDbType returns, Body body)
    {
        using var function = LibDuckDb.duckdb_create_scalar_function();
        using var text = LibDuckDb.duckdb_create_logical_type(DuckDbType.Varchar);
        using var answer = LibDuckDb.duckdb_create_logical_type(returns);
        LibDuckDb.duckdb_scalar_function_set_name(function, name);
        LibDuckDb.duckdb_scalar_function_add_parameter(function, text);
        LibDuckDb.duckdb_scalar_function_set_return_type(function, answer);
        LibDuckDb.duckdb_scalar_function_set_special_handling(function);
        LibDuckDb.duckdb_scalar_function_set_extra_info(
            function, GCHandle.ToIntPtr(GCHandle.Alloc(new Registered(body, returns))), &Release);
        LibDuckDb.duckdb_scalar_function_set_function(function, &Apply);
        if (LibDuckDb.duckdb_register_scalar_function(connection.Handle, function) != 0)
            throw new DuckDbException(DuckDbErrorKind.Catalog, $"The function {name} cannot be registered.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Apply(nint info, nint chunk, nint output)
    {
        try
        {
            var function = (Registered)GCHandle.FromIntPtr(LibDuckDb.duckdb_scalar_function_get_extra_info(info)).Target!;
            var count = (int)LibDuckDb.duckdb_data_chunk_get_size(chunk);
            function.Body(
                new DuckDbTexts(LibDuckDb.duckdb_data_chunk_get_vector(chunk, 0), count),
                new DuckDbAnswers(output, function.Returns, count));
        }
        catch (Exception error)
        {
            // No exception may pass through the engine.
            LibDuckDb.duckdb_scalar_function_set_error(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint info) => GCHandle.FromIntPtr(info).Free();
}
