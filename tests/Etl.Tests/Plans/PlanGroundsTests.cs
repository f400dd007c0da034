using System.Globalization;
using Monitor.Etl.Amendments;
using Monitor.Etl.Evidence;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Etl.Texts;
using Monitor.Etl.Weights;
using Monitor.Fixtures;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.Plans;

/// <summary>What a plan is judged by beside figures, from file to verdict: loaded as anything else, as of any day.</summary>
public sealed class PlanGroundsTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly SetClock clock = SetClock.On(2026, 11, 21);
    private readonly House house;

    public PlanGroundsTests()
    {
        house = new House(scratch.File("data"),
            [StatisticsDataset.Dataset, PlansDataset.Dataset, AmendmentsDataset.Dataset, EvidenceDataset.Dataset,
                WeightsDataset.Dataset, TextsDataset.Dataset], clock);
        house.Load(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"),
            Checkout.Path("sample-data", "statistics", "demonstration_zones.csv"),
            Checkout.Path("sample-data", "statistics", "institutions.csv"));
    }

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    private LoadedFile Load(string name, params string[] lines)
    {
        var file = scratch.Write($"{Guid.NewGuid():N}-{name}.csv", string.Concat(lines.Select(line => line + "\n")));
        return Assert.Single(house.Load(file).Files);
    }

    private LoadedFile Amend(string indicator, string value, string effective, string known = "2026-11-21") => Load("amendments",
        "计划,指标,调整内容,新值,新期限,生效日期,调整文件,文号,调整理由,录入人,公布日期",
        $"FYP14-TFM,{indicator},目标,{value},,{effective},调整通知,〔2026〕1号,名额调整,李,{known}");

    private IndicatorStatus Zones(string asOf) => Status(asOf).Indicators.Single(one => one.Indicator.Id == "demonstration_zones");

    private PlanStatus Status(string asOf)
    {
        using var room = new ReadingRoom(new(house.Directory, new(Megabytes: 384), clock), clock);
        return room.Status("FYP14-TFM", DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, Scope.Nation).Status;
    }

    [Fact]
    public void Load_AmendedTarget_IsPartOfAsOf()
    {
        var loaded = Amend("demonstration_zones", "12", "2026-11-21");
        Assert.Equal((1L, 0L), (loaded.Accepted, loaded.Quarantined));
        Assert.Null(Zones("2026-11-20").Amended);
        var zones = Zones("2026-11-21");
        Assert.Equal((12m, 20m), (zones.Indicator.Target.Value, zones.Amended!.Original.Indicator.Target.Value));
        Assert.Equal(("李", "调整通知"), (zones.Amended.InForce[0].Person, zones.Amended.InForce[0].Document));
    }

    [Fact]
    public void Load_AmendmentBehindANamedEdition_IsHeldBackAlsoByARebuild()
    {
        Assert.Equal(1, Amend("demonstration_zones", "15", "2024-01-01", "2024-01-01").Accepted); // nothing has a name yet
        house.Publisher.Name(1, "final", "Li");
        clock.Advance(TimeSpan.FromDays(1));
        var late = Amend("demonstration_zones", "12", "2024-02-01");
        Assert.Equal((0L, 1L), (late.Accepted, late.Reasons["B-BACKDATED"]));
        Assert.Equal(1, Amend("demonstration_zones", "13", "2026-11-22", "2026-11-22").Accepted);
        var hash = house.Hash;
        new Rebuild(house.Owner, house.Loader, house.Publisher).Run("Li", acceptDifference: false, progress: null);
        Assert.Equal(hash, house.Hash);
    }

    [Fact]
    public void Load_TargetBelowItsBaseline_IsHeldBack() =>
        Assert.Equal(1, Amend("demonstration_zones", "8", "2026-11-21").Reasons["B-DIRECTION"]);

    [Fact]
    public void Load_Weights_GiveAScore()
    {
        using (var room = new ReadingRoom(new(house.Directory, new(Megabytes: 384), clock), clock))
            Assert.Null(room.Score("FYP14-TFM", null, null, Scope.Nation).Score);
        Assert.Equal(2, Load("weights", "计划,指标,权重,依据,录入人,公布日期",
            "FYP14-TFM,demonstration_zones,3,方案,李,2025-01-10", "FYP14-TFM,transfer_institutions,1,方案,李,2025-01-10").Accepted);
        using var reading = new ReadingRoom(new(house.Directory, new(Megabytes: 384), clock), clock);
        var score = reading.Score("FYP14-TFM", new DateOnly(2025, 10, 1), null, Scope.Nation).Score!;
        // zones are well behind and count 0; institutions cannot be judged, a quarter of the weights
        Assert.Equal((0m, 0.75m), (score.Value, score.Judged));
    }

    [Fact]
    public void Load_EvidenceForANamedBody_ReachesTheVerdict()
    {
        const string Heading = "计划,指标,评判标准,结论,状态日期,佐证文件,公布日期";
        var exchanges = Status("2026-11-21").Indicators.Single(one => one.Indicator.Id == "property_exchanges");
        Assert.Empty(exchanges.Named);
        Assert.Equal(3, Load("evidence", Heading, "FYP14-TFM,property_exchanges,1,达到,2023-05-01,批复,2023-05-02",
            "FYP14-TFM,property_exchanges,2,达到,2023-06-01,批复,2023-06-02",
            "FYP14-TFM,property_exchanges,3,达到,2023-07-01,批复,2023-07-02").Accepted);
        exchanges = Status("2026-11-21").Indicators.Single(one => one.Indicator.Id == "property_exchanges");
        Assert.Equal((Verdict.MetEarly, 3), (exchanges.Verdict, exchanges.Named.Count(one => one is not null)));
        Assert.Equal(1, Load("evidence", Heading, "FYP14-TFM,property_exchanges,4,达到,2023-05-01,批复,2023-05-02").Reasons["R-CRITERION"]);
    }
}
