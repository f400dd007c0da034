using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Tests.Loads;
using Monitor.Etl.Weights;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Weights;

public sealed class WeightsTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public WeightsTests()
    {
        connection.Open();
        connection.Execute("CREATE TEMP TABLE on_file AS FROM (VALUES ('P', 'zones'), ('P', 'centers')) AS known(plan, indicator)");
    }

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows)
    {
        var path = scratch.Write("a.csv", "计划,指标,权重,依据,录入人,公布日期\n" + string.Concat(rows.Select(row => row + "\n")));
        return connection.Stage(IntakeFile.Open(path, [WeightsDataset.Dataset]), scratch);
    }

    [Fact]
    public void Stage_TwoRows_AreTyped()
    {
        Assert.Empty(Stage("P,zones,0.4,评估方案,李,2026-06-30", "P,centers,2,评估方案,李,"));
        Assert.Equal([("P|zones", 0.4m, "stated"), ("P|centers", 2m, "load_date")], connection.Query<(string, decimal, string)>(
            "SELECT key, weight, known_on_kind FROM staged ORDER BY source_row"));
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(WeightsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("R-INDICATOR", "P,zone,1,x,李,")]
    [InlineData("R-NUMBER", "P,zones,0,x,李,")]
    [InlineData("R-NUMBER", "P,zones,-1,x,李,")]
    [InlineData("R-NUMBER", "P,zones,40%,x,李,")]
    [InlineData("R-MISSING", "P,zones,1,,李,")]
    [InlineData("R-DATE", "P,zones,1,x,李,2026-06-31")]
    public void Stage_BadRow_IsNamed(string code, string row) =>
        Assert.Equal([code], Stage("P,centers,1,x,李,", row).Select(r => r.Code).Distinct());

    [Fact]
    public void Stage_TwoWeightsOfOneIndicator_BothGoAndARepetitionOnce()
    {
        Assert.Equal(["X-CONFLICT", "X-CONFLICT"], Stage("P,zones,1,x,李,", "P,zones,2,x,李,").Select(r => r.Code));
        Assert.Equal([(3, "X-DUP-ROW")], Stage("P,zones,1,x,李,", "P,zones,1,x,李,").Select(r => (r.SourceRow, r.Code)));
    }
}
