using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Register;

public sealed class DataDirectoryTests
{
    [Fact]
    public void At_PathThatIsNotThere_MakesNothing()
    {
        using var scratch = new ScratchFolder();
        Assert.False(DataDirectory.At(scratch.File("data")).Exists);
        Assert.False(Directory.Exists(scratch.File("data")));
    }

    [Fact]
    public void Files_OfHashAndNumber_StandWhereTheDesignSays()
    {
        var directory = DataDirectory.At("/d");
        Assert.Equal("/d/archive/ab/abcd", directory.ArchiveFile("abcd"));
        Assert.Equal("/d/editions/000042.duckdb", directory.EditionFile(42));
    }

    [Fact]
    public void IsReaderStaging_OnlyOfARunningReader()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.True(DataDirectory.IsReaderStaging(DataDirectory.At("/d").ReaderStaging(7)));
        Assert.False(DataDirectory.IsReaderStaging("/d/staging/edition-7-999999999"));
        Assert.False(DataDirectory.IsReaderStaging("/d/staging/load-7"));
    }

    [Fact]
    public void IsOrdinary_OfFilesFoldersLinksAndDevices()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("a.csv", "");
        File.CreateSymbolicLink(scratch.File("link"), file);
        Assert.True(FileSync.IsOrdinary(file));
        Assert.True(FileSync.IsOrdinary(scratch.File("link")));
        Assert.False(FileSync.IsOrdinary(scratch.Path));
        Assert.False(FileSync.IsOrdinary(scratch.File("none")));
        if (OperatingSystem.IsLinux()) Assert.False(FileSync.IsOrdinary("/dev/null"));
    }
}
