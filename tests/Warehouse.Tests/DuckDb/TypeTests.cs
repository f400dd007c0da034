using System.Globalization;
using System.Numerics;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

/// <summary>Each type out of the engine as a literal answer, and back into it as a parameter.</summary>
public sealed class TypeTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public TypeTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    public static TheoryData<string, object> Literals => new()
    {
        { "true", true },
        { "false", false },
        { "(-128)::TINYINT", (sbyte)-128 },
        { "(-32768)::SMALLINT", (short)-32768 },
        { "(-2147483648)::INTEGER", int.MinValue },
        { "(-9223372036854775808)::BIGINT", long.MinValue },
        { "255::UTINYINT", (byte)255 },
        { "65535::USMALLINT", (ushort)65535 },
        { "4294967295::UINTEGER", uint.MaxValue },
        { "18446744073709551615::UBIGINT", ulong.MaxValue },
        { "1.5::FLOAT", 1.5f },
        { "0.1::DOUBLE", 0.1 },
        { "'NaN'::DOUBLE", double.NaN },
        { "''", "" },
        { "'abcdefghijkl'", "abcdefghijkl" },
        { "'abcdefghijklm'", "abcdefghijklm" },
        { "'技术合同成交额'", "技术合同成交额" },
        { "'😀'", "😀" },
        { "repeat('长', 5000)", new string('长', 5000) },
        { "DATE '1969-12-31'", new DateOnly(1969, 12, 31) },
        { "DATE '0001-01-01'", new DateOnly(1, 1, 1) },
        { "DATE '9999-12-31'", new DateOnly(9999, 12, 31) },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999) },
        { "TIMESTAMP '2026-11-21 08:09:10.123456'", new DateTime(2026, 11, 21, 8, 9, 10, 123, 456) },
        { "TIMESTAMP '1969-12-31 23:59:59.999999'", new DateTime(1969, 12, 31, 23, 59, 59, 999, 999) },
        { "TIMESTAMP_S '2026-11-21 08:09:10'", new DateTime(2026, 11, 21, 8, 9, 10) },
        { "TIMESTAMP_MS '2026-11-21 08:09:10.5'", new DateTime(2026, 11, 21, 8, 9, 10, 500) },
        { "TIMESTAMP_NS '2026-11-21 08:09:10.123456'", new DateTime(2026, 11, 21, 8, 9, 10, 123, 456) },
        { "TIMESTAMPTZ '2026-11-21 08:00:00+08'", new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) },
        { "'b'::ENUM('a', 'b', '丙')", "b" },
        { "'丙'::ENUM('a', 'b', '丙')", "丙" },
        { "UUID '00112233-4455-6677-8899-aabbccddeeff'", new Guid("00112233-4455-6677-8899-aabbccddeeff") },
        { "UUID 'ffffffff-ffff-ffff-ffff-fffffffffffe'", new Guid("ffffffff-ffff-ffff-ffff-fffffffffffe") },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void Reader_EachType_GivesTheLiteral(string sql, object expected) => Assert.Equal(expected, Scalar($"SELECT {sql}"));

    [Theory]
    [MemberData(nameof(Literals))]
    public void Parameter_EachType_ComesBackEqual(string sql, object value)
    {
        using var command = connection.CreateCommand($"SELECT {sql} IS NOT DISTINCT FROM $value");
        command.Parameters.Add("value", value);

        Assert.Equal(true, command.ExecuteScalar());
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public void Reader_FieldType_IsTheTypeOfItsValues(string sql, object expected)
    {
        using var command = connection.CreateCommand($"SELECT {sql} WHERE false");
        using var reader = command.ExecuteReader();

        Assert.Equal(expected.GetType(), reader.GetFieldType(0));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("170141183460469231731687303715884105727")]
    [InlineData("-170141183460469231731687303715884105728")]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    public void HugeInt_Edges_AreExact(string digits)
    {
        var expected = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        using var command = connection.CreateCommand($"SELECT '{digits}'::HUGEINT AS x, '{digits}'::HUGEINT = $value AS same");
        command.Parameters.Add("value", expected);
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.Equal(expected, reader.GetValue(0));
        Assert.Equal((Int128)expected, reader.GetFieldValue<Int128>(0));
        Assert.True(reader.GetBoolean(1));
    }

    [Fact]
    public void Blob_WithZeros_KeepsEachByte()
    {
        byte[] bytes = [0, 1, 0, 255, .. new byte[20]];
        using var command = connection.CreateCommand("SELECT $bytes::BLOB");
        command.Parameters.Add("bytes", bytes);

        Assert.Equal(bytes, command.ExecuteScalar());
    }

    [Fact]
    public void Text_WithZero_IsNotCut()
    {
        using var command = connection.CreateCommand("SELECT $text");
        command.Parameters.Add("text", "a\0b");

        Assert.Equal("a\0b", command.ExecuteScalar());
    }

    [Theory]
    [InlineData("BOOLEAN")]
    [InlineData("INTEGER")]
    [InlineData("DECIMAL(38,2)")]
    [InlineData("VARCHAR")]
    [InlineData("DATE")]
    [InlineData("TIMESTAMPTZ")]
    [InlineData("INTEGER[]")]
    [InlineData("INTERVAL")]
    public void Null_EachType_IsDbNull(string type)
    {
        using var command = connection.CreateCommand($"SELECT NULL::{type}, $none::{type}");
        command.Parameters.Add("none", null);
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
        Assert.Equal(DBNull.Value, reader.GetValue(1));
    }

    [Theory]
    [InlineData("INTERVAL '1 month'", "INTERVAL")]
    [InlineData("{'a': 1}", "STRUCT")]
    [InlineData("MAP {'a': 1}", "MAP")]
    [InlineData("'101'::BIT", "BIT")]
    [InlineData("[1, 2]::INTEGER[2]", "ARRAY")]
    [InlineData("TIMETZ '10:00:00+08'", "TIMETZ")]
    [InlineData("[[1]]", "LIST")]
    public void Reader_TypeNotRead_SaysSoByName(string sql, string type)
    {
        var error = Assert.Throws<NotSupportedException>(() => Scalar($"SELECT {sql} AS part"));

        Assert.Contains("part", error.Message, StringComparison.Ordinal);
        Assert.Contains(type, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DATE 'infinity'")]
    [InlineData("DATE '0001-01-01 (BC)'")]
    [InlineData("DATE '10000-01-01'")]
    [InlineData("TIMESTAMP 'infinity'")]
    [InlineData("TIMESTAMP '-infinity'")]
    public void Date_OutsideDotNet_IsAnErrorNotAnotherDate(string sql) =>
        Assert.Throws<OverflowException>(() => Scalar($"SELECT {sql} AS day"));

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
