using System.Numerics;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Values of the current row. A getter reads what fits exactly and fails plainly on the rest; nothing is rounded or cut.</summary>
public sealed partial class DuckDbDataReader
{
    public override bool GetBoolean(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        return Column(ordinal).Type == DuckDbType.Boolean ? vector.Slot<byte>(row) != 0 : throw vector.Mismatch("true or false");
    }

    public override byte GetByte(int ordinal) => checked((byte)Whole(ordinal));
    public override short GetInt16(int ordinal) => checked((short)Whole(ordinal));
    public override int GetInt32(int ordinal) => checked((int)Whole(ordinal));
    public override long GetInt64(int ordinal) =>
        Column(ordinal).Type == DuckDbType.BigInt ? Present(ordinal).Slot<long>(row) : checked((long)Whole(ordinal));

    public override float GetFloat(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        return Column(ordinal).Type == DuckDbType.Float ? vector.Slot<float>(row) : throw vector.Mismatch("a FLOAT");
    }

    public override double GetDouble(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        return Column(ordinal).Type switch
        {
            DuckDbType.Double => vector.Slot<double>(row),
            DuckDbType.Float => vector.Slot<float>(row),
            _ => throw vector.Mismatch("a DOUBLE"),
        };
    }

    /// <summary>DECIMAL and whole numbers; a value of more digits than a .NET decimal holds is an error that names it.</summary>
    public override decimal GetDecimal(int ordinal) => Present(ordinal).Number(row);

    /// <summary>A DECIMAL of any width: the value is Mantissa × 10^-Scale.</summary>
    public (Int128 Mantissa, int Scale) GetExactDecimal(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        return Column(ordinal).Type == DuckDbType.Decimal
            ? (vector.Whole(row), Column(ordinal).Scale)
            : throw vector.Mismatch("a DECIMAL");
    }

    /// <summary>VARCHAR and ENUM.</summary>
    public override string GetString(int ordinal) => Present(ordinal).Text(row);

    public override char GetChar(int ordinal) => GetString(ordinal) is [var only] ? only : throw Present(ordinal).Mismatch("one character");

    /// <summary>DATE, TIMESTAMP without a kind, TIMESTAMPTZ as UTC clock time.</summary>
    public override DateTime GetDateTime(int ordinal) => Present(ordinal).Time(row);

    public override Guid GetGuid(int ordinal) =>
        Present(ordinal).Value(row) is Guid guid ? guid : throw Present(ordinal).Mismatch("a UUID");

    /// <summary>A LIST; T is nullable where an element may be null.</summary>
    public List<T> GetList<T>(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        vector.List(row);
        return Lists.Typed<T>(vector, row, Column(ordinal).Child!);
    }

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        ref readonly var vector = ref Present(ordinal);
        if (Column(ordinal).Type != DuckDbType.Blob) throw vector.Mismatch("a BLOB");
        var bytes = vector.Bytes(row);
        if (buffer is null) return bytes.Length;
        var part = bytes[(int)Math.Min(dataOffset, bytes.Length)..];
        part = part[..Math.Min(part.Length, length)];
        part.CopyTo(buffer.AsSpan(bufferOffset));
        return part.Length;
    }

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        var text = GetString(ordinal);
        if (buffer is null) return text.Length;
        var part = text.AsSpan((int)Math.Min(dataOffset, text.Length));
        part = part[..Math.Min(part.Length, length)];
        part.CopyTo(buffer.AsSpan(bufferOffset));
        return part.Length;
    }

    /// <summary>Null for T that can be null; else the value if it is a T or, for whole numbers and times, exactly convertible.</summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        ref readonly var vector = ref At(ordinal);
        if (vector.IsNull(row))
            return default(T) is null ? default! : throw new InvalidCastException($"Column {GetName(ordinal)} is null in this row.");
        if (typeof(T) == typeof(long)) return (T)(object)GetInt64(ordinal);
        if (typeof(T) == typeof(int)) return (T)(object)GetInt32(ordinal);
        if (typeof(T) == typeof(decimal)) return (T)(object)GetDecimal(ordinal);
        if (typeof(T) == typeof(double)) return (T)(object)GetDouble(ordinal);
        if (typeof(T) == typeof(Int128)) return (T)(object)Whole(ordinal);
        if (typeof(T) == typeof(BigInteger) && Column(ordinal).Type != DuckDbType.UHugeInt) return (T)(object)(BigInteger)Whole(ordinal);
        if (typeof(T) == typeof(DateTime)) return (T)(object)GetDateTime(ordinal);
        if (typeof(T) == typeof(DateTimeOffset)) return (T)(object)vector.Instant(row);
        return vector.Value(row) is T value ? value : throw vector.Mismatch(typeof(T).Name);
    }

    private Int128 Whole(int ordinal)
    {
        ref readonly var vector = ref Present(ordinal);
        return Column(ordinal).Type is DuckDbType.Decimal or DuckDbType.Enum ? throw vector.Mismatch("a whole number") : vector.Whole(row);
    }
}
