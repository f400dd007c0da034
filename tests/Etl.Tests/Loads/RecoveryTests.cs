using Dapper;
using Monitor.Etl.Loads;
using Monitor.Etl.Statistics;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Loads;

/// <summary>What the engine itself does not notice, or cannot mend: a log cut short, an old file put back, a file gone.</summary>
public sealed class RecoveryTests : IDisposable
{
    private static readonly IReadOnlyList<Dataset> Datasets = [StatisticsDataset.Dataset];
    private readonly ScratchFolder scratch = new();
    private readonly IReadOnlyList<string> files;
    private readonly DataDirectory directory;

    public RecoveryTests()
    {
        files = Figures.Write(scratch);
        directory = DataDirectory.At(scratch.File("data"));
    }

    public void Dispose() => scratch.Dispose();

    private House Open() => new(directory.Root, Datasets);

    /// <summary>Two loads, the second acknowledged but not yet checkpointed: it stands in the engine's log alone.</summary>
    private string LoadTwoAndKill()
    {
        using (var house = Open()) house.Load(files[0]);
        using var killed = LoadingProcess.Start("acknowledged:1", directory.Root, files[1]);
        Assert.Equal(137, killed.End().ExitCode);
        using var reference = new House(scratch.File("reference"), Datasets);
        reference.Load(files[0], files[1]);
        return reference.Hash;
    }

    [Fact]
    public void Start_WithTheLogCutShort_ReplaysTheLostLoadUnderItsNumber()
    {
        var expected = LoadTwoAndKill();
        var log = new FileInfo(directory.WarehouseLog);
        using (var stream = log.Open(FileMode.Open)) stream.SetLength(log.Length / 2);
        using var house = Open();
        Assert.Equal([2], house.Recovered.Replayed);
        Assert.Equal(expected, house.Hash);
        Assert.Equal(2, house.Shelf.Newest?.LastLoad);
    }

    [Fact]
    public void Start_WithTheLogGone_ReplaysTheLostLoad()
    {
        var expected = LoadTwoAndKill();
        File.Delete(directory.WarehouseLog);
        using var house = Open();
        Assert.Equal([2], house.Recovered.Replayed);
        Assert.Equal(expected, house.Hash);
    }

    [Fact]
    public void Start_WithADamagedLog_KeepsItAsideAndReplays()
    {
        var expected = LoadTwoAndKill();
        var bytes = File.ReadAllBytes(directory.WarehouseLog);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(directory.WarehouseLog, bytes);
        using var house = Open();
        var aside = Assert.Single(house.Recovered.MovedAside);
        Assert.Equal(bytes, File.ReadAllBytes(aside));
        Assert.Equal(expected, house.Hash);
    }

    [Fact]
    public void Start_WithAnOldWarehousePutBack_ReplaysWhatItLacks()
    {
        using (var house = Open()) house.Load(files[0]);
        File.Copy(directory.WarehouseFile, scratch.File("old"));
        string expected;
        using (var house = Open())
        {
            house.Load(files[1], files[2]);
            expected = house.Hash;
        }
        File.Copy(scratch.File("old"), directory.WarehouseFile, overwrite: true);
        using var again = Open();
        Assert.Equal([2, 3], again.Recovered.Replayed);
        Assert.Equal(expected, again.Hash);
    }

    [Fact]
    public void Start_WithoutAWarehouse_MakesItAgainFromTheArchive()
    {
        string expected;
        using (var house = Open())
        {
            house.Load([.. files]);
            expected = house.Hash;
        }
        File.Delete(directory.WarehouseFile);
        using var again = Open();
        Assert.Equal([1, 2, 3, 4], again.Recovered.Replayed);
        Assert.Equal(expected, again.Hash);
        Assert.Equal(1, again.Owner.Write(c => c.ExecuteScalar<long>("SELECT count(*) FROM edition")));
    }

    [Fact]
    public void Start_Twice_FindsNothingMoreToDo()
    {
        LoadTwoAndKill();
        using (Open()) { }
        using var again = Open();
        Assert.Equivalent(new Recovered([], [], [], [], []), again.Recovered);
    }

    [Fact]
    public void Start_WithTheArchivedFileLost_SaysWhichAndStops()
    {
        LoadTwoAndKill();
        File.Delete(directory.WarehouseLog);
        var sha = HashOf(files[1]);
        File.Delete(directory.ArchiveFile(sha));
        var refusal = Assert.Throws<RefusedException>(() => Open());
        Assert.Equal(("ARCHIVE-LOST", 5), (refusal.Code, refusal.ExitCode));
        Assert.Contains("b.csv", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WithADamagedWarehouse_IsRefusedAndChangesNothing()
    {
        using (var house = Open()) house.Load(files[0]);
        var bytes = File.ReadAllBytes(directory.WarehouseFile);
        Array.Clear(bytes, 0, 8192);
        File.WriteAllBytes(directory.WarehouseFile, bytes);
        Assert.Equal("WH-CORRUPT", Assert.Throws<RefusedException>(() => Open()).Code);
        Assert.Equal(bytes, File.ReadAllBytes(directory.WarehouseFile));
    }

    [Fact]
    public void Load_AfterAFatalErrorOfTheEngine_RecoversByItself()
    {
        using var house = Open();
        house.Load(files[0]);
        var fatal = new DuckDbException(DuckDbErrorKind.Fatal, "FATAL Error: disk");
        Assert.Throws<DuckDbException>(() => house.Owner.Write<int>(_ => throw fatal));
        Assert.False(house.Owner.IsReady);
        Assert.Equal(0, house.Load(files[1]).ExitCode);
        Assert.True(house.Owner.IsReady);
        Assert.Equal(2, house.Owner.Write(c => c.ExecuteScalar<long>("SELECT count(*) FROM load")));
    }

    private static string HashOf(string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
}
