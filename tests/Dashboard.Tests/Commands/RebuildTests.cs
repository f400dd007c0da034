using Monitor.Dashboard.Commands;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class RebuildTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private DataDirectory Data => DataDirectory.At(scratch.File("data"));

    private async Task<(int Code, string Output, string Errors)> LoadedAndRebuilt(params string[] how)
    {
        var gdp = Checkout.Path("sample-data", "statistics", "gdp.csv");
        var loaded = await LoadedSite.RunOn(Data.Root, "load", gdp, Checkout.Path("sample-data", "plans"));
        Assert.True(loaded.Code == 0, loaded.Errors);
        return await LoadedSite.RunOn(Data.Root, ["rebuild", .. how]);
    }

    [Fact]
    public async Task Rebuild_ASoundDirectory_SaysTheSameAndKeepsTheOldOneAside()
    {
        var (code, output, errors) = await LoadedAndRebuilt();
        Assert.True(code == 0, errors);
        Assert.Contains("6 loads made anew, held against warehouse.", output, StringComparison.Ordinal);
        Assert.Contains(", the same", output, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(Directory.GetFiles(Data.Quarantine)), output, StringComparison.Ordinal);
        var (_, answer, _) = await LoadedSite.RunOn(Data.Root, "ask", "published_gdp", "--format", "json");
        Assert.Contains("\"edition\":1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_WithoutAWarehouse_IsHeldAgainstTheNewestEdition()
    {
        Assert.Equal(0, (await LoadedAndRebuilt()).Code);
        File.Delete(Data.WarehouseFile);
        var (code, output, errors) = await LoadedSite.RunOn(Data.Root, "rebuild", "--format", "json");
        Assert.True(code == 0, errors);
        Assert.Contains("\"loads\":6,\"differences\":[],\"same\":true,\"heldAgainst\":\"edition 1\"", output, StringComparison.Ordinal);
        Assert.Contains("\"replaced\":true", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_AnArchivedFileChanged_IsNamedAndEndsWithFive()
    {
        Assert.Equal(0, (await LoadedAndRebuilt()).Code);
        var file = Directory.GetFiles(Data.Archive, "*", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(file, "\n");
        var (code, _, errors) = await LoadedSite.RunOn(Data.Root, "rebuild");
        Assert.Equal(5, code);
        Assert.StartsWith("ARCHIVE-LOST", errors, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(file), errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--accept-difference")]
    [InlineData("--accept-difference", "--by", " ")]
    public async Task Rebuild_AcceptedByNobody_IsWrongUse(params string[] how) => Assert.Equal(2, (await LoadedAndRebuilt(how)).Code);

    [Fact]
    public async Task Rebuild_ADirectoryThatIsHeld_IsRefused()
    {
        using var holder = Workshop.Open(Data, "http://127.0.0.1:5080", LoadedSite.Clock);
        var (code, _, errors) = await LoadedSite.RunOn(Data.Root, "rebuild");
        Assert.Equal(3, code);
        Assert.StartsWith("DIR-HELD", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_WhatIsNoDataDirectory_MakesNone()
    {
        var (code, _, errors) = await LoadedSite.RunOn(Data.Root, "rebuild");
        Assert.Equal(4, code);
        Assert.StartsWith("REBUILD-NOTHING", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data.Root));
    }
}
