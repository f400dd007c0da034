using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Plans;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Plans;

public sealed class PlansTests : IDisposable
{
    private static readonly string Good = File.ReadAllText(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"));

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private IntakeFile Open(string text) => IntakeFile.Open(scratch.Write("plan.json", text), [PlansDataset.Dataset]);

    /// <summary>The good plan with one text replaced, which must be there.</summary>
    private RefusedException Refused(string old, string replacement)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        return Assert.Throws<RefusedException>(() => Open(Good.Replace(old, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public void Stage_APlan_IsOneRowKnownFromItsIssue()
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        Assert.Empty(connection.Stage(Open(Good), scratch));

        var row = connection.QuerySingle<(int, string, DateOnly, string, string, string, string)>(
            "SELECT source_row, key, known_on, known_on_kind, status, code, body FROM staged");
        Assert.Equal((1, "FYP14-TFM", new DateOnly(2022, 9, 30), "stated", "active", "FYP14-TFM", Good), row);
        var columns = connection.Query<string>("SELECT column_name FROM (DESCRIBE staged)").ToList();
        Assert.Equal(PlansDataset.Dataset.Table.Columns.Select(c => c.Name), columns.Skip(6));
    }

    [Theory]
    [InlineData("\"baseYear\": 2020", "\"baseYear\": \"2020\"", "Line 7, baseYear")]
    [InlineData("\"issuedOn\": \"2022-09-30\"", "\"issuedOn\": \"2022-09-31\"", "Line 6, issuedOn")]
    [InlineData("\"shape\": \"milestone\"", "\"shape\": \"mile_stone\"", "indicators[0].shape")]
    [InlineData("\"shape\": \"milestone\"", "\"shaped\": \"milestone\"", "indicators[0].shaped")]
    public void Open_PlanOfTheWrongShape_NamesLineAndField(string old, string replacement, string named)
    {
        var refused = Refused(old, replacement);
        Assert.Equal(("P-SCHEMA", 4), (refused.Code, refused.ExitCode));
        Assert.Contains(named, refused.Found.En, StringComparison.Ordinal);
        Assert.Contains(named.Split(' ')[^1], refused.Found.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published_zone_count\"", "published_zones\"", "demonstration_zones / supported", "'published_zones'")]
    [InlineData("published_zone_count\"", "published_gdp\"", "in yuan", "not in count")]
    [InlineData("\"counting_rule\": \"trained\"", "\"counting\": \"trained\"", "technology_managers / trained", "'counting'")]
    [InlineData("\"counting_rule\": \"trained\"", "\"counting_rule\": \"taught\"", "'counting_rule'", "'taught'")]
    [InlineData("\"where\": { \"counting_rule\": \"trained\" }", "\"where\": { \"province\": \"999999\" }", "'province'", "'999999'")]
    public void Open_PlanJudgedByWhatIsNotThere_IsRefused(string old, string replacement, string where, string what)
    {
        var refused = Refused(old, replacement);
        Assert.Equal("P-MEASURE", refused.Code);
        Assert.Contains(where, refused.Found.En, StringComparison.Ordinal);
        Assert.Contains(what, refused.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PlanWithManyFaults_ShowsFiveAndCountsTheRest()
    {
        var refused = Refused("\"due\"", "\"until\"");
        Assert.Equal(5, refused.Found.En.Split("Line ").Length - 1);
        Assert.Contains("And 11 more.", refused.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TargetEqualToItsBaseline_IsAPlanAllTheSame() =>
        Assert.Equal(1, Open(Good.Replace("\"value\": 20,", "\"value\": 9,", StringComparison.Ordinal)).RowCount);
}
