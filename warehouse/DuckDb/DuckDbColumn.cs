using System.Numerics;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A result's column: its name, its type and how a value of it lies in memory.</summary>
/// <param name="Storage">The type of the stored number: differs from <paramref name="Type"/> for DECIMAL and ENUM.</param>
/// <param name="Width">Digits of a DECIMAL altogether.</param>
/// <param name="Scale">Digits behind the point of a DECIMAL.</param>
/// <param name="Words">An ENUM's words by their number.</param>
/// <param name="Child">A LIST's element.</param>
public sealed record DuckDbColumn(
    string Name, DuckDbType Type, DuckDbType Storage, int Width = 0, int Scale = 0,
    IReadOnlyList<string>? Words = null, DuckDbColumn? Child = null)
{
    /// <summary>The .NET type of its values; a plain error for a type that is not read.</summary>
    public Type ClrType() => Type switch
    {
        DuckDbType.Boolean => typeof(bool),
        DuckDbType.TinyInt => typeof(sbyte),
        DuckDbType.SmallInt => typeof(short),
        DuckDbType.Integer => typeof(int),
        DuckDbType.BigInt => typeof(long),
        DuckDbType.UTinyInt => typeof(byte),
        DuckDbType.USmallInt => typeof(ushort),
        DuckDbType.UInteger => typeof(uint),
        DuckDbType.UBigInt => typeof(ulong),
        DuckDbType.HugeInt or DuckDbType.UHugeInt => typeof(BigInteger),
        DuckDbType.Float => typeof(float),
        DuckDbType.Double => typeof(double),
        DuckDbType.Decimal => typeof(decimal),
        DuckDbType.Varchar or DuckDbType.Enum => typeof(string),
        DuckDbType.Blob => typeof(byte[]),
        DuckDbType.Date => typeof(DateOnly),
        DuckDbType.Time => typeof(TimeOnly),
        DuckDbType.Timestamp or DuckDbType.TimestampSeconds or DuckDbType.TimestampMillis or DuckDbType.TimestampNanos => typeof(DateTime),
        DuckDbType.TimestampTz => typeof(DateTimeOffset),
        DuckDbType.Uuid => typeof(Guid),
        DuckDbType.List => Lists.ClrType(Child!),
        DuckDbType.SqlNull => typeof(object),
        _ => throw Unread(),
    };

    internal static DuckDbColumn Of(ResultHandle result, int index)
    {
        var name = LibDuckDb.Text(LibDuckDb.duckdb_column_name(ref result.Value, (ulong)index));
        var type = LibDuckDb.duckdb_column_type(ref result.Value, (ulong)index);
        if (type is not (DuckDbType.Decimal or DuckDbType.Enum or DuckDbType.List)) return new DuckDbColumn(name, type, type);
        using var logical = LibDuckDb.duckdb_column_logical_type(ref result.Value, (ulong)index);
        return Of(name, logical);
    }

    internal static DuckDbColumn Of(string name, LogicalTypeHandle logical)
    {
        var type = LibDuckDb.duckdb_get_type_id(logical);
        switch (type)
        {
            case DuckDbType.Decimal:
                return new DuckDbColumn(name, type, LibDuckDb.duckdb_decimal_internal_type(logical),
                    LibDuckDb.duckdb_decimal_width(logical), LibDuckDb.duckdb_decimal_scale(logical));
            case DuckDbType.Enum:
                return new DuckDbColumn(name, type, LibDuckDb.duckdb_enum_internal_type(logical), Words: EnumWords(logical));
            case DuckDbType.List:
                using (var child = LibDuckDb.duckdb_list_type_child_type(logical))
                    return new DuckDbColumn(name, type, type, Child: Of(name, child));
            default:
                return new DuckDbColumn(name, type, type);
        }
    }

    internal NotSupportedException Unread() =>
        new($"Column {Name} is of type {Type.ToString().ToUpperInvariant()}, which is not read here. Cast it in SQL, say to VARCHAR.");

    private static string[] EnumWords(LogicalTypeHandle type)
    {
        var words = new string[LibDuckDb.duckdb_enum_dictionary_size(type)];
        for (var i = 0; i < words.Length; i++)
            words[i] = LibDuckDb.TakeText(LibDuckDb.duckdb_enum_dictionary_value(type, (ulong)i));
        return words;
    }
}
