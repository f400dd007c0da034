using System.Data.Common;

namespace Monitor.Warehouse.Editions;

/// <summary>An edition on loan: its file stays open until this is disposed, whatever is published meanwhile.</summary>
public sealed class EditionLease : IDisposable
{
    private readonly OpenEdition file;
    private readonly Action<OpenEdition> giveBack;
    private bool given;

    internal EditionLease(EditionInfo info, OpenEdition file, Action<OpenEdition> giveBack)
    {
        (Info, this.file, this.giveBack) = (info, file, giveBack);
        Connection = file.Connect();
    }

    /// <summary>The edition asked for. Answers carry its number; questions leave out loads after its
    /// <see cref="EditionInfo.LastLoad"/>.</summary>
    public EditionInfo Info { get; }

    /// <summary>The asked edition's own file is gone: a newer file answers, cut at <see cref="EditionInfo.LastLoad"/>.</summary>
    public bool IsFromLedger => file.Number != Info.Number;

    /// <summary>Read-only, with no way out of the file; for one thread, until the lease is disposed.</summary>
    public DbConnection Connection { get; }

    public void Dispose()
    {
        if (given) return;
        given = true;
        Connection.Dispose();
        giveBack(file);
    }
}
