using System.Security.Cryptography;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;
using Monitor.Warehouse.Tests.Ledger;

namespace Monitor.Warehouse.Tests.Editions;

public sealed class PublisherTests : IDisposable
{
    private readonly ToyWarehouse toy = new();

    public void Dispose() => toy.Dispose();

    [Fact]
    public void Publish_Warehouse_IsANumberedFileThatKnowsItself()
    {
        var edition = toy.PublishOneMore();
        var file = toy.Directory.EditionFile(1);
        Assert.Equal((1, 1L, "real", true), (edition.Number, edition.LastLoad, edition.Nature, edition.IsKept));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), edition.Sha256);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(file));
        using var lease = toy.Shelf.Lend();
        Assert.Equal(1, lease.Connection.ExecuteScalar<long>("SELECT sum(value)::BIGINT FROM toy_entry"));
        Assert.Equal((1, 1L, edition.LedgerHash), lease.Connection.QuerySingle<(int, long, string)>(
            "SELECT edition, last_load, ledger_hash FROM edition"));
        Assert.Equal(toy.Owner.Write(c => LedgerHash.Of(c, [ToyLedger.Table])), edition.LedgerHash);
    }

    [Fact]
    public void Publish_Edition_AnchorsTheJournal()
    {
        toy.PublishOneMore();
        toy.PublishOneMore();
        var anchors = toy.Owner.Write(c => c.Query<JournalHead>("SELECT journal_seq AS Seq, journal_hash AS Hash FROM edition").ToList());
        Assert.Equal(2, anchors.Count);
        Assert.Null(toy.Owner.Journal.Verify(anchors));
        Assert.Equal("cut off", toy.Owner.Journal.Verify([new JournalHead(99, "x")])?.What);
        Assert.Equal("replaced", toy.Owner.Journal.Verify([new JournalHead(1, "x")])?.What);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Scan_OneByteChangedAnywhere_IsFoundOrChangesNothing(long counted)
    {
        toy.PublishOneMore();
        var file = toy.Directory.EditionFile(1);
        var (contents, beside) = (Contents(file), Beside(file));
        var scan = new EditionScan(toy.Directory, [ToyLedger.Table]);
        Assert.Null(scan.Differs(file, beside, counted));
        var whole = File.ReadAllBytes(file);
        var random = new Random(1);
        var (found, same) = (0, 0);
        for (var i = 0; i < 40; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var damaged = Path.Combine(toy.Directory.Staging, $"damaged{i}");
            File.WriteAllBytes(damaged, bytes);
            if (scan.Differs(damaged, beside, counted) is not null) found++;
            else if (Contents(damaged).SequenceEqual(contents)) same++; // a block that nothing uses
        }
        Assert.Equal(40, found + same);
        Assert.True(found > 0);
    }

    [Fact]
    public void Scan_OtherContents_NamesTheTable()
    {
        toy.PublishOneMore();
        var file = toy.Directory.EditionFile(1);
        var contents = Beside(file).Select(c => c.Table == "load" ? c with { Rows = 2 } : c).ToList();
        Assert.Equal("load", new EditionScan(toy.Directory, [ToyLedger.Table]).Differs(file, contents, counted: 0));
    }

    [Theory]
    [InlineData("UPDATE toy_entry SET cause = 'late'", 0, "toy 1 origin")]
    [InlineData("UPDATE toy_entry SET region = '11'", 0, "toy 1 fact.1")]
    [InlineData("UPDATE toy_version SET note = 'x'", 0, "toy 1 version.words")]
    [InlineData("UPDATE toy_entry SET value = value + 1", 1, "toy 1..1 entry.value")]
    [InlineData("DELETE FROM toy_version", 1, "toy 1..1 versions")]
    [InlineData("INSERT INTO toy_unentered (key, load_id, source_row) VALUES ('k', 1, 2)", 1, "toy 1..1 unentered")]
    [InlineData("INSERT INTO toy_unentered (key, load_id, source_row) VALUES ('k', 2, 2)", 1, "toy 2 unentered")]
    public void Scan_OtherWordsInALedger_NamesTheTotal(string sql, long counted, string total)
    {
        toy.PublishOneMore();
        var file = Path.Combine(toy.Directory.Staging, "changed");
        File.Copy(toy.Directory.EditionFile(1), file);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var connection = new DuckDbConnection(file))
        {
            connection.Open();
            connection.Execute(sql);
        }
        Assert.Equal(total, new EditionScan(toy.Directory, [ToyLedger.Table]).Differs(file, Beside(toy.Directory.EditionFile(1)), counted));
    }

    [Fact]
    public void Copy_ByTheEngine_HoldsTheSame()
    {
        toy.PublishOneMore();
        var (byChild, byEngine) = (Path.Combine(toy.Directory.Editions, "a"), Path.Combine(toy.Directory.Editions, "b"));
        toy.Owner.Write(connection => new EditionCopy(connection, toy.Owner).Make(byChild, 2, 1));
        toy.Owner.Write(connection => new EditionCopy(connection, toy.Owner).Make(byEngine, 2, 1, byEngine: true));
        Assert.Equal(Contents(byChild), Contents(byEngine));
        Assert.Equal(Contents(toy.Directory.EditionFile(1)).Single(c => c.Table == "toy_entry"),
            Contents(byEngine).Single(c => c.Table == "toy_entry"));
    }

    [Fact]
    public void Copy_AfterAnEdition_CountsAnewOnlyWhatIsNewerThanIt()
    {
        toy.PublishOneMore();
        toy.PublishOneMore();
        Assert.Equal(2, Counted());
        // brought back by recovery
        toy.Owner.Write(c => c.Execute("UPDATE load SET loaded_at = loaded_at + INTERVAL 1 DAY WHERE load_id = 2"));
        Assert.Equal(1, Counted());
        toy.Owner.Write(c => c.Execute("UPDATE ledger SET made_at = made_at + INTERVAL 1 DAY")); // widened, or made anew
        Assert.Equal(0, Counted());
        Assert.Equal(1, toy.Owner.Write(c => c.ExecuteScalar<long>("SELECT count(*) FROM edition WHERE sha256 IS NULL")));
        toy.Publisher.Tidy(); // copies that were never named leave no edition behind
        Assert.Equal([1, 2], toy.Owner.Write(c => c.Query<int>("SELECT edition FROM edition ORDER BY edition").ToList()));

        long Counted()
        {
            var file = Path.Combine(toy.Directory.Editions, Guid.NewGuid().ToString("N"));
            return toy.Owner.Write(connection => new EditionCopy(connection, toy.Owner).Make(file, 3, 1)).Counted;
        }
    }

    [Fact]
    public void Name_EditionThatDoesNotAddUp_IsRefused()
    {
        toy.PublishOneMore();
        var file = toy.Directory.EditionFile(1);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var connection = new DuckDbConnection(file))
        {
            connection.Open();
            connection.Execute("UPDATE toy_entry SET region = '11'");
        }
        Assert.Equal("EDITION-SCAN", Assert.Throws<RefusedException>(() => toy.Publisher.Name(1, "mid-term", "Li")).Code);
        Assert.Null(toy.Shelf.List()[0].Name);
    }

    [Fact]
    public void ChildCopy_NoRoomForIt_SaysWhy() => Assert.Contains("cp:", Assert.Throws<IOException>(() =>
        ChildCopy.TryMake(toy.Directory.RegisterFile, Path.Combine(toy.Directory.Root, "none", "x"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Publish_TwelveEditions_KeepsTenAndTheNamed()
    {
        toy.PublishOneMore();
        toy.Publisher.Name(1, "first", "Li");
        for (var i = 2; i <= 12; i++) toy.PublishOneMore();
        Assert.Equal([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], toy.Shelf.List().Where(e => e.IsKept).Select(e => e.Number));
        Assert.Equal("first", toy.Shelf.List()[0].Name);
        using var lease = toy.Shelf.Lend(2);
        Assert.Equal((2, 2L, true), (lease.Info.Number, lease.Info.LastLoad, lease.IsFromLedger));
        Assert.Equal(3, lease.Connection.ExecuteScalar<long>("SELECT sum(value)::BIGINT FROM toy_entry WHERE load_id <= 2"));
    }

    [Fact]
    public void Tidy_WhatACrashLeft_IsRemoved()
    {
        toy.PublishOneMore();
        File.WriteAllText(Path.Combine(toy.Directory.Editions, "making-000002.duckdb"), "half");
        File.Copy(toy.Directory.EditionFile(1), toy.Directory.EditionFile(2)); // renamed, never named
        Assert.Equal(["000002.duckdb", "making-000002.duckdb"], toy.Publisher.Tidy());
        Assert.Equal(2, toy.PublishOneMore().Number);
    }

    private static IReadOnlyList<TableContent> Beside(string file)
    {
        using var connection = new DuckDbConnection(file, new DuckDbOptions { ReadOnly = true });
        connection.Open();
        return TableContent.BesideLedgers(connection, [ToyLedger.Table]);
    }

    private static IReadOnlyList<TableContent> Contents(string file)
    {
        using var connection = new DuckDbConnection(file, new DuckDbOptions { ReadOnly = true });
        connection.Open();
        return TableContent.BesideLedgers(connection, []);
    }
}
