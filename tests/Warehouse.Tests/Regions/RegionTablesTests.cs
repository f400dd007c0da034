using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Regions;

namespace Monitor.Warehouse.Tests.Regions;

public sealed class RegionTablesTests
{
    private static DuckDbConnection Filled()
    {
        var connection = new DuckDbConnection(":memory:");
        connection.Open();
        Assert.True(RegionTables.Fill(connection));
        return connection;
    }

    [Fact]
    public void Fill_Twice_WritesOnce()
    {
        using var connection = Filled();
        Assert.False(RegionTables.Fill(connection));
        Assert.Equal(64, RegionTables.Content.Length);
    }

    [Fact]
    public void Fill_OtherContent_WritesAgain()
    {
        using var connection = Filled();
        connection.Execute("UPDATE region_content SET sha256 = 'older'; DELETE FROM region");
        Assert.True(RegionTables.Fill(connection));
        Assert.Equal(1, connection.ExecuteScalar<long>("SELECT count(*) FROM region WHERE code = '441900'"));
    }

    [Fact]
    public void Region_JoinedOnThreeContracts_RollsUp()
    {
        using var connection = Filled();
        var rows = connection.Query<string>("""
            SELECT concat_ws(' ', g.name_en, r.province_code, sum(c.amount))
            FROM (VALUES ('310112', 3), ('310115', 4), ('810000', 5)) c(code, amount)
            JOIN region r USING (code) JOIN region_group g ON g.code = r.group_code
            GROUP BY g.name_en, r.province_code ORDER BY min(r.place)
            """);
        Assert.Equal(["Eastern region 310000 7", "Hong Kong, Macao, Taiwan and abroad 810000 5"], rows);
    }

    [Fact]
    public void Members_JoinedOnThreeContracts_CountByDay()
    {
        using var connection = Filled();
        var rows = connection.Query<string>("""
            SELECT concat_ws(' ', m.region_set, count(*))
            FROM (VALUES ('340104', DATE '2019-06-30'), ('340104', DATE '2020-06-30'), ('310112', DATE '2020-06-30')) c(code, day)
            JOIN region_set_member m ON m.region_code = c.code AND m.valid_from <= c.day AND (m.valid_to IS NULL OR c.day < m.valid_to)
            GROUP BY m.region_set ORDER BY m.region_set
            """);
        Assert.Equal(["yangtze_belt 3", "yangtze_delta 2"], rows);
    }

    [Fact]
    public void Tables_All_HoldWhatTheListsSay()
    {
        using var connection = Filled();
        Assert.Equal(3527 + 6, connection.ExecuteScalar<long>("SELECT count(*) FROM region"));
        Assert.Equal((31L, 5L), connection.QuerySingle<(long, long)>(
            "SELECT count(*) FILTER (WHERE level = 'province'), count(*) FILTER (WHERE plan_city) FROM region"));
        Assert.Equal(new DateOnly(2021, 10, 31), connection.ExecuteScalar<DateOnly>("SELECT valid_to FROM region WHERE code = '330103'"));
        Assert.Equal("310112", connection.ExecuteScalar<string>("SELECT region_code FROM zone_region WHERE zone = 'shanghai_minhang'"));
    }
}
