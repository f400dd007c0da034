namespace Monitor.Warehouse.DuckDb;

/// <summary>How values of a type lie in a vector.</summary>
internal static class Slots
{
    /// <summary>A column stored as this type may be read and written as T.</summary>
    public static bool Hold<T>(DuckDbType storage) where T : unmanaged => storage switch
    {
        DuckDbType.Boolean => typeof(T) == typeof(bool) || typeof(T) == typeof(byte),
        DuckDbType.TinyInt => typeof(T) == typeof(sbyte),
        DuckDbType.SmallInt => typeof(T) == typeof(short),
        DuckDbType.Integer or DuckDbType.Date => typeof(T) == typeof(int),
        DuckDbType.BigInt or DuckDbType.Time or DuckDbType.Timestamp or DuckDbType.TimestampTz or DuckDbType.TimestampSeconds
            or DuckDbType.TimestampMillis or DuckDbType.TimestampNanos => typeof(T) == typeof(long),
        DuckDbType.UTinyInt => typeof(T) == typeof(byte),
        DuckDbType.USmallInt => typeof(T) == typeof(ushort),
        DuckDbType.UInteger => typeof(T) == typeof(uint),
        DuckDbType.UBigInt => typeof(T) == typeof(ulong),
        DuckDbType.HugeInt => typeof(T) == typeof(Int128),
        DuckDbType.UHugeInt => typeof(T) == typeof(UInt128),
        DuckDbType.Float => typeof(T) == typeof(float),
        DuckDbType.Double => typeof(T) == typeof(double),
        _ => false,
    };
}
