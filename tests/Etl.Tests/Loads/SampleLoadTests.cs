using Dapper;
using Monitor.Etl.Approvals;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tasks;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>The published figures, the plans and their tasks that come with the product, from file to edition.</summary>
public sealed class SampleLoadTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Load_SampleData_EndsInAnEditionThatAnswers()
    {
        using var house = new House(scratch.File("data"), [
            StatisticsDataset.Dataset, PlansDataset.Dataset, TasksDataset.Dataset, ApprovalsDataset.Dataset,
        ]);
        var report = house.Load(Checkout.Path("sample-data"));
        Assert.Equal((0, 1), (report.ExitCode, report.Edition));
        Assert.All(report.Files, file => Assert.Equal(file.RowsIn, file.Accepted));
        using var lease = house.Shelf.Lend();
        Assert.Equal(6835400000000m, lease.Connection.QuerySingle<decimal>("""
            SELECT sum(value) FROM observation_entry
            WHERE measure = 'published_contract_value' AND period_from = '2024-01-01' AND period_to = '2024-12-31'
              AND region IS NULL AND category IS NULL AND basis IS NULL AND seller_kind IS NULL
            """));
        Assert.Equal(0, house.Load(Checkout.Path("sample-data")).ExitCode);
        Assert.Equal(1, house.Shelf.Newest?.Number);
    }
}
