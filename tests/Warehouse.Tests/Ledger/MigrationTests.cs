using Dapper;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Ledger;

public sealed class MigrationTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 21);
    private readonly ToyLedger toy = new();

    public void Dispose() => toy.Dispose();

    private static LedgerTable Declared(int version, params IEnumerable<LedgerColumn> columns) => new("toy", version, [.. columns]);

    [Fact]
    public void Run_Twice_ChangesNothing()
    {
        new Migration(toy.Connection, Now).Run([ToyLedger.Table]);
        Assert.Equal(1, toy.Connection.ExecuteScalar<long>("SELECT count(*) FROM ledger"));
    }

    [Fact]
    public void Run_DeclarationWithOneColumnMore_KeepsTheHistory()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        var wider = Declared(2, [new("field", "VARCHAR", ColumnRole.Dimension), .. ToyLedger.Table.Columns]);
        new Migration(toy.Connection, Now).Run([wider]);
        Assert.Equal("a|44|", toy.Connection.ExecuteScalar<string>("SELECT concat(key, '|', region, '|', field) FROM toy_entry"));
        Assert.Empty(ControlTotals.Differing(toy.Connection, wider));
    }

    [Fact]
    public void Run_DeclarationWithOneCodeMore_KeepsTheHistory()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        var hash = toy.Hash;
        new Migration(toy.Connection, Now).Run([WithRegions("11", "22", "44")]);
        Assert.Equal(hash, toy.Hash);
        Assert.Empty(ControlTotals.Differing(toy.Connection, ToyLedger.Table));
        toy.Load(new ToyRow("a", 2, 6, "22", 10));
        Assert.Equal(("22", 10m), toy.AsOf(ToyLedger.Day(6))["a"]);
    }

    [Fact]
    public void Run_DeclarationWithACodeLess_IsRefused() => Assert.Equal("WH-DECLARATION", Assert.Throws<RefusedException>(() =>
        new Migration(toy.Connection, Now).Run([WithRegions("11", "22")])).Code);

    private static LedgerTable WithRegions(params IReadOnlyList<string> codes) => Declared(2, ToyLedger.Table.Columns.Select(column =>
        column.Name == "region" ? column with { Codes = codes } : column));

    [Fact]
    public void Run_WarehouseOfAnOlderProgram_IsRefusedAndPointsToRebuild()
    {
        toy.Connection.Execute("UPDATE schema_version SET version = 1");
        var refusal = Assert.Throws<RefusedException>(() => new Migration(toy.Connection, Now).Run([ToyLedger.Table]));
        Assert.Equal("WH-OLDER", refusal.Code);
        Assert.Contains("monitor rebuild", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DeclarationWithAColumnLess_IsRefused() => Assert.Equal("WH-DECLARATION", Assert.Throws<RefusedException>(() =>
        new Migration(toy.Connection, Now).Run([Declared(2, ToyLedger.Table.Columns.Skip(1))])).Code);

    [Fact]
    public void Run_WarehouseOfANewerProgram_IsRefused()
    {
        toy.Connection.Execute("INSERT INTO schema_version VALUES (99, $Now)", new { Now });
        Assert.Equal("WH-NEWER", Assert.Throws<RefusedException>(() => new Migration(toy.Connection, Now).Run([ToyLedger.Table])).Code);
    }

    [Theory]
    [InlineData("UPDATE toy_entry SET value = 11", "toy 1 entry.value")]
    [InlineData("DELETE FROM toy_version", "toy 1 version.words")]
    [InlineData("DELETE FROM control_total WHERE item = 'sign'", "toy 1 sign")]
    public void Differing_AfterTampering_NamesTheTotal(string sql, string first)
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        Assert.Empty(ControlTotals.Differing(toy.Connection, ToyLedger.Table));
        toy.Connection.Execute(sql);
        Assert.Equal(first, ControlTotals.Differing(toy.Connection, ToyLedger.Table)[0]);
    }
}
