using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Ledger;

public sealed class EnteringTests : IDisposable
{
    private readonly ToyLedger toy = new();

    public void Dispose() => toy.Dispose();

    private static void Nothing(DuckDbConnection connection) => ToyLedger.Fill(connection, []);

    [Fact]
    public void Run_NewRow_IsOnePositiveEntry()
    {
        var row = toy.Load(new ToyRow("a", 1, 5, "44", 10));
        Assert.Equal((1, 1, 0, 0, 1), (row.RowsIn, row.Accepted, row.Unchanged, row.Waiting, row.Entries));
        Assert.Equal(["a 5 1 44 10 new 1:2"], toy.Entries(1));
    }

    [Fact]
    public void Run_Correction_ReversesTheOldAndEntersTheNew()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        toy.Load(new ToyRow("b", 1, 5, "44", 1), new ToyRow("a", 2, 9, "11", 12));
        Assert.Equal(["b 5 1 44 1 new 2:2", "a 9 -1 44 -10 corrected 2:3", "a 9 1 11 12 corrected 2:3"], toy.Entries(2));
    }

    [Fact]
    public void Run_Cancellation_ReversesAndNothingElse()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        var row = toy.Load(new ToyRow("a", 2, 9, "44", 10, "cancelled"));
        Assert.Equal((1, 0), (row.Accepted, row.Waiting));
        Assert.Equal(["a 9 -1 44 -10 cancelled 2:2"], toy.Entries(2));
    }

    [Fact]
    public void Run_CancellationFirst_WaitsAndIsWrittenWithTheRegistration()
    {
        var early = toy.Load(new ToyRow("a", 2, 9, "44", 10, "cancelled"));
        Assert.Equal((0, 1, 0), (early.Accepted, early.Waiting, early.Entries));
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        Assert.Equal(["a 5 1 44 10 new 2:2", "a 9 -1 44 -10 cancelled 1:2"], toy.Entries(2));
        Assert.Equal(["a"], toy.AsOf(ToyLedger.Day(8)).Keys);
        Assert.Empty(toy.AsOf(ToyLedger.Day(9)));
    }

    [Fact]
    public void Run_Withdrawal_KeepsItsCause()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        toy.Load(new ToyRow("a", 2, 9, "44", 10, "withdrawn"));
        Assert.Equal(["a 9 -1 44 -10 withdrawn 2:2"], toy.Entries(2));
    }

    [Fact]
    public void Run_OlderVersionAfterNewer_GoesWhereItBelongs()
    {
        toy.Load(new ToyRow("a", 2, 9, "11", 12));
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        Assert.Equal(["a 5 1 44 10 corrected 2:2", "a 9 -1 44 -10 corrected 1:2"], toy.Entries(2));
        Assert.Equal(("44", 10m), toy.AsOf(ToyLedger.Day(6))["a"]);
        Assert.Equal(("11", 12m), toy.AsOf(ToyLedger.Day(9))["a"]);
    }

    [Fact]
    public void Run_VersionKnownBeforeItsPredecessor_TakesEffectWithIt()
    {
        toy.Load(new ToyRow("a", 1, 9, "44", 10), new ToyRow("a", 2, 5, "44", 11));
        Assert.Equal(["a 9 1 44 11 corrected 1:3"], toy.Entries(1));
    }

    [Theory]
    [InlineData(5, 5, "late")]
    [InlineData(6, 5, "new")]
    public void Run_AfterAnEdition_LateIsWhatWasKnownByThen(int knownOn, int editionDay, string cause)
    {
        toy.Load([new ToyRow("a", 1, knownOn, "44", 10)], editionDay);
        Assert.Equal([$"a {knownOn} 1 44 10 {cause} 1:2"], toy.Entries(1));
    }

    [Fact]
    public void Run_SameRowsAgain_AreUnchanged()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10), new ToyRow("b", null, 5, "44", 10));
        var again = toy.Load(new ToyRow("b", null, 5, "44", 10), new ToyRow("a", 1, 5, "44", 10), new ToyRow("a", 1, 5, "44", 10));
        Assert.Equal((3, 0, 3, 0), (again.RowsIn, again.Accepted, again.Unchanged, again.Entries));
    }

    [Fact]
    public void Run_SameRowOnALaterLoadDate_IsUnchanged()
    {
        toy.Load(new ToyRow("a", null, 5, "44", 10, Stated: false), new ToyRow("b", 1, 5, "44", 10, Stated: false));
        var again = toy.Load(new ToyRow("a", null, 9, "44", 10, Stated: false), new ToyRow("b", 1, 9, "44", 10, Stated: false));
        Assert.Equal((0, 2), (again.Accepted, again.Unchanged));
    }

    [Fact]
    public void Run_BackToAnEarlierValueWithoutDates_CountsAsAChange()
    {
        toy.Load(new ToyRow("a", null, 5, "44", 10, Stated: false));
        toy.Load(new ToyRow("a", null, 6, "44", 11, Stated: false));
        toy.Load(new ToyRow("a", null, 7, "44", 10, Stated: false));
        Assert.Equal(["a 7 -1 44 -11 corrected 3:2", "a 7 1 44 10 corrected 3:2"], toy.Entries(3));
    }

    [Fact]
    public void Run_NoteAlone_IsANewVersionWithoutEntries()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        var row = toy.Load(new ToyRow("a", 2, 9, "44", 10, Note: "seen"));
        Assert.Equal((1, 0), (row.Accepted, row.Entries));
    }

    [Fact]
    public void Run_AnyRow_SaysItsFactOnce()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10), new ToyRow("b", 2, 9, "11", 7, "cancelled"));
        Assert.Equal("b 11 7 1:3", toy.Unentered());
        // sent again with another note: the fact stands already, so its words wait with the version
        toy.Load(new ToyRow("a", 2, 9, "44", 10, Note: "seen"));
        Assert.Equal("b 11 7 1:3, a 44 10 2:2", toy.Unentered());
        var again = toy.Load(new ToyRow("a", 2, 9, "44", 10, Note: "seen"), new ToyRow("b", 2, 9, "11", 7, "cancelled"));
        Assert.Equal((0, 2), (again.Accepted, again.Unchanged));
    }

    [Fact]
    public void Run_MissingAmount_CountsWithoutOne()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", null));
        toy.Load(new ToyRow("a", 2, 9, "44", 3));
        Assert.Equal(["a 9 -1 44 corrected 2:2", "a 9 1 44 3 corrected 2:2"], toy.Entries(2));
        Assert.Equal(("44", 3m), toy.AsOf(ToyLedger.Day(9))["a"]);
    }

    [Fact]
    public void Run_RowsThatDoNotAddUp_AreTakenBackWhole()
    {
        var intent = new LoadIntended(1, null, "f", "00", 0, "real", ToyLedger.Day(1), false, true);
        var draft = new LoadDraft(intent, JournalHead.Empty, "toy", RowsIn: 3, null, new DateTime(2021, 1, 1));
        var refusal = Assert.Throws<RefusedException>(() => new Entering(toy.Connection, ToyLedger.Table).Run(draft, Nothing));
        Assert.Equal(("WH-VERIFY", 5), (refusal.Code, refusal.ExitCode));
        Assert.Equal(0, toy.Connection.ExecuteScalar<long>("SELECT count(*) FROM load"));
    }

    [Fact]
    public void Run_EntriesThatWereTamperedWith_AreNotBuiltUpon()
    {
        toy.Load(new ToyRow("a", 1, 5, "44", 10));
        toy.Connection.Execute("INSERT INTO toy_entry SELECT * REPLACE (99 AS value) FROM toy_entry");
        // the surplus entry is taken away again, because existing entries are read, not assumed
        toy.Load(new ToyRow("a", 2, 9, "11", 12));
        Assert.Equal(("11", 12m), toy.AsOf(ToyLedger.Day(9))["a"]);
    }

    [Fact]
    public void Rehearse_NewRow_CountsAndKeepsNothing()
    {
        var intent = new LoadIntended(1, null, "f", "00", 0, "real", ToyLedger.Day(1), false, true);
        var draft = new LoadDraft(intent, JournalHead.Empty, "toy", RowsIn: 0, null, new DateTime(2021, 1, 1));
        Assert.Equal(0, new Entering(toy.Connection, ToyLedger.Table).Rehearse(draft, Nothing).Row.Accepted);
        Assert.Equal(0, toy.Connection.ExecuteScalar<long>("SELECT count(*) FROM load"));
    }
}
