using System.Reflection;
using Monitor.Etl.Intake;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;

namespace Monitor.Etl.Loads;

/// <summary>A dataset's declaration. Its folder holds headings.csv, stage.sql and checks/*.sql, all embedded.</summary>
/// <param name="Name">As the command line names it: "statistics", "plans".</param>
/// <param name="Folder">The folder in this project, e.g. "Statistics".</param>
/// <param name="Table">The ledger it enters. stage.sql makes a table <c>staged</c> from the text table <c>raw</c> with the columns
/// source_row, key, version, known_on, known_on_kind, status and then those of the ledger table, in its order.
/// A row whose source states no day of knowledge has known_on null and known_on_kind 'load_date'; the load's day is filled in.
/// It never fails on a bad value but leaves it null. The checks then look at both tables; rows they name go to quarantine.
/// A dataset of many rows also has typed.sql, the view <c>typed</c> of raw that stage.sql reads; doubt.sql, a condition on it that is true
/// wherever a check of one row could name the row; and doubt_together.sql, further rows in doubt: then only these come into raw.</param>
public sealed record Dataset(string Name, string Folder, LedgerTable Table)
{
    /// <summary>Text tables that stage.sql and the checks join; made beside <c>raw</c> before they run.</summary>
    public IReadOnlyList<Lookup> Lookups { get; init; } = [];

    /// <summary>Registers the functions that the dataset's SQL calls.</summary>
    public Action<DuckDbConnection>? Functions { get; init; }

    /// <summary>Columns of <c>raw</c> that no figure needs and a trace shows: names, titles, what else a row says. They are kept as text in
    /// a private file of the load, outside the warehouse and its editions.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Where the folder is embedded.</summary>
    public Assembly Assembly { get; init; } = typeof(Dataset).Assembly;

    /// <summary>For a dataset whose files are one JSON document each; null for datasets of rows.</summary>
    public DocumentShape? Document { get; init; }

    /// <summary>For a dataset whose files are one running text each; null for the others.</summary>
    public PlainText? Text { get; init; }
}
