using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Contracts;

/// <summary>A file that claims to name all contracts of a region and a period takes back what it leaves out, and nothing else.</summary>
public sealed class FullSetTests : IDisposable
{
    private const string One = "2024420101000001", Two = "2024420101000002", Elsewhere = "2024310101000003";

    private readonly ScratchFolder scratch = new();
    private readonly House house;

    public FullSetTests()
    {
        house = new(scratch.File("data"), [ContractsDataset.Dataset]);
        Load(null, Row($"contract_no={One}"), Row($"contract_no={Two}"), Row($"contract_no={Elsewhere}", "registration_region=310101"));
    }

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Load_FullSetWithoutOne_IsRefusedUntilConfirmedThenWithdraws()
    {
        var refused = Load(Claim("420000"), Row($"contract_no={One}")).Refused;
        Assert.Equal(("FULL-SET-SHRINK", 4), (refused?.Code, refused?.ExitCode));
        Assert.Contains("1 contracts", refused?.En, StringComparison.Ordinal);
        Assert.Contains("1000000.00", refused?.En, StringComparison.Ordinal);
        Assert.Equal(3, Standing());

        var loaded = Load(Claim("420000", confirmed: true), Row($"contract_no={One}"));
        Assert.Equal((1, 0, 1, 1L), (loaded.RowsIn, loaded.Accepted, loaded.Unchanged, loaded.Withdrawn));
        Assert.Equal(2, Standing());
        Assert.Equal($"{Two} -1 withdrawn 0", house.Owner.Write(c => c.ExecuteScalar<string>(
            "SELECT concat_ws(' ', key, sign, cause, source_row) FROM contract_entry WHERE load_id = (SELECT max(load_id) FROM load)")));
        Assert.Empty(house.Owner.Write(c => Wrong(c, loaded.Load)));
    }

    [Fact]
    public void Load_WithdrawnContractSentAgainLater_StandsAgain()
    {
        Load(Claim("420100", confirmed: true), Row($"contract_no={One}"));
        Load(null, Row($"contract_no={Two}", "known_on=2026-12-01"));
        Assert.Equal(3, Standing());
    }

    [Theory]
    [InlineData("420000", "contract_no=2024310101000003", "registration_region=310101")]
    [InlineData("420000", "contract_no=2024420101000001", "amount_yuan=-5")]
    [InlineData("310000", "contract_no=2024420101000001", "amount_yuan=7")]
    public void Load_FullSetThatIsNotWhole_IsRefused(string region, string number, string cell)
    {
        Assert.Equal("FULL-SET", Load(Claim(region, confirmed: true), Row(number, cell)).Refused?.Code);
        Assert.Equal(3, Standing());
    }

    [Fact]
    public void Load_FullSetOfAnotherYear_LeavesTheRestAlone()
    {
        var claim = new FullSet("000000", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), ShrinkConfirmed: true);
        var row = Row("contract_no=2023420101000009", "signed_on=2023-03-01", "accepted_on=2023-03-05", "registered_on=2023-03-10");
        Assert.Null(Load(claim, row).Withdrawn);
        Assert.Equal(4, Standing());
    }

    [Fact]
    public void Recover_FullSetFromTheArchive_WithdrawsAgain()
    {
        Load(Claim("000000", confirmed: true), Row($"contract_no={One}"));
        var hash = house.Hash;
        Assert.Equal(1, Standing());
        house.Dispose();
        File.Delete(house.Owner.Directory.WarehouseFile);
        using var again = new House(house.Owner.Directory.Root, [ContractsDataset.Dataset]);
        Assert.Equal(hash, again.Hash);
    }

    private static FullSet Claim(string region, bool confirmed = false) =>
        new(region, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), confirmed);

    private static IReadOnlyList<string> Wrong(Warehouse.DuckDb.DuckDbConnection connection, long? load) => [.. connection.Query<string>(
        new LedgerSql(ContractsDataset.Dataset.Table).Text("Ledger/standing.sql"), new { load_id = load })];

    private long Standing() => house.Owner.Write(c => c.ExecuteScalar<long>("SELECT sum(sign)::BIGINT FROM contract_entry"));

    private LoadedFile Load(FullSet? claim, params string[] rows) => Assert.Single(house.Loader.Load(
        new LoadRequest([scratch.Write($"{Guid.NewGuid():N}.csv", Of(rows))], "Li", Publish: false) { FullSet = claim }).Files);
}
