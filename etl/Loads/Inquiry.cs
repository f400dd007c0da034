using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Loads;

/// <summary>What a file must be held against beside itself: its dataset's <c>asked.sql</c> says of what the warehouse is asked, its
/// <c>history.sql</c> is the question; its <c>on_file.sql</c> is one that needs no list. Both engines meet in files of the load's
/// folder only.</summary>
/// <param name="load">The load's number: only what came before it counts.</param>
/// <param name="namedOn">The day of the newest edition that had a name by then; null when none had.</param>
/// <param name="ask">Runs a question on the warehouse's connection.</param>
public sealed class Inquiry(long load, DateOnly? namedOn, Func<Func<DuckDbConnection, bool>, bool> ask)
{
    /// <summary>Brings what a dataset's <c>on_file.sql</c> asks of the warehouse, whatever the file says, as the temporary table
    /// <c>on_file</c>.</summary>
    internal void OnFile(DuckDbConnection connection, Dataset dataset, string folder)
    {
        var answer = ParquetFile.Literal(Path.Combine(folder, "on_file.parquet"));
        var question = SqlText.Of($"{dataset.Folder}/on_file.sql", dataset.Assembly).TrimEnd()
            .Replace("$named_on", namedOn is { } day ? FormattableString.Invariant($"DATE '{day:yyyy-MM-dd}'") : "NULL::DATE",
                StringComparison.Ordinal)
            .Replace("$load", FormattableString.Invariant($"{load}"), StringComparison.Ordinal);
        ask(warehouse => warehouse.Execute($"COPY ({question}) TO {answer} (FORMAT parquet)") >= 0);
        connection.Execute($"CREATE OR REPLACE TEMP TABLE on_file AS FROM read_parquet({answer})");
    }

    /// <summary>Fills the temporary table <c>history</c> beside <c>typed_row</c>. An empty ledger is not asked.</summary>
    internal void Run(DuckDbConnection connection, Dataset dataset, string folder)
    {
        if (!ask(warehouse => warehouse.ExecuteScalar<bool>($"SELECT EXISTS (FROM {dataset.Table.Name}_entry)"))) return;
        if (connection.ExecuteScalar<DateOnly?>("SELECT max(period_on) FROM typed_row WHERE NOT doubt") is not { } newest) return;
        var (asked, answer) = (Literal("asked"), Literal("history"));
        connection.Execute($"COPY ({Text("asked.sql")}) TO {asked} (FORMAT parquet)");
        var question = Text("history.sql")
            .Replace("$asked", $"read_parquet({asked})", StringComparison.Ordinal)
            .Replace("$newest", FormattableString.Invariant($"DATE '{newest:yyyy-MM-dd}'"), StringComparison.Ordinal)
            .Replace("$load", FormattableString.Invariant($"{load}"), StringComparison.Ordinal);
        ask(warehouse => warehouse.Execute($"COPY ({question}) TO {answer} (FORMAT parquet)") >= 0);
        connection.Execute($"DELETE FROM history; INSERT INTO history FROM read_parquet({answer})");

        string Literal(string name) => ParquetFile.Literal(Path.Combine(folder, name + ".parquet"));
        string Text(string name) => SqlText.Of($"{dataset.Folder}/{name}", dataset.Assembly).TrimEnd();
    }
}
