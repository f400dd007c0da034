using System.Globalization;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class DecimalTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public DecimalTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData("0.00", "DECIMAL(4,2)")]
    [InlineData("-99.99", "DECIMAL(4,2)")]
    [InlineData("1234567.89", "DECIMAL(9,2)")]
    [InlineData("-9999999999999999.99", "DECIMAL(18,2)")]
    [InlineData("7573400000000.00", "DECIMAL(18,2)")]
    [InlineData("79228162514264337593543950335", "DECIMAL(38,0)")]
    [InlineData("-7.9228162514264337593543950335", "DECIMAL(38,28)")]
    [InlineData("0.0000000000000000000000000001", "DECIMAL(38,28)")]
    public void Decimal_OfEachStorage_IsExactBothWays(string text, string type)
    {
        var value = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        using var command = connection.CreateCommand($"SELECT '{text}'::{type}, '{text}'::{type} = $value");
        command.Parameters.Add("value", value);
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.Equal(text, reader.GetDecimal(0).ToString(CultureInfo.InvariantCulture));
        Assert.True(reader.GetBoolean(1));
    }

    [Fact]
    public void Decimal_WideButWithZerosBehind_FitsByDroppingThem() =>
        Assert.Equal(10000000000000000000000000000m, Row("'10000000000000000000000000000.0000000'::DECIMAL(38,7)").GetDecimal(0));

    [Fact]
    public void Decimal_Of38Digits_IsRefusedByNameAndReadExactly()
    {
        using var reader = Row("'999999999999999999999999999999999999.99'::DECIMAL(38,2) AS total");

        var error = Assert.Throws<OverflowException>(() => reader.GetDecimal(0));

        Assert.Contains("total: 999999999999999999999999999999999999.99", error.Message, StringComparison.Ordinal);
        var (mantissa, scale) = reader.GetExactDecimal(0);
        Assert.Equal("99999999999999999999999999999999999999", mantissa.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(2, scale);
    }

    [Fact]
    public void GetInt64_OfDecimal_IsRefusedRatherThanItsMantissa() =>
        Assert.Throws<InvalidCastException>(() => Row("1.50::DECIMAL(18,2)").GetInt64(0));

    [Fact]
    public void GetInt32_TooLarge_Overflows() => Assert.Throws<OverflowException>(() => Row("2147483648::BIGINT").GetInt32(0));

    [Fact]
    public void Sum_OfTenMillionAmounts_EqualsTheSumInFen()
    {
        using var command = connection.CreateCommand("""
            CREATE TABLE amount AS SELECT ((i * 7919) % 100000000007)::BIGINT AS fen FROM range(10000000) t(i);
            ALTER TABLE amount ADD COLUMN yuan DECIMAL(18,2);
            UPDATE amount SET yuan = (fen::DECIMAL(18,0) / 100)::DECIMAL(18,2);
            SELECT sum(yuan), sum(fen) FROM amount;
            """);
        using var reader = command.ExecuteReader();
        reader.Read();
        var (yuan, fen) = (reader.GetDecimal(0), reader.GetFieldValue<Int128>(1));
        // The same numbers added up here, without the engine.
        Int128 expected = 0;
        for (var i = 0L; i < 10_000_000; i++) expected += i * 7919 % 100_000_000_007;

        Assert.Equal(expected, fen);
        Assert.Equal((decimal)expected / 100, yuan);
    }

    private DuckDbDataReader Row(string sql)
    {
        var reader = connection.CreateCommand($"SELECT {sql}").ExecuteReader();
        reader.Read();
        return reader;
    }
}
