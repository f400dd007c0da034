using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class FunctionTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public FunctionTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    private object? One(string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }

    [Fact]
    public void Function_OfTextsAndNulls_AnswersEachRow()
    {
        DuckDbFunction.Create(connection, "bytes_of", DuckDbType.BigInt, (texts, answers) =>
        {
            for (var row = 0; row < texts.Count; row++)
                if (texts.IsNull(row)) answers.SetNull(row); else answers.Set(row, texts[row].Length);
        });
        Assert.Equal("15000 10000 0 21", One("""
            SELECT concat_ws(' ', count(*), count(b), min(b), max(b))
            FROM (SELECT bytes_of(CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE '一二三四五六七' END) AS b FROM range(15000) t(i))
            """));
        Assert.Equal(2L, One("SELECT bytes_of('ab')"));
        Assert.Equal(DBNull.Value, One("SELECT bytes_of(NULL)") ?? DBNull.Value);
    }

    [Fact]
    public void Function_ThatReturnsText_GivesShortAndLong()
    {
        DuckDbFunction.Create(connection, "twice", DuckDbType.Varchar, (texts, answers) =>
        {
            for (var row = 0; row < texts.Count; row++) answers.Set(row, [.. texts[row], .. texts[row]]);
        });
        Assert.Equal("aa 样本公司样本公司 ", One("SELECT twice('a') || ' ' || twice('样本公司') || ' ' || twice('')"));
        Assert.Equal(5000L, One("""
            SELECT count(*) FROM range(5000) t(i) WHERE twice(i::VARCHAR || 'abcdef') = i || 'abcdef' || i || 'abcdef'
            """));
    }

    [Fact]
    public void Function_ThatThrows_FailsTheStatementOnly()
    {
        DuckDbFunction.Create(connection, "broken", DuckDbType.Varchar, (_, _) => throw new InvalidDataException("no such code"));
        Assert.Contains("no such code", Assert.Throws<DuckDbException>(() => One("SELECT broken('a')")).Message, StringComparison.Ordinal);
        Assert.Equal(1, One("SELECT 1"));
    }

    [Fact]
    public void Source_OfSeveralThreads_GivesEveryRowOnce()
    {
        One("CREATE TABLE shape (n BIGINT)");
        var next = 0;
        DuckDbSource.Create(connection, "numbers", "shape", 4, () => rows =>
        {
            var first = Interlocked.Add(ref next, 1000) - 1000;
            if (first >= 100_000) return 0;
            rows.SetColumn<long>(0, [.. Enumerable.Range(first, 1000).Select(i => (long)i)]);
            return 1000;
        });
        Assert.Equal("100000 100000 4999950000", One("SELECT concat_ws(' ', count(*), count(DISTINCT n), sum(n)) FROM numbers()"));
    }
}
