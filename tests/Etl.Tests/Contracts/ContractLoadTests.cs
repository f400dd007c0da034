using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Regions;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Contracts;

/// <summary>Contracts from file to ledger: whatever order the files come in, one ledger.</summary>
public sealed class ContractLoadTests : IDisposable
{
    private const string One = "2024420101000001", Two = "2024420101000002", Three = "2024420101000003";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["registered"] = Of(Row($"contract_no={One}"), Row($"contract_no={Two}"), Row($"contract_no={Three}")),
        ["corrected"] = Of(Row($"contract_no={One}", "amount_yuan=2000000.00", "known_on=2024-05-01")),
        ["ended"] = $"合同登记编号,状态,状态日期\n{One},注销,2024-07-01\n{Two},撤销,2024-06-01\n",
        ["reinstated"] = Of(Row($"contract_no={One}", "amount_yuan=2000000.00", "life_cycle=恢复", "life_cycle_on=2024-09-01", "known_on=")),
        ["undated"] = Of(Row($"contract_no={One}", "known_on="), Row($"contract_no={Two}", "known_on=")),
        ["sent-again"] = Of(Row($"contract_no={Three}"), Row($"contract_no={Two}"), Row($"contract_no={One}")),
    };

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private House Open(string name) => new(scratch.File(name), [ContractsDataset.Dataset]);

    private LoadedFile Load(House house, string file) => Assert.Single(house.Loader.Load(new LoadRequest(
        [scratch.Write($"{file}.csv", Files[file])], "Li", Publish: false)).Files);

    private static (long Contracts, decimal Yuan) AsOf(House house, string day) => house.Owner.Write(connection =>
        connection.QuerySingle<(long, decimal)>("""
            SELECT coalesce(sum(sign), 0)::BIGINT, coalesce(sum(amount_yuan), 0) FROM contract_entry WHERE known_on <= $day::DATE
            """, new { day }));

    [Fact]
    public void Load_AnyOrder_EndsInOneLedger()
    {
        string[] orders =
        [
            "registered corrected ended reinstated sent-again", "ended registered corrected reinstated sent-again",
            "reinstated ended corrected registered", "sent-again reinstated registered ended corrected",
            "corrected ended sent-again reinstated", "ended reinstated corrected sent-again registered",
        ];
        var hashes = orders.Select((order, i) =>
        {
            using var house = Open($"house{i}");
            foreach (var file in order.Split(' ')) Assert.Equal(0, Load(house, file).Quarantined);
            Assert.Equal((3, 3_000_000m), AsOf(house, "2024-04-30"));
            Assert.Equal((3, 4_000_000m), AsOf(house, "2024-05-31"));
            Assert.Equal((2, 3_000_000m), AsOf(house, "2024-06-30"));
            Assert.Equal((1, 1_000_000m), AsOf(house, "2024-08-01"));
            Assert.Equal((2, 3_000_000m), AsOf(house, "2024-12-31"));
            return house.Hash;
        }).ToList();
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Load_CancellationBeforeRegistration_WaitsAndCountsOnce()
    {
        using var house = Open("waiting");
        var ended = Load(house, "ended");
        Assert.Equal((2, 0, 2), (ended.RowsIn, ended.Accepted, ended.Waiting));
        Assert.Equal((0, 0m), AsOf(house, "2024-12-31"));
        Assert.Equal(3, Load(house, "registered").Accepted);
        Assert.Equal((1, 1_000_000m), AsOf(house, "2024-12-31"));
    }

    [Theory]
    [InlineData("undated ended")]
    [InlineData("ended undated")]
    public void Load_EndedBeforeAnyoneKnewOfIt_NeverStands(string order)
    {
        using var house = Open("undated");
        foreach (var file in order.Split(' ')) Load(house, file);
        Assert.Equal((0, 0m), AsOf(house, "2026-11-20"));
        Assert.Equal((0, 0m), AsOf(house, "2026-11-21"));
    }

    [Fact]
    public void Load_SentAgain_ChangesNothing()
    {
        using var house = Open("again");
        Load(house, "registered");
        var hash = house.Hash;
        var again = Load(house, "sent-again");
        Assert.Equal((3, 0, 3), (again.RowsIn, again.Accepted, again.Unchanged));
        Assert.Equal(hash, house.Hash);
    }

    [Fact]
    public void Load_BadRows_StayOutAndAreCounted()
    {
        using var house = Open("bad");
        var path = scratch.Write("bad.csv", Of(Row(), Row($"contract_no={One}", "amount_yuan=-5", "technology_amount_yuan="),
            Row($"contract_no={Two}", "seller_region=990000")));
        var file = Assert.Single(house.Loader.Load(new LoadRequest([path], "Li", Publish: false)).Files);
        Assert.Equal((3, 1, 2), (file.RowsIn, file.Accepted, file.Quarantined));
        Assert.Equal([new("B-NEGATIVE", 1), new("R-REGION", 1)], file.Reasons.OrderBy(r => r.Key));
        Assert.Equal((1, 1_000_000m), AsOf(house, "2024-12-31"));
    }

    [Fact]
    public void Entries_JoinedToRegions_GiveTheThreeBases()
    {
        using var house = Open("bases");
        Load(house, "registered");
        var rows = house.Owner.Write(connection =>
        {
            RegionTables.Fill(connection);
            return connection.Query<string>("""
                SELECT concat_ws(' ', b.basis, r.province_code, sum(e.amount_yuan)::BIGINT)
                FROM contract_entry e,
                  unnest([{basis: 'registered', region: e.registration_region}, {basis: 'seller', region: e.seller_region},
                    {basis: 'buyer', region: e.buyer_region}]) u(b)
                JOIN region r ON r.code = b.region
                GROUP BY b.basis, r.province_code ORDER BY b.basis
                """).AsList();
        });
        Assert.Equal(["buyer 310000 3000000", "registered 420000 3000000", "seller 420000 3000000"], rows);
    }

    /// <summary>Contracts of one seller, from 1 million yuan upwards, registered on a day.</summary>
    private static string Earlier(int count, string day) => Of(Enumerable.Range(0, count).Select(i =>
        Row($"contract_no={day[..4]}4201010010{i:00}", $"amount_yuan={1_000_000 + i}.00", "technology_amount_yuan=",
            "signed_on=", "accepted_on=", $"registered_on={day}", "known_on=", $"buyer_code={(i % 2 == 0 ? "91310000300000000X" : "")}")));

    [Theory]
    [InlineData(5, "2024-03-01", 1)]
    [InlineData(4, "2024-03-01", 0)] // too few to say
    [InlineData(5, "2021-03-01", 0)] // too long ago
    [InlineData(5, "2024-04-01", 0)] // after the file's newest day
    public void Load_AmountAgainstTheHistoryOfItsParty_IsHeldBack(int count, string day, int suspects)
    {
        using var house = Open("history");
        string[] first = [scratch.Write("first.csv", Earlier(count, day))];
        Assert.Equal(0, house.Loader.Load(new LoadRequest(first, "Li", Publish: false)).Files[0].Quarantined);
        // In 万元 what should be in 元; the other row is as the party's contracts are.
        var second = scratch.Write("second.csv", Of(Row($"contract_no={One}"),
            Row($"contract_no={Two}", "amount_yuan=100.00", "technology_amount_yuan=")));
        var file = Assert.Single(house.Loader.Load(new LoadRequest([second], "Li", Publish: false)).Files);
        Assert.Equal((2, 2 - suspects, suspects), (file.RowsIn, file.Accepted, file.Quarantined));
        Assert.Equal(Enumerable.Repeat((3, "B-UNIT-SUSPECT", $"amount_yuan=100.00; {count}: 1000000.00..100000{count - 1}.00"), suspects),
            house.Owner.Write(connection => connection.Query<(int, string, string)>(
                "SELECT source_row, code, detail FROM quarantine WHERE load_id = 2").AsList()));
    }

    [Fact]
    public void Load_ValueThatWasCorrected_IsNoHistory()
    {
        using var house = Open("corrected");
        string[] files =
        [
            scratch.Write("first.csv", Earlier(5, "2024-03-01")),
            // One of the five was worth 100 yuan all along: four are left between 1 million and a little more.
            scratch.Write("second.csv", Of(Row("contract_no=2024420101001000", "amount_yuan=100.00", "technology_amount_yuan=",
                "signed_on=", "accepted_on=", "registered_on=2024-03-01", "known_on=", "seller_code=", "buyer_code=", "life_cycle=变更"))),
            scratch.Write("third.csv", Of(Row($"contract_no={Two}", "amount_yuan=100.00", "technology_amount_yuan="))),
        ];
        Assert.All(house.Loader.Load(new LoadRequest(files, "Li", Publish: false)).Files, file => Assert.Equal(0, file.Quarantined));
    }
}
