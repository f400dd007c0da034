using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class ParameterTests : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");

    public ParameterTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Named_InAnyOrderAndTwice_GoWhereTheirNameStands()
    {
        using var command = connection.CreateCommand("SELECT $b || $a || $b");
        command.Parameters.Add("a", "1");
        command.Parameters.Add("$b", "2");

        Assert.Equal("212", command.ExecuteScalar());
    }

    [Fact]
    public void Named_SeveralStatements_ServeEachThatNamesThem()
    {
        using var command = connection.CreateCommand("""
            CREATE TABLE t (x INTEGER, y VARCHAR);
            INSERT INTO t VALUES ($x, 'first');
            INSERT INTO t VALUES ($x + 1, $y);
            SELECT string_agg(x || y, ',' ORDER BY x) FROM t;
            """);
        command.Parameters.Add("x", 5);
        command.Parameters.Add("y", "second");

        Assert.Equal("5first,6second", command.ExecuteScalar());
    }

    [Fact]
    public void Missing_IsAnErrorThatNamesIt()
    {
        using var command = connection.CreateCommand("SELECT $there + $absent");
        command.Parameters.Add("there", 1);

        var error = Assert.Throws<DuckDbException>(() => command.ExecuteScalar());

        Assert.Equal(DuckDbErrorKind.ParameterNotResolved, error.Kind);
        Assert.Contains("$absent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ThatLooksLikeSql_StaysText()
    {
        using var command = connection.CreateCommand("SELECT $text");
        command.Parameters.Add("text", "'; DROP TABLE t; --");

        Assert.Equal("'; DROP TABLE t; --", command.ExecuteScalar());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(85)]
    [InlineData(86)]
    [InlineData(10_000)]
    public void Text_OfAnyLength_IsWhole(int length)
    {
        var text = new string('长', length);
        using var command = connection.CreateCommand("SELECT $text");
        command.Parameters.Add("text", text);

        Assert.Equal(text, command.ExecuteScalar());
    }

    [Fact]
    public void List_OfEachKind_IsOneParameter()
    {
        Assert.Equal(new List<string?> { "a", null, "丙" }, Echo(new[] { "a", null, "丙" }));
        Assert.Equal(new List<long> { 1, -2 }, Echo(new List<long> { 1, -2 }));
        Assert.Equal(new List<int>(), Echo(Array.Empty<int>()));
        Assert.Equal(new List<double> { 0.5 }, Echo(new[] { 0.5 }));
        Assert.Equal(new List<bool> { true, false }, Echo(new[] { true, false }));
        Assert.Equal(new List<DateOnly> { new(2025, 12, 31) }, Echo(new[] { new DateOnly(2025, 12, 31) }));
    }

    [Fact]
    public void DateTime_BelowAMicrosecondBefore1970_IsCutDownwards()
    {
        using var command = connection.CreateCommand("SELECT $time::TIMESTAMP");
        command.Parameters.Add("time", DateTime.UnixEpoch.AddTicks(-1));

        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 59, 999, 999), command.ExecuteScalar());
    }

    [Fact]
    public void Value_OfUnknownType_IsRefusedByItsName()
    {
        var error = Assert.Throws<NotSupportedException>(() => Echo(new Uri("http://localhost")));

        Assert.Contains("System.Uri", error.Message, StringComparison.Ordinal);
    }

    private object? Echo(object value)
    {
        using var command = connection.CreateCommand("SELECT $value");
        command.Parameters.Add("value", value);
        return command.ExecuteScalar();
    }
}
