using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Ledger;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Loads;

/// <summary>What the warehouse does not hold about a row stands beside it, for its owner alone.</summary>
public sealed class DetailTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private House Open() => new(scratch.File("data"), [ContractsDataset.Dataset]);

    private string File => scratch.Write("a.csv", Of(Row(),
        Row("contract_no=2024420101000124", "amount_yuan=-1", "technology_amount_yuan="),
        Row("contract_no=2024420101000125", "project_name=样本项目 3", "signed_on=")));

    [Fact]
    public void Load_Contracts_KeepsTheDetailsOfAcceptedRows()
    {
        using var house = Open();
        Assert.Equal(1, house.Load(File).ExitCode);
        var rows = Detail.Of(house.Directory, 1, [4, 3, 2, 99]);
        Assert.Equal([2, 4], rows.Select(row => row.SourceRow));
        Assert.Equal(("样本项目 3", "91420100300000000X"), (rows[1].Cells["project_name"], rows[1].Cells["seller_code"]));
        Assert.Equal((true, false), (rows[0].Cells.ContainsKey("signed_on"), rows[1].Cells.ContainsKey("signed_on")));
        Assert.Empty(Detail.Of(house.Directory, 2, [2]));
    }

    [Fact]
    public void Files_OfALoad_AreForTheirOwnerAlone()
    {
        using var house = Open();
        house.Load(File);
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in new[] { house.Directory.DetailFile(1), house.Directory.QuarantineFile(1) })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public void Recover_FilesOfALoadThatNeverWas_AreRemoved()
    {
        using (var house = Open()) house.Load(File);
        var (kept, left) = (scratch.File("data/detail/000001.parquet"), scratch.File("data/detail/000002.parquet"));
        System.IO.File.Copy(kept, left);
        using var again = Open();
        Assert.Equal(["detail/000002.parquet"], again.Recovered.Removed);
        Assert.Equal((true, false), (System.IO.File.Exists(kept), System.IO.File.Exists(left)));
    }

    [Fact]
    public void Load_DryRun_KeepsNoDetails()
    {
        using var house = Open();
        house.Loader.Load(new LoadRequest([File], "Li", DryRun: true));
        Assert.Empty(Directory.GetFiles(house.Directory.Detail));
    }
}
