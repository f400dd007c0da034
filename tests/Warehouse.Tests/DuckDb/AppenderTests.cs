using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class AppenderTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public AppenderTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Set_EachType_IsReadBackEqual()
    {
        Run("""
            CREATE TABLE t (b BOOLEAN, i8 TINYINT, i16 SMALLINT, i32 INTEGER, i64 BIGINT, u8 UTINYINT, u64 UBIGINT, h HUGEINT, f FLOAT,
                d DOUBLE, m4 DECIMAL(4,2), m9 DECIMAL(9,2), m18 DECIMAL(18,2), m38 DECIMAL(38,6), s VARCHAR, l VARCHAR, x BLOB,
                day DATE, ts TIMESTAMP, tz TIMESTAMPTZ, e ENUM('合', '同'))
            """);
        var at = new DateTime(2026, 11, 21, 8, 9, 10, 123, 456);
        using (var appender = connection.CreateAppender("t"))
        {
            appender.Set(0, true);
            appender.Set(1, -128);
            appender.Set(2, -32768);
            appender.Set(3, int.MinValue);
            appender.Set(4, long.MinValue);
            appender.Set(5, 255);
            appender.Set(6, (Int128)ulong.MaxValue);
            appender.Set(7, Int128.MinValue);
            appender.Set(8, 1.5);
            appender.Set(9, 0.1);
            appender.Set(10, -99.99m);
            appender.Set(11, 5m);
            appender.Set(12, 7573400000000.00m);
            appender.Set(13, 0.100000m);
            appender.Set(14, "技术");
            appender.Set(15, new string('长', 300));
            appender.Set(16, [0, 1, 255]);
            appender.Set(17, new DateOnly(1969, 12, 31));
            appender.Set(18, at);
            appender.Set(19, new DateTimeOffset(at, TimeSpan.FromHours(8)));
            appender.Set(20, "同");
            appender.EndRow();
            appender.Close();
        }
        using var reader = connection.CreateCommand("SELECT * FROM t").ExecuteReader();
        reader.Read();
        var row = new object[21];
        reader.GetValues(row);

        Assert.Equal(
        [
            true, (sbyte)-128, (short)-32768, int.MinValue, long.MinValue, (byte)255, ulong.MaxValue,
            (System.Numerics.BigInteger)Int128.MinValue, 1.5f, 0.1, -99.99m, 5m, 7573400000000m, 0.1m, "技术", new string('长', 300),
            new byte[] { 0, 1, 255 }, new DateOnly(1969, 12, 31), at, new DateTimeOffset(at, TimeSpan.FromHours(8)), "同",
        ], row);
    }

    [Fact]
    public void EndRow_AcrossManyChunksWithNulls_KeepsEachRow()
    {
        Run("CREATE TABLE t (x BIGINT, name VARCHAR, amount DECIMAL(18,2))");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var x = 0L; x < 10_000; x++)
            {
                appender.Set(0, x);
                appender.Set(1, x % 3 == 0 ? null : $"a name that is long enough {x}");
                appender.Set(2, x % 7 == 0 ? null : x / 100m);
                appender.EndRow();
            }
            appender.Close();
        }

        Assert.Equal("10000|3334|1429|0|0", Scalar("""
            SELECT count(*) || '|' || count(*) FILTER (name IS NULL) || '|' || count(*) FILTER (amount IS NULL) || '|'
                || count(*) FILTER (name <> 'a name that is long enough ' || x OR (name IS NULL) <> (x % 3 = 0)) || '|'
                || count(*) FILTER (amount <> (x / 100)::DECIMAL(18,2) OR (amount IS NULL) <> (x % 7 = 0)) FROM t
            """));
    }

    [Fact]
    public void SetColumn_Spans_AreCopiedAsTheyLie()
    {
        Run("CREATE TABLE t (x BIGINT, amount DECIMAL(18,2))");
        long[] keys = [1, 2, 3];
        long[] fen = [100, -250, 0];
        using (var appender = connection.CreateAppender("t"))
        {
            appender.SetColumn<long>(0, keys);
            appender.SetColumn<long>(1, fen);
            appender.EndRows(3);
            Assert.Equal(appender.Capacity - 3, appender.Room);
            Assert.Throws<ArgumentException>(() => appender.SetColumn<long>(0, new long[appender.Capacity]));
            Assert.Throws<InvalidCastException>(() => appender.SetColumn<int>(0, [1]));
            appender.Close();
        }

        Assert.Equal("1:1.00 2:-2.50 3:0.00", Scalar("SELECT string_agg(x || ':' || amount, ' ' ORDER BY x) FROM t"));
    }

    [Fact]
    public void EndRow_ColumnLeftOut_IsRefusedByName()
    {
        Run("CREATE TABLE t (x INTEGER, y INTEGER)");
        using var appender = connection.CreateAppender("t", "x", "y");
        appender.Set(0, 1);

        Assert.Contains("y: 0 values", Assert.Throws<InvalidOperationException>(appender.EndRow).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => appender.Set(0, 2));
    }

    [Fact]
    public void Columns_Named_LeaveTheOthersToTheirDefaults()
    {
        Run("CREATE TABLE t (x INTEGER DEFAULT 7, y INTEGER, z INTEGER)");
        using (var appender = connection.CreateAppender("t", "z", "y"))
        {
            appender.Set(0, 1);
            appender.Set(1, 2);
            appender.EndRow();
            appender.Close();
        }

        Assert.Equal("7,2,1", Scalar("SELECT x || ',' || y || ',' || z FROM t"));
    }

    [Fact]
    public void Set_ValueThatDoesNotFit_IsRefusedByValue()
    {
        Run("CREATE TABLE t (n TINYINT, m DECIMAL(4,2), e ENUM('a'), day DATE)");
        using var appender = connection.CreateAppender("t");

        Assert.Contains("128", Assert.Throws<OverflowException>(() => appender.Set(0, 128)).Message, StringComparison.Ordinal);
        Assert.Contains("1.005", Assert.Throws<OverflowException>(() => appender.Set(1, 1.005m)).Message, StringComparison.Ordinal);
        Assert.Contains("100", Assert.Throws<OverflowException>(() => appender.Set(1, 100m)).Message, StringComparison.Ordinal);
        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => appender.Set(2, "b")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => appender.Set(3, 5));
        Assert.Throws<InvalidCastException>(() => appender.Set(0, "5"));
    }

    [Fact]
    public void Dispose_WithoutClose_ForgetsTheRows()
    {
        Run("CREATE TABLE t (x INTEGER)");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var x = 0; x < 5000; x++)
            {
                appender.Set(0, x);
                appender.EndRow();
            }
        }

        Assert.Equal(0L, Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Close_BrokenConstraint_TellsItsClass()
    {
        Run("CREATE TABLE t (x INTEGER PRIMARY KEY)");
        using var appender = connection.CreateAppender("t");
        for (var i = 0; i < 2; i++)
        {
            appender.Set(0, 1);
            appender.EndRow();
        }

        Assert.Equal(DuckDbErrorKind.Constraint, Assert.Throws<DuckDbException>(appender.Close).Kind);
        Assert.Equal(0L, Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void CreateAppender_NoSuchTable_IsACatalogError() =>
        Assert.Equal(DuckDbErrorKind.Catalog, Assert.Throws<DuckDbException>(() => connection.CreateAppender("absent")).Kind);

    private void Run(string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
