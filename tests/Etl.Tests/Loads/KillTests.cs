using System.Globalization;
using Dapper;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;
using Xunit.Abstractions;

namespace Monitor.Etl.Tests.Loads;

/// <summary>SIGKILL at every place where something is half done. After a plain restart nothing is lost, nothing is there twice, and the
/// ledger's hash is that of an undisturbed run. MONITOR_KILLS sets how often each place is tried: three reach each of the
/// files, docs/reliability.md has ten.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("MONITOR_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("archive-copy")]
    [InlineData("intent")]
    [InlineData("staged")]
    [InlineData("in-transaction")]
    [InlineData("before-commit")]
    [InlineData("after-commit")]
    [InlineData("acknowledged")]
    [InlineData("before-checkpoint")]
    [InlineData("in-checkpoint")]
    [InlineData("after-checkpoint")]
    [InlineData("in-edition-copy")]
    [InlineData("edition-copied")]
    [InlineData("before-naming")]
    [InlineData("after-naming")]
    public void Restart_AfterKill_HasEverythingOnce(string place)
    {
        var files = Figures.Write(scratch);
        var expected = Undisturbed(files);
        for (var i = 0; i < Kills; i++)
        {
            var data = scratch.File($"data-{i}");
            using (var first = new House(data, [StatisticsDataset.Dataset, PlansDataset.Dataset])) first.Load(files[0]);
            Assert.Equal(137, ExitCode(Failpoint(place, i), data, files));
            // every second time again, while the restart mends what the first kill left
            if (i % 2 == 1) Assert.True(ExitCode(Failpoint(place, 0), data, files) is 0 or 137);
            using var house = new House(data, [StatisticsDataset.Dataset, PlansDataset.Dataset]);
            Assert.Null(house.Owner.Journal.Verify());
            AcknowledgedIsPresent(house);
            house.Load([.. files]);
            Assert.Equal(expected, house.Hash);
            Assert.Equal((4, 4), house.Owner.Write(c => c.QuerySingle<(long, long)>("SELECT count(*), count(DISTINCT sha256) FROM load")));
            Assert.Equal(expected, house.Shelf.Newest?.LedgerHash);
            output.WriteLine($"{place} {i}: {System.Text.Json.JsonSerializer.Serialize(house.Recovered, JournalText.Options)}");
        }
    }

    private static int ExitCode(string failpoint, string data, IReadOnlyList<string> files)
    {
        using var killed = LoadingProcess.Start(failpoint, [data, .. files.Skip(1)]);
        return killed.End().ExitCode;
    }

    /// <summary>Places of one file are hit at the first, second or third file; a checkpoint some milliseconds after it began.</summary>
    private static string Failpoint(string place, int i) => string.Create(CultureInfo.InvariantCulture, $"{place switch
    {
        "in-checkpoint" => $"before-checkpoint:{i % 3 + 1}:{i / 3}",
        "in-edition-copy" or "edition-copied" or "before-naming" or "after-naming" => $"{place}:1",
        _ => $"{place}:{i % 3 + 1}",
    }}");

    private string Undisturbed(IReadOnlyList<string> files)
    {
        using var house = new House(scratch.File("undisturbed"), [StatisticsDataset.Dataset, PlansDataset.Dataset]);
        house.Load([.. files]);
        return house.Hash;
    }

    private static void AcknowledgedIsPresent(House house)
    {
        var present = house.Owner.Write(c => c.Query<long>("SELECT load_id FROM load ORDER BY load_id").ToList());
        var acknowledged = house.Owner.Journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Select(done => done.Load).Order()
            .ToList();
        Assert.Equal(acknowledged, present);
    }
}
