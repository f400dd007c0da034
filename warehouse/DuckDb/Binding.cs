using System.Numerics;
using System.Text;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>From .NET values to a statement's parameters.</summary>
internal static class Binding
{
    private const int StackText = 256;

    /// <summary>Binds every parameter the statement names; one that was not given is an error.</summary>
    public static void Bind(StatementHandle statement, DuckDbParameterCollection parameters)
    {
        var count = LibDuckDb.duckdb_nparams(statement);
        for (ulong index = 1; index <= count; index++)
        {
            var name = LibDuckDb.TakeText(LibDuckDb.duckdb_parameter_name(statement, index));
            var parameter = parameters.Find(name) ?? throw new DuckDbException(
                DuckDbErrorKind.ParameterNotResolved, $"The statement names ${name}, but no such parameter was given.");
            if (Bind(statement, index, parameter.Value) != 0)
                throw new DuckDbException(DuckDbErrorKind.InvalidInput, $"The value of ${name} cannot be bound.");
        }
    }

    private static int Bind(StatementHandle to, ulong index, object? value) => value switch
    {
        null or DBNull => LibDuckDb.duckdb_bind_null(to, index),
        string text => BindText(to, index, text),
        long number => LibDuckDb.duckdb_bind_int64(to, index, number),
        int number => LibDuckDb.duckdb_bind_int32(to, index, number),
        decimal number => LibDuckDb.duckdb_bind_decimal(to, index, Decimals.ToNative(number)),
        double number => LibDuckDb.duckdb_bind_double(to, index, number),
        bool truth => LibDuckDb.duckdb_bind_boolean(to, index, truth),
        DateOnly date => LibDuckDb.duckdb_bind_date(to, index, Instants.Days(date)),
        DateTime time => LibDuckDb.duckdb_bind_timestamp(to, index, Instants.Micros(time)),
        DateTimeOffset instant => LibDuckDb.duckdb_bind_timestamp_tz(to, index, Instants.Micros(instant.UtcDateTime)),
        TimeOnly time => LibDuckDb.duckdb_bind_time(to, index, Instants.Micros(time)),
        Int128 number => LibDuckDb.duckdb_bind_hugeint(to, index, new HugeInt(number)),
        BigInteger number => LibDuckDb.duckdb_bind_hugeint(to, index, new HugeInt(checked((Int128)number))),
        float number => LibDuckDb.duckdb_bind_float(to, index, number),
        short number => LibDuckDb.duckdb_bind_int16(to, index, number),
        sbyte number => LibDuckDb.duckdb_bind_int8(to, index, number),
        byte number => LibDuckDb.duckdb_bind_uint8(to, index, number),
        ushort number => LibDuckDb.duckdb_bind_uint16(to, index, number),
        uint number => LibDuckDb.duckdb_bind_uint32(to, index, number),
        ulong number => LibDuckDb.duckdb_bind_uint64(to, index, number),
        byte[] bytes => LibDuckDb.duckdb_bind_blob(to, index, bytes, (ulong)bytes.Length),
        Guid guid => BindText(to, index, guid.ToString()),
        Enum => throw new NotSupportedException($"{value.GetType().Name} is an enumeration: bind its number or its name."),
        _ => BindList(to, index, value),
    };

    private static int BindList(StatementHandle to, ulong index, object value)
    {
        using var list = ListBinding.Create(value)
            ?? throw new NotSupportedException($"A value of type {value.GetType()} cannot be a parameter.");
        return LibDuckDb.duckdb_bind_value(to, index, list);
    }

    private static int BindText(StatementHandle to, ulong index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= StackText ? stackalloc byte[StackText] : new byte[most];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        return LibDuckDb.duckdb_bind_varchar_length(to, index, utf8, (ulong)length);
    }
}
