using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class ErrorTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public ErrorTests()
    {
        connection.Open();
        using var command = connection.CreateCommand("CREATE TABLE t (x INTEGER NOT NULL CHECK (x > 0))");
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData("SELEC 1", DuckDbErrorKind.Parser)]
    [InlineData("SELECT nothing FROM t", DuckDbErrorKind.Binder)]
    [InlineData("SELECT * FROM absent", DuckDbErrorKind.Catalog)]
    [InlineData("INSERT INTO t VALUES (NULL)", DuckDbErrorKind.Constraint)]
    [InlineData("INSERT INTO t VALUES (-1)", DuckDbErrorKind.Constraint)]
    [InlineData("SELECT 'a'::INTEGER", DuckDbErrorKind.Conversion)]
    [InlineData("SELECT x::INTEGER FROM (SELECT 'a' || y AS x FROM range(3) t(y))", DuckDbErrorKind.Conversion)]
    [InlineData("SELECT 2147483647::INTEGER + y::INTEGER FROM range(1, 3) t(y)", DuckDbErrorKind.OutOfRange)]
    [InlineData("SELECT * FROM read_csv('/nowhere/at/all.csv')", DuckDbErrorKind.IO)]
    [InlineData("COMMIT", DuckDbErrorKind.Transaction)]
    [InlineData("LOAD httpfs", DuckDbErrorKind.IO)]
    public void Execute_EachFault_CarriesTheEnginesClass(string sql, DuckDbErrorKind kind)
    {
        using var command = connection.CreateCommand(sql);

        var error = Assert.Throws<DuckDbException>(() => command.ExecuteNonQuery());

        Assert.Equal(kind, error.Kind);
        Assert.Contains("Error: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_AfterAnError_GoesOn()
    {
        using var bad = connection.CreateCommand("SELECT 'a'::INTEGER");
        Assert.Throws<DuckDbException>(() => bad.ExecuteScalar());
        using var good = connection.CreateCommand("SELECT 1");

        Assert.Equal(1, good.ExecuteScalar());
    }

    [Fact]
    public void Script_FaultInTheMiddle_LeavesWhatRanBefore()
    {
        using var script = connection.CreateCommand("INSERT INTO t VALUES (1); INSERT INTO t VALUES (-1); INSERT INTO t VALUES (2);");
        Assert.Throws<DuckDbException>(() => script.ExecuteNonQuery());
        using var count = connection.CreateCommand("SELECT sum(x)::BIGINT FROM t");

        Assert.Equal(1L, count.ExecuteScalar());
    }

    [Theory]
    [InlineData("FATAL Error: database has been invalidated", DuckDbErrorKind.Fatal)]
    [InlineData("IO Error: Could not set lock on file", DuckDbErrorKind.IO)]
    [InlineData("TransactionContext Error: no transaction is active", DuckDbErrorKind.Transaction)]
    [InlineData("Out of Memory Error: failed to allocate", DuckDbErrorKind.OutOfMemory)]
    [InlineData("something without a class", DuckDbErrorKind.Invalid)]
    [InlineData("", DuckDbErrorKind.Invalid)]
    public void FromText_ClassInFront_IsRead(string message, DuckDbErrorKind kind) =>
        Assert.Equal(kind, DuckDbException.FromText(message).Kind);

    [Fact]
    public void Fatal_BreaksTheInstanceForAllItsConnections()
    {
        using var instance = DuckDbInstance.Open(":memory:");
        using var one = instance.Connect();
        using var other = instance.Connect();
        using var transaction = one.BeginTransaction();

        one.Failed(DuckDbException.FromText("FATAL Error: gone"));

        Assert.True(instance.Broken);
        Assert.Equal(System.Data.ConnectionState.Broken, other.State);
    }
}
