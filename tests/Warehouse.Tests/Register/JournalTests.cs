using Microsoft.Data.Sqlite;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Register;

public sealed class JournalTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly DataDirectory directory;

    public JournalTests() => directory = DataDirectory.At(scratch.File("data"));

    public void Dispose() => scratch.Dispose();

    private Journal Open() => Journal.Open(directory, SetClock.On(2026, 11, 21));

    /// <summary>The form must never change: printf '%s' of the netstrings into sha256sum gives the same.</summary>
    [Fact]
    public void HashOf_FixedRecord_IsThisHash() => Assert.Equal(
        "7a750d23f7ae21cceb03fb0fcd56f60d0fa4347684ee211faaaa90227f5272bb",
        JournalRecord.HashOf(1, "2026-11-21T04:00:00.000000Z", "王芳", "note", "{}", JournalHead.Empty.Hash));

    [Fact]
    public void Append_TwoRecords_ChainAndSurviveReopening()
    {
        using (var journal = Open())
        {
            journal.Append("王芳", "note", new { Text = "一" });
            journal.Append("Li", "note", new { Text = "two" });
        }
        using var again = Open();
        var records = again.Read();
        Assert.Equal([1, 2], records.Select(r => r.Seq));
        Assert.Equal("""{"text":"一"}""", records[0].Body);
        Assert.Equal("2026-11-21T04:00:00.000000Z", records[0].At);
        Assert.Equal(records[0].Hash, records[1].PreviousHash);
        Assert.Equal(again.Head, records[1].Head);
        Assert.Null(again.Verify());
    }

    [Fact]
    public void Append_WithoutPerson_IsRefused()
    {
        using var journal = Open();
        Assert.Throws<ArgumentException>(() => journal.Append(" ", "note", new { }));
        Assert.Equal(JournalHead.Empty, journal.Head);
    }

    [Theory]
    [InlineData("UPDATE journal SET body = '{}'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("INSERT INTO journal VALUES (9, 'x', 'x', 'x', 'x', 'x', 'x')")]
    public void Journal_PlainSql_CannotChangeIt(string sql)
    {
        using var journal = Open();
        journal.Append("Li", "note", new { Text = "1" });
        using var connection = RegisterConnection.Open(directory, write: true);
        Assert.Throws<SqliteException>(() => RegisterConnection.Run(connection, sql));
        Assert.Null(journal.Verify());
    }

    [Fact]
    public void Append_FromTwoConnectionsAtOnce_StaysOneChain()
    {
        using var one = Open();
        using var two = Open();
        Parallel.For(0, 40, i => (i % 2 == 0 ? one : two).Append("Li", "note", new { i }));
        Assert.Null(one.Verify());
        Assert.Equal(40, two.Head.Seq);
    }

    [Fact]
    public void Append_WhenTheDiskIsFull_FailsAndWorksAgainWhenThereIsRoom()
    {
        Open().Dispose();
        using var connection = RegisterConnection.Open(directory, write: true);
        using var journal = new Journal(connection, SetClock.On(2026, 11, 21));
        RegisterConnection.Run(connection, "PRAGMA max_page_count = 12");
        var large = new { Text = new string('x', 3000) };
        var written = 0;
        Assert.Throws<SqliteException>(() =>
        {
            for (; written < 100; written++) journal.Append("Li", "note", large);
        });
        Assert.Throws<SqliteException>(() => journal.Append("Li", "note", large));
        RegisterConnection.Run(connection, "PRAGMA max_page_count = 1000");
        Assert.Equal(written + 1, journal.Append("Li", "note", large).Seq);
        Assert.Null(journal.Verify());
    }

    [Fact]
    public void Register_OnDisk_IsPrivateAndKeptByACurrentSqlite()
    {
        using var journal = Open();
        using var connection = RegisterConnection.Open(directory, write: true);
        Assert.True(new Version(connection.ServerVersion) >= new Version(3, 35, 5));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(directory.RegisterFile));
    }

    [Fact]
    public void Last_OfAKind_IsItsHighestSeq()
    {
        using var journal = Open();
        journal.Append("Li", "a", new { });
        journal.Append("Li", "b", new { });
        Assert.Equal((1, 2, 0), (journal.Last("a"), journal.Last("b"), journal.Last("c")));
        Assert.Equal(["b"], journal.Read("b").Select(r => r.Kind));
    }
}
