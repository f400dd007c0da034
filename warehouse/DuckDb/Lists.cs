using System.Numerics;

namespace Monitor.Warehouse.DuckDb;

/// <summary>LIST columns as <see cref="List{T}"/>.</summary>
internal static class Lists
{
    public static Type ClrType(DuckDbColumn element) => Empty(element).GetType();

    public static object Value(Vector vector, int row, DuckDbColumn element)
    {
        var list = Empty(element);
        Fill(vector, row, element, value => list.Add(value));
        return list;
    }

    /// <summary>Elements as T; T is nullable where an element may be null.</summary>
    public static List<T> Typed<T>(Vector vector, int row, DuckDbColumn element)
    {
        var list = new List<T>();
        Fill(vector, row, element, value => list.Add((T)value!), nullable: default(T) is null);
        return list;
    }

    private static void Fill(Vector vector, int row, DuckDbColumn element, Action<object?> add, bool? nullable = null)
    {
        var entry = vector.List(row);
        var child = vector.Child();
        var takesNull = nullable ?? !element.ClrType().IsValueType;
        for (var i = entry.Offset; i < entry.Offset + entry.Length; i++)
        {
            var isNull = child.IsNull((int)i);
            if (isNull && !takesNull)
                throw new InvalidCastException($"Column {element.Name}: a list holds a null. Read it with GetList of a nullable type.");
            add(isNull ? null : child.Value((int)i));
        }
    }

    private static System.Collections.IList Empty(DuckDbColumn element) => element.Type switch
    {
        DuckDbType.Boolean => new List<bool>(),
        DuckDbType.Integer => new List<int>(),
        DuckDbType.BigInt => new List<long>(),
        DuckDbType.HugeInt => new List<BigInteger>(),
        DuckDbType.Double => new List<double>(),
        DuckDbType.Decimal => new List<decimal>(),
        DuckDbType.Varchar or DuckDbType.Enum => new List<string?>(),
        DuckDbType.Date => new List<DateOnly>(),
        DuckDbType.Timestamp => new List<DateTime>(),
        _ => throw element.Unread(),
    };
}
