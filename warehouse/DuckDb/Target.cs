using System.Text;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>One column of the chunk that an appender fills: where values go, and up to which row it is filled.</summary>
internal sealed unsafe class Target(DuckDbColumn column)
{
    private readonly Dictionary<string, int>? positions = column.Words?
        .Select((word, position) => (word, position)).ToDictionary(pair => pair.word, pair => pair.position, StringComparer.Ordinal);

    private nint vector;
    private void* data;
    private byte[] utf8 = new byte[256];

    public DuckDbColumn Column => column;

    /// <summary>Rows that hold a value, or null, so far.</summary>
    public int Filled { get; private set; }

    public void Begin(nint fresh)
    {
        vector = fresh;
        data = (void*)LibDuckDb.duckdb_vector_get_data(vector);
        Filled = 0;
    }

    public void Null(int row)
    {
        Advance(row, 1);
        LibDuckDb.duckdb_vector_ensure_validity_writable(vector);
        ((ulong*)LibDuckDb.duckdb_vector_get_validity(vector))[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>A value as it lies in memory.</summary>
    public void Slot<T>(int row, T value) where T : unmanaged
    {
        if (!Slots.Hold<T>(column.Storage)) throw Mismatch(typeof(T).Name);
        Advance(row, 1);
        ((T*)data)[row] = value;
    }

    public void Span<T>(int row, ReadOnlySpan<T> values) where T : unmanaged
    {
        if (!Slots.Hold<T>(column.Storage)) throw Mismatch(typeof(T).Name);
        Advance(row, values.Length);
        values.CopyTo(new Span<T>((T*)data + row, values.Length));
    }

    /// <summary>A whole number into whatever whole type the column has, if it fits.</summary>
    public void Whole(int row, Int128 value)
    {
        try
        {
            switch (column.Storage)
            {
                case DuckDbType.TinyInt: Slot(row, checked((sbyte)value)); break;
                case DuckDbType.SmallInt: Slot(row, checked((short)value)); break;
                case DuckDbType.Integer: Slot(row, checked((int)value)); break;
                case DuckDbType.BigInt: Slot(row, checked((long)value)); break;
                case DuckDbType.UTinyInt: Slot(row, checked((byte)value)); break;
                case DuckDbType.USmallInt: Slot(row, checked((ushort)value)); break;
                case DuckDbType.UInteger: Slot(row, checked((uint)value)); break;
                case DuckDbType.UBigInt: Slot(row, checked((ulong)value)); break;
                case DuckDbType.HugeInt: Slot(row, value); break;
                default: throw Mismatch("a whole number");
            }
        }
        catch (OverflowException error)
        {
            throw new OverflowException($"{column.Name}: {value} does not fit {column.Type}.", error);
        }
    }

    public void Text(int row, ReadOnlySpan<char> text)
    {
        if (positions is not null)
        {
            Whole(row, positions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var position)
                ? position
                : throw new ArgumentException($"{column.Name}: '{text}' is not one of the ENUM's words."));
            return;
        }
        if (column.Type != DuckDbType.Varchar) throw Mismatch("text");
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < most) utf8 = new byte[most];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        Bytes(row, utf8.AsSpan(0, length));
    }

    /// <summary>Text that is valid UTF-8 already.</summary>
    public void Utf8(int row, ReadOnlySpan<byte> text)
    {
        if (column.Type != DuckDbType.Varchar) throw Mismatch("text");
        Bytes(row, text);
    }

    public void Blob(int row, ReadOnlySpan<byte> bytes)
    {
        if (column.Type != DuckDbType.Blob) throw Mismatch("bytes");
        Bytes(row, bytes);
    }

    public InvalidCastException Mismatch(string given) => new($"{column.Name} is of type {column.Type} and does not take {given}.");

    private void Bytes(int row, ReadOnlySpan<byte> bytes)
    {
        Advance(row, 1);
        StringSlot.Write((StringSlot*)data + row, vector, row, bytes);
    }

    // A column left out would keep the value of an earlier chunk unseen: each is set once per row, in order.
    private void Advance(int row, int count)
    {
        if (Filled != row) throw new InvalidOperationException($"{column.Name} was already set in this row.");
        Filled = row + count;
    }
}
