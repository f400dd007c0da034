using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>A warehouse made anew in a folder of its own below staging, while the one in use stays as it is. Thrown away unless
/// <see cref="Owner.Adopt"/> puts it in place.</summary>
public sealed class WarehouseDraft : IDisposable
{
    private readonly DuckDbConnection connection;

    internal WarehouseDraft(DataDirectory owned, IReadOnlyList<LedgerTable> tables, OwnerSettings settings, DateTime now)
    {
        Place = DataDirectory.At(Path.Combine(owned.Staging, "rebuild"));
        if (Directory.Exists(Place.Root)) Directory.Delete(Place.Root, recursive: true);
        Place.Make();
        connection = WarehouseFile.Open(Place, settings, now).Connection;
        try
        {
            new Migration(connection, now).Run(tables);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Laid out like a data directory, with its own staging and details.</summary>
    public DataDirectory Place { get; }

    public T Write<T>(Func<DuckDbConnection, T> work) => work(connection);

    /// <summary>Brings everything into the one file and closes it.</summary>
    internal void Close()
    {
        connection.Execute("CHECKPOINT;");
        connection.Dispose();
    }

    public void Dispose()
    {
        connection.Dispose();
        if (Directory.Exists(Place.Root)) Directory.Delete(Place.Root, recursive: true);
    }
}
