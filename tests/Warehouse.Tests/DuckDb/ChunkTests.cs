using System.Text;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class ChunkTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public ChunkTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Column_AcrossChunks_GivesEachSlotOnce()
    {
        using var result = Chunks("SELECT x, (x * 0.25)::DECIMAL(18,2) FROM range(5001) t(x)");

        var (rows, sum, cents) = (0, 0L, 0L);
        foreach (var chunk in result)
        {
            rows += chunk.RowCount;
            foreach (var x in chunk.Column<long>(0)) sum += x;
            foreach (var amount in chunk.Column<long>(1)) cents += amount;
        }

        Assert.Equal((5001, 12_502_500L, 312_562_500L), (rows, sum, cents));
    }

    [Fact]
    public void Validity_SomeNulls_FollowsTheRows()
    {
        using var result = Chunks("SELECT CASE WHEN x % 65 = 0 THEN NULL ELSE x END, x FROM range(200) t(x)");

        foreach (var chunk in result)
        {
            var some = chunk.Validity(0);
            Assert.False(some.All);
            for (var row = 0; row < chunk.RowCount; row++) Assert.Equal(chunk.Column<long>(1)[row] % 65 != 0, some[row]);
            Assert.True(chunk.Validity(1).All);
            Assert.True(chunk.Validity(1)[199]);
        }
    }

    [Fact]
    public void Column_EachStoredForm_LiesAsDocumented()
    {
        using var result = Chunks("""
            SELECT 1.5::DECIMAL(4,1), 1.5::DECIMAL(9,1), 1.5::DECIMAL(38,1), DATE '1970-01-03', TIMESTAMP '1970-01-01 00:00:01',
                'b'::ENUM('a', 'b'), true, -3::HUGEINT, 0.5::DOUBLE
            """);

        foreach (var chunk in result)
        {
            Assert.Equal(15, chunk.Column<short>(0)[0]);
            Assert.Equal(15, chunk.Column<int>(1)[0]);
            Assert.Equal(15, chunk.Column<Int128>(2)[0]);
            Assert.Equal(2, chunk.Column<int>(3)[0]);
            Assert.Equal(1_000_000, chunk.Column<long>(4)[0]);
            Assert.Equal(1, chunk.Column<byte>(5)[0]);
            Assert.True(chunk.Column<bool>(6)[0]);
            Assert.Equal(-3, chunk.Column<Int128>(7)[0]);
            Assert.Equal(0.5, chunk.Column<double>(8)[0]);
        }
    }

    [Fact]
    public void Column_OfAnotherWidth_IsRefused()
    {
        using var result = Chunks("SELECT 1::INTEGER AS n");

        foreach (var chunk in result)
        {
            try
            {
                _ = chunk.Column<long>(0);
                Assert.Fail("read four bytes as eight");
            }
            catch (InvalidCastException error)
            {
                Assert.Contains("n of type Integer", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Text_InlinedAndLong_AreTheSameBytes()
    {
        using var result = Chunks("SELECT 'kurz' UNION ALL SELECT 'länger als zwölf Bytes'");

        var texts = new List<string>();
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                texts.Add(chunk.Text(0, row));
                Assert.Equal(chunk.Text(0, row), Encoding.UTF8.GetString(chunk.Bytes(0, row)));
            }
        }

        Assert.Equal(["kurz", "länger als zwölf Bytes"], texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Chunks_EmptyResult_AreNone()
    {
        using var result = Chunks("SELECT 1 WHERE false");

        foreach (var chunk in result) Assert.Fail($"{chunk.RowCount} rows");
        Assert.True(result.HasRows);
        Assert.Equal(1, result.ColumnCount);
    }

    private DuckDbResult Chunks(string sql) => connection.CreateCommand(sql).ExecuteChunks();
}
