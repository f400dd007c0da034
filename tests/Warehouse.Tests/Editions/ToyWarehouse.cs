using Dapper;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;
using Monitor.Warehouse.Tests.Ledger;

namespace Monitor.Warehouse.Tests.Editions;

/// <summary>A data directory with the toy ledger, an owner and a shelf beside it.</summary>
internal sealed class ToyWarehouse : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private long load;

    public ToyWarehouse(int maxOpen = 3)
    {
        Directory = DataDirectory.At(scratch.File("data"));
        Owner = Owner.Open(Directory, [ToyLedger.Table], new OwnerSettings("test", Megabytes: 256), Clock);
        Owner.Recovered();
        Publisher = new Publisher(Owner);
        Shelf = new EditionShelf(Directory, new ShelfSettings(Megabytes: 384, MaxOpen: maxOpen), Clock);
    }

    public SetClock Clock { get; } = SetClock.On(2026, 11, 21);
    public DataDirectory Directory { get; }
    public Owner Owner { get; }
    public Publisher Publisher { get; }
    public EditionShelf Shelf { get; }

    /// <summary>One load of one new key, and an edition of it; the shelf has seen it.</summary>
    public EditionInfo PublishOneMore()
    {
        var intent = new LoadIntended(++load, null, "toy.csv", "00", 0, "real", ToyLedger.Day(1), false, true);
        var draft = new LoadDraft(intent, JournalHead.Empty, "toy", RowsIn: 2, null, Owner.Now);
        Owner.Write(connection => new Entering(connection, ToyLedger.Table).Run(draft, c =>
        {
            ToyLedger.Fill(c, [new ToyRow($"k{load}", 1, 1, "44", load)]);
            c.Execute("INSERT INTO rejected VALUES (9, 'R-DATE', '2023-02-30')");
        }));
        Clock.Advance(TimeSpan.FromSeconds(1));
        var edition = Publisher.Publish("Li");
        Shelf.Refresh();
        return edition;
    }

    public void Dispose()
    {
        Shelf.Dispose();
        Owner.Dispose();
        scratch.Dispose();
    }
}
