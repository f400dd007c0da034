using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

public sealed class InstanceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-duckdb-");

    public void Dispose() => folder.Delete(recursive: true);

    private string File => Path.Combine(folder.FullName, "a.duckdb");

    [Fact]
    public void Open_SameFileTwice_IsRefusedWithWhatToDo()
    {
        using var instance = DuckDbInstance.Open(File);

        var error = Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(File));

        Assert.Contains("already open in this process", error.Message, StringComparison.Ordinal);
        Assert.Contains("DuckDbInstance.Connect", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SameFileByOtherNames_IsRefused()
    {
        using var instance = DuckDbInstance.Open(File);
        var byDots = Path.Combine(folder.FullName, "x", "..", "a.duckdb");
        var byFileLink = Path.Combine(folder.FullName, "link.duckdb");
        System.IO.File.CreateSymbolicLink(byFileLink, File);
        var byFolderLink = Path.Combine(folder.FullName, "folder");
        Directory.CreateSymbolicLink(byFolderLink, folder.FullName);

        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(byDots));
        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(byFileLink));
        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(Path.Combine(byFolderLink, "a.duckdb")));
        Assert.Throws<DuckDbException>(() => new DuckDbConnection(File).Open());
    }

    [Fact]
    public void Open_ToReadBesideReaders_WorksAndKeepsWritersOut()
    {
        DuckDbInstance.Open(File).Dispose();
        var toRead = new DuckDbOptions { ReadOnly = true };
        using var first = DuckDbInstance.Open(File, toRead);
        using (var second = DuckDbInstance.Open(File, toRead))
        using (var connection = second.Connect()) Assert.Equal(1, Scalar(connection, "SELECT 1"));

        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(File));

        first.Dispose();
        using var writer = DuckDbInstance.Open(File);
        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(File, toRead));
    }

    [Fact]
    public void Open_AfterTheLastConnectionIsGone_Works()
    {
        var instance = DuckDbInstance.Open(File);
        var connection = instance.Connect();
        instance.Dispose();
        instance.Dispose();
        Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(File));
        Assert.Throws<ObjectDisposedException>(instance.Connect);
        Assert.Equal(1, Scalar(connection, "SELECT 1"));

        connection.Dispose();

        using var again = DuckDbInstance.Open(File);
    }

    [Fact]
    public void Open_NoDatabase_FailsAndFreesTheName()
    {
        System.IO.File.WriteAllText(File, new string('x', 20_000));

        for (var i = 0; i < 2; i++)
        {
            var error = Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(File));
            Assert.Equal(DuckDbErrorKind.IO, error.Kind);
        }
    }

    [Fact]
    public void Connect_Twice_SeesOneDatabase()
    {
        using var instance = DuckDbInstance.Open(":memory:");
        using var one = instance.Connect();
        using var other = instance.Connect();

        Scalar(one, "CREATE TABLE t AS SELECT 42 AS x");

        Assert.Equal(42, Scalar(other, "SELECT x FROM t"));
    }

    [Fact]
    public void ReadOnly_Write_IsRefused()
    {
        using (var writer = new DuckDbConnection(File))
        {
            writer.Open();
            Scalar(writer, "CREATE TABLE t AS SELECT 42 AS x");
        }
        using var reader = new DuckDbConnection(File, new DuckDbOptions { ReadOnly = true });
        reader.Open();

        Assert.Equal(42, Scalar(reader, "SELECT x FROM t"));
        Assert.Equal(DuckDbErrorKind.InvalidInput, Assert.Throws<DuckDbException>(() => Scalar(reader, "DROP TABLE t")).Kind);
    }

    [Fact]
    public void Options_AreTheEnginesSettings()
    {
        var options = new DuckDbOptions
        {
            MemoryLimit = "256MiB",
            Threads = 1,
            Settings = new Dictionary<string, string> { ["enable_external_access"] = "false", ["lock_configuration"] = "true" },
        };
        using var connection = new DuckDbConnection(":memory:", options);
        connection.Open();

        Assert.Equal("256.0 MiB", Scalar(connection, "SELECT current_setting('memory_limit')"));
        Assert.Equal(1L, Scalar(connection, "SELECT current_setting('threads')"));
        Assert.Equal(false, Scalar(connection, "SELECT current_setting('autoinstall_known_extensions')"));
        Assert.Throws<DuckDbException>(() => Scalar(connection, "SET threads = 2"));
        Assert.Equal(DuckDbErrorKind.Permission,
            Assert.Throws<DuckDbException>(() => Scalar(connection, "SELECT * FROM read_csv('/etc/hosts')")).Kind);
    }

    [Fact]
    public void Options_UnknownSetting_IsRefusedByName()
    {
        var options = new DuckDbOptions { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };

        Assert.Contains("no_such_setting", Assert.Throws<DuckDbException>(() => DuckDbInstance.Open(":memory:", options)).Message,
            StringComparison.Ordinal);
    }

    private static object? Scalar(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
