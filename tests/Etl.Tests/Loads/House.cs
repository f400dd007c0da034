using Monitor.Etl.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Loads;

/// <summary>A data directory with an owner and a loader, as a process has them.</summary>
internal sealed class House : IDisposable
{
    public House(string path, IReadOnlyList<Dataset> datasets, TimeProvider? clock = null)
    {
        clock ??= SetClock.On(2026, 11, 21);
        Directory = DataDirectory.At(path);
        Owner = Owner.Open(Directory, [.. datasets.Select(d => d.Table)], new OwnerSettings("test"), clock);
        Publisher = new Publisher(Owner);
        Loader = new Loader(Owner, datasets, Publisher, clock);
        Recovered = Loader.Recover();
        Shelf = new EditionShelf(Directory, new ShelfSettings(Megabytes: 384), clock);
    }

    public DataDirectory Directory { get; }
    public Owner Owner { get; }
    public Publisher Publisher { get; }
    public Loader Loader { get; }
    public Recovered Recovered { get; }
    public EditionShelf Shelf { get; }

    public string Hash => Owner.Write(connection => LedgerHash.Of(connection, Owner.Tables));

    public LoadReport Load(params string[] paths) => Loader.Load(new LoadRequest(paths, "Li"));

    public void Dispose()
    {
        Shelf.Dispose();
        Owner.Dispose();
    }
}
