using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class SourceTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public SourceTests()
    {
        connection.Open();
        One("CREATE TABLE shape (n BIGINT, colour ENUM('red', 'green'), amount DECIMAL(18, 2), name VARCHAR)");
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Source_OfSeveralChunks_ArrivesInOrderWithEveryValue()
    {
        var left = 5000;
        DuckDbSource.Create(connection, "numbers", "shape", rows =>
        {
            var count = Math.Min(left, DuckDbRows.Capacity);
            var first = 5000 - left;
            rows.SetColumn<long>(0, [.. Enumerable.Range(first, count).Select(i => (long)i)]);
            rows.SetColumn<byte>(1, [.. Enumerable.Range(first, count).Select(i => (byte)(i % 2))]);
            rows.SetColumn<long>(2, [.. Enumerable.Range(first, count).Select(i => i * 150L)]);
            for (var i = 0; i < count; i++)
            {
                if (i % 2 == 0) rows.AddText(3, "样本，一个很长的名称"u8);
                else rows.AddNull(3);
            }
            left -= count;
            return count;
        });
        One("CREATE TABLE copy AS FROM numbers()");
        Assert.Equal("5000 12497500 2500 18746250.00 2500 true", One("""
            SELECT concat_ws(' ', count(*), sum(n), count(*) FILTER (colour = 'green'), sum(amount), count(name),
                bool_and(n = rowid)) FROM copy
            """));
        Assert.Equal("样本，一个很长的名称", One("SELECT name FROM copy WHERE n = 4998"));
    }

    [Fact]
    public void Source_ThatThrows_FailsTheStatementAndKeepsTheCause()
    {
        var cause = new InvalidDataException("row 7 is broken");
        var source = DuckDbSource.Create(connection, "broken", "shape", _ => throw cause);
        var error = Assert.Throws<DuckDbException>(() => One("SELECT count(*) FROM broken()"));
        Assert.Contains("row 7 is broken", error.Message, StringComparison.Ordinal);
        Assert.Same(cause, source.Failure);
        Assert.Equal(1, One("SELECT 1"));
    }

    [Fact]
    public void Source_ThatLeavesAColumnOut_IsAnError()
    {
        DuckDbSource.Create(connection, "half", "shape", rows =>
        {
            rows.SetColumn<long>(0, [1, 2]);
            return 2;
        });
        var error = Assert.Throws<DuckDbException>(() => One("SELECT count(*) FROM half()"));
        Assert.Contains("colour: 0 values set for 2 rows", error.Message, StringComparison.Ordinal);
    }

    private object? One(string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
