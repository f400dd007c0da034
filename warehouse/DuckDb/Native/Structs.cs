using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>duckdb_result: 48 bytes that only the library reads.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Result
{
    public ulong ColumnCount;
    public ulong RowCount;
    public ulong RowsChanged;
    public nint Columns;
    public nint ErrorMessage;
    public nint Data;
}

/// <summary>duckdb_hugeint: upper × 2^64 + lower.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HugeInt(Int128 value)
{
    public readonly ulong Lower = (ulong)(value & ulong.MaxValue);
    public readonly long Upper = (long)(value >> 64);

    public Int128 Value => new((ulong)Upper, Lower);
}

/// <summary>duckdb_decimal: value × 10^-scale with at most width digits.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Decimal128(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly HugeInt Value = new(value);
}

/// <summary>duckdb_query_progress_type; -1 percent when unknown.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct QueryProgress
{
    public double Percentage;
    public ulong RowsProcessed;
    public ulong RowsTotal;
}

/// <summary>duckdb_list_entry: where a row's list lies in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ListEntry
{
    public readonly ulong Offset;
    public readonly ulong Length;
}

/// <summary>duckdb_string_t: up to 12 bytes lie inside, longer text lies behind the pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal readonly unsafe struct StringSlot
{
    private const int Inlined = 12;

    [FieldOffset(0)] public readonly uint Length;
    [FieldOffset(8)] private readonly byte* pointer;

    /// <summary>The bytes; valid as long as the slot's chunk.</summary>
    public static ReadOnlySpan<byte> Bytes(StringSlot* slot) =>
        new(slot->Length <= Inlined ? (byte*)slot + sizeof(uint) : slot->pointer, checked((int)slot->Length));

    /// <summary>Short text lies in the slot; longer text is copied into the memory of its vector.</summary>
    public static void Write(StringSlot* slot, nint vector, int row, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Inlined)
        {
            LibDuckDb.duckdb_unsafe_vector_assign_string_element_len(vector, (ulong)row, utf8, (ulong)utf8.Length);
            return;
        }
        var bytes = new Span<byte>(slot, sizeof(StringSlot));
        bytes.Clear();
        *(uint*)slot = (uint)utf8.Length;
        utf8.CopyTo(bytes[sizeof(uint)..]);
    }
}
