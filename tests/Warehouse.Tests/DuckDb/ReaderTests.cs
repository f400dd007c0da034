using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class ReaderTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public ReaderTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Read_EmptyResult_HasColumnsButNoRow()
    {
        using var reader = Read("SELECT 1 AS a, 'x' AS b WHERE false");

        Assert.Equal(2, reader.FieldCount);
        Assert.Equal("b", reader.GetName(1));
        Assert.False(reader.HasRows);
        Assert.False(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Read_HasRowsAskedFirst_LosesNoRow()
    {
        using var reader = Read("SELECT x FROM range(3) t(x)");

        Assert.True(reader.HasRows);
        Assert.Equal([0, 1, 2], All(reader));
    }

    [Theory]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(300_000)]
    public void Read_AcrossChunks_GivesEachRowOnce(int rows)
    {
        using var reader = Read($"SELECT x FROM range({rows}) t(x) ORDER BY x");

        Assert.Equal(Enumerable.Range(0, rows).Select(x => (long)x), All(reader));
    }

    [Fact]
    public void IsDBNull_EveryThirdRowAcrossChunks_FollowsTheMask()
    {
        using var reader = Read("SELECT CASE WHEN x % 3 = 0 THEN NULL ELSE x END FROM range(5000) t(x) ORDER BY x");

        for (var x = 0; reader.Read(); x++)
        {
            Assert.Equal(x % 3 == 0, reader.IsDBNull(0));
            if (x % 3 != 0) Assert.Equal(x, reader.GetInt64(0));
        }
    }

    [Fact]
    public void GetInt64_OfNull_IsAnErrorNotZero()
    {
        using var reader = Read("SELECT NULL::BIGINT AS n");
        reader.Read();

        Assert.Throws<InvalidCastException>(() => reader.GetInt64(0));
        Assert.Null(reader.GetFieldValue<long?>(0));
    }

    [Fact]
    public void GetValue_BeforeReadOrBehindTheEnd_IsAnError()
    {
        using var reader = Read("SELECT 1");

        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        reader.Read();
        reader.Read();
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public void NextResult_SeveralStatements_RunsEachInTurn()
    {
        using var reader = Read("SELECT 1; CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (5), (6); SELECT x FROM t; SELECT 'end'");

        Assert.Equal(1, Assert.Single(Objects(reader)));
        Assert.True(reader.NextResult());
        Assert.Equal([5, 6], Objects(reader));
        Assert.Equal(2, reader.RecordsAffected);
        Assert.True(reader.NextResult());
        Assert.Equal("end", Assert.Single(Objects(reader)));
        Assert.False(reader.NextResult());
    }

    [Fact]
    public void List_OfEachCommonType_ComesAsList()
    {
        using var reader = Read("""
            SELECT [1, 2], ['a', NULL, 'abcdefghijklmnop'], [1.5, 2.25]::DECIMAL(9,2)[], []::BIGINT[], [DATE '2020-01-02'], [1, NULL]
            """);
        reader.Read();

        Assert.Equal(new List<int> { 1, 2 }, reader.GetValue(0));
        Assert.Equal(new List<string?> { "a", null, "abcdefghijklmnop" }, reader.GetValue(1));
        Assert.Equal(new List<decimal> { 1.5m, 2.25m }, reader.GetValue(2));
        Assert.Equal(new List<long>(), reader.GetValue(3));
        Assert.Equal(new List<DateOnly> { new(2020, 1, 2) }, reader.GetFieldValue<List<DateOnly>>(4));
        Assert.Throws<InvalidCastException>(() => reader.GetValue(5));
        Assert.Equal(new List<int?> { 1, null }, reader.GetList<int?>(5));
    }

    [Fact]
    public void List_AcrossRowsAndChunks_KeepsOffsets()
    {
        using var reader = Read("SELECT [x, x + 1] FROM range(5000) t(x) ORDER BY x");

        for (var x = 0L; reader.Read(); x++) Assert.Equal(new List<long> { x, x + 1 }, reader.GetValue(0));
    }

    [Fact]
    public void Enum_OfManyWords_ReadsBeyondOneByte()
    {
        using var command = connection.CreateCommand("CREATE TYPE many AS ENUM (SELECT 'word' || x FROM range(300) t(x) ORDER BY x)");
        command.ExecuteNonQuery();
        using var reader = Read("SELECT ('word' || x)::many FROM range(300) t(x) ORDER BY x");

        Assert.Equal(Enumerable.Range(0, 300).Select(x => (object)$"word{x}"), Objects(reader));
    }

    [Fact]
    public void GetOrdinal_UnknownName_IsAnErrorThatNamesIt()
    {
        using var reader = Read("SELECT 1 AS a");

        Assert.Equal(0, reader.GetOrdinal("A"));
        Assert.Contains("missing", Assert.Throws<ArgumentException>(() => reader.GetOrdinal("missing")).Message, StringComparison.Ordinal);
    }

    private DuckDbDataReader Read(string sql) => connection.CreateCommand(sql).ExecuteReader();

    private static List<long> All(DuckDbDataReader reader)
    {
        var rows = new List<long>();
        while (reader.Read()) rows.Add(reader.GetInt64(0));
        return rows;
    }

    private static List<object> Objects(DuckDbDataReader reader)
    {
        var rows = new List<object>();
        while (reader.Read()) rows.Add(reader.GetValue(0));
        return rows;
    }
}
