using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>One column of the current chunk: where its values and its null mask lie, and how a single one is read.</summary>
internal readonly unsafe struct Vector(nint vector, DuckDbColumn column)
{
    private const long TicksPerMicro = TimeSpan.TicksPerMillisecond / 1000;

    private readonly void* data = (void*)LibDuckDb.duckdb_vector_get_data(vector);
    private readonly ulong* valid = (ulong*)LibDuckDb.duckdb_vector_get_validity(vector);

    public bool IsNull(int row) => valid != null && (valid[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>The slot as it lies in memory; T must be as wide as the column's storage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Slot<T>(int row) where T : unmanaged => ((T*)data)[row];

    /// <summary>Any stored whole number: integers, a DECIMAL's mantissa, an ENUM's position.</summary>
    public Int128 Whole(int row) => column.Storage switch
    {
        DuckDbType.TinyInt => Slot<sbyte>(row),
        DuckDbType.SmallInt => Slot<short>(row),
        DuckDbType.Integer => Slot<int>(row),
        DuckDbType.BigInt => Slot<long>(row),
        DuckDbType.UTinyInt => Slot<byte>(row),
        DuckDbType.USmallInt => Slot<ushort>(row),
        DuckDbType.UInteger => Slot<uint>(row),
        DuckDbType.UBigInt => Slot<ulong>(row),
        DuckDbType.HugeInt => Slot<HugeInt>(row).Value,
        _ => throw Mismatch("a whole number"),
    };

    public ReadOnlySpan<byte> Bytes(int row) => StringSlot.Bytes((StringSlot*)data + row);

    public string Text(int row) => column.Type switch
    {
        DuckDbType.Varchar => Encoding.UTF8.GetString(Bytes(row)),
        DuckDbType.Enum => column.Words![(int)Whole(row)],
        _ => throw Mismatch("text"),
    };

    public decimal Number(int row) => column.Type switch
    {
        DuckDbType.Decimal when column.Storage == DuckDbType.BigInt => Small(Slot<long>(row)),
        DuckDbType.Enum => throw Mismatch("a number"),
        _ => Decimals.FromNative(Whole(row), column.Scale, column.Name),
    };

    public DateOnly Date(int row) => column.Type == DuckDbType.Date
        ? Instants.Date(Slot<int>(row), column.Name)
        : throw Mismatch("a date");

    public DateTime Time(int row) => column.Type switch
    {
        DuckDbType.Timestamp or DuckDbType.TimestampTz => Instants.Time(Slot<long>(row), TicksPerMicro, column.Name),
        DuckDbType.TimestampMillis => Instants.Time(Slot<long>(row), TimeSpan.TicksPerMillisecond, column.Name),
        DuckDbType.TimestampSeconds => Instants.Time(Slot<long>(row), TimeSpan.TicksPerSecond, column.Name),
        DuckDbType.TimestampNanos => Instants.Time(Slot<long>(row) / 100, 1, column.Name),
        DuckDbType.Date => Date(row).ToDateTime(TimeOnly.MinValue),
        _ => throw Mismatch("a timestamp"),
    };

    public DateTimeOffset Instant(int row) => column.Type == DuckDbType.TimestampTz
        ? new DateTimeOffset(Time(row), TimeSpan.Zero)
        : throw Mismatch("a timestamp with time zone");

    /// <summary>The value as <see cref="DuckDbColumn.ClrType"/>; the row is not null.</summary>
    public object Value(int row) => column.Type switch
    {
        DuckDbType.Boolean => Slot<byte>(row) != 0,
        DuckDbType.TinyInt => Slot<sbyte>(row),
        DuckDbType.SmallInt => Slot<short>(row),
        DuckDbType.Integer => Slot<int>(row),
        DuckDbType.BigInt => Slot<long>(row),
        DuckDbType.UTinyInt => Slot<byte>(row),
        DuckDbType.USmallInt => Slot<ushort>(row),
        DuckDbType.UInteger => Slot<uint>(row),
        DuckDbType.UBigInt => Slot<ulong>(row),
        DuckDbType.HugeInt => (BigInteger)Slot<HugeInt>(row).Value,
        DuckDbType.UHugeInt => (BigInteger)Slot<UInt128>(row),
        DuckDbType.Float => Slot<float>(row),
        DuckDbType.Double => Slot<double>(row),
        DuckDbType.Decimal => Number(row),
        DuckDbType.Varchar or DuckDbType.Enum => Text(row),
        DuckDbType.Blob => Bytes(row).ToArray(),
        DuckDbType.Date => Date(row),
        DuckDbType.Time => Instants.TimeOfDay(Slot<long>(row)),
        DuckDbType.Timestamp or DuckDbType.TimestampSeconds or DuckDbType.TimestampMillis or DuckDbType.TimestampNanos => Time(row),
        DuckDbType.TimestampTz => Instant(row),
        DuckDbType.Uuid => Uuid(row),
        DuckDbType.List => Lists.Value(this, row, column.Child!),
        _ => throw column.Unread(),
    };

    public ListEntry List(int row) => column.Type == DuckDbType.List ? Slot<ListEntry>(row) : throw Mismatch("a list");

    public Vector Child() => new(LibDuckDb.duckdb_list_vector_get_child(vector), column.Child!);

    public InvalidCastException Mismatch(string wanted) =>
        new($"Column {column.Name} is of type {column.Type.ToString().ToUpperInvariant()} and cannot be read as {wanted}.");

    private decimal Small(long mantissa)
    {
        var size = unchecked((ulong)(mantissa < 0 ? -mantissa : mantissa));
        return new decimal((int)size, (int)(size >> 32), 0, mantissa < 0, (byte)column.Scale);
    }

    // Stored as a 128-bit number whose topmost bit is turned, so that it sorts as text does.
    private Guid Uuid(int row)
    {
        var stored = Slot<UInt128>(row) ^ (UInt128.One << 127);
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, stored);
        return new Guid(bytes, bigEndian: true);
    }
}
