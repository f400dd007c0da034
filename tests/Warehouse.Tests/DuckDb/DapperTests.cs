using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class DapperTests
{
    private sealed record Row(long Id, string? Name, decimal? Amount, DateOnly Day);

    [Fact]
    public void Query_RecordWithAllCommonTypes_MapsEachColumn()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        connection.Execute("CREATE TABLE t (id BIGINT, name VARCHAR, amount DECIMAL(18,2), day DATE)");
        var changed = connection.Execute("INSERT INTO t VALUES ($id, $name, $amount, $day)", new[]
        {
            new { id = 1L, name = (string?)"技术合同", amount = (decimal?)1.50m, day = new DateOnly(2023, 2, 28) },
            new { id = 2L, name = (string?)null, amount = (decimal?)null, day = new DateOnly(1969, 12, 31) },
        });

        var rows = connection.Query<Row>("SELECT id, name, amount, day FROM t WHERE id >= $least ORDER BY id", new { least = 1 }).AsList();

        Assert.Equal(2, changed);
        Assert.Equal([new Row(1, "技术合同", 1.50m, new(2023, 2, 28)), new Row(2, null, null, new(1969, 12, 31))], rows);
    }

    [Fact]
    public void Query_ListOfValues_ExpandsIn()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();

        var found = connection.Query<int>(
            "SELECT x FROM (VALUES (1), (2), (3)) v(x) WHERE x IN $wanted ORDER BY x", new { wanted = new[] { 1, 3 } });

        Assert.Equal([1, 3], found);
    }

    [Fact]
    public void ExecuteScalar_Closed_OpensForTheCall()
    {
        using var connection = new DuckDbConnection(":memory:");

        Assert.Equal(42L, connection.ExecuteScalar<long>("SELECT 42::BIGINT"));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void Transaction_NotCommitted_LeavesNothing()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        connection.Execute("CREATE TABLE t (x INTEGER)");
        using (var transaction = connection.BeginTransaction())
            connection.Execute("INSERT INTO t VALUES (1)", transaction: transaction);
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (2)", transaction: transaction);
            transaction.Commit();
        }

        Assert.Equal([2], connection.Query<int>("SELECT x FROM t"));
    }

    [Fact]
    public async Task QueryAsync_TwoStatements_AnswersTheFirstWithRows()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();

        var rows = await connection.QueryAsync<int>("CREATE TABLE t AS SELECT 7 AS x; SELECT x FROM t;");

        Assert.Equal([7], rows);
    }
}
