using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>A load as it comes from a file, before it is held against what is known.</summary>
/// <param name="Intent">Its record in the journal.</param>
/// <param name="Head">Where that record stands.</param>
/// <param name="RowsIn">Rows of the file, whatever became of them.</param>
/// <param name="LastEditionOn">The Shanghai day of the newest edition before the intent: what was known by then and comes now is
/// late.</param>
public sealed record LoadDraft(
    LoadIntended Intent, JournalHead Head, string Dataset, long RowsIn, IReadOnlyList<QuarantinedRow> Quarantined,
    DateOnly? LastEditionOn, DateTime LoadedAt);

/// <summary>Enters one load into a ledger, all of it or nothing.</summary>
public sealed class Entering(DuckDbConnection connection, LedgerTable table)
{
    private readonly LedgerSql sql = new(table);

    /// <param name="fill">Puts the accepted rows into the temporary table <c>batch</c>: source_row, key, version, known_on, known_on_kind,
    /// status and the declared columns, in this order.</param>
    /// <exception cref="RefusedException">WH-VERIFY: what was written does not say what the versions say; nothing is kept.</exception>
    public LoadRow Run(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        using var transaction = connection.BeginTransaction();
        var row = Enter(draft, fill);
        Failpoint.Hit("before-commit");
        transaction.Commit();
        Failpoint.Hit("after-commit");
        return row;
    }

    /// <summary>Does all of it, says what came of it, and takes it back.</summary>
    public LoadRow Rehearse(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        using var transaction = connection.BeginTransaction();
        return Enter(draft, fill);
    }

    private LoadRow Enter(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        var load = draft.Intent.Load;
        connection.Execute(sql.Text("Ledger/batch.sql"));
        fill(connection);
        connection.Execute(sql.Text("Ledger/versions.sql"), new { load_id = load });
        Failpoint.Hit("in-transaction");
        EnterKeys(load, draft.LastEditionOn);
        var row = Count(draft);
        Write(row, draft.Quarantined);
        Verify(row);
        return row;
    }

    private void EnterKeys(long load, DateOnly? lastEditionOn)
    {
        connection.Execute(
            "CREATE OR REPLACE TEMP TABLE touched AS " +
            $"SELECT DISTINCT key, true AS changed FROM {table.Name}_version WHERE load_id = $load_id", new { load_id = load });
        connection.Execute(sql.Text("Ledger/entries.sql"), new { load_id = load, last_edition_on = lastEditionOn });
    }

    private LoadRow Count(LoadDraft draft)
    {
        var intent = draft.Intent;
        var counts = connection.QuerySingle<Counts>(sql.Text("Ledger/counts.sql"), new { load_id = intent.Load });
        return new LoadRow(
            intent.Load, draft.Dataset, intent.File, intent.Sha256, intent.Bytes, intent.Nature, intent.KnownOn, table.Version,
            draft.RowsIn, Accepted: counts.Versions - counts.Waiting,
            Quarantined: draft.Quarantined.DistinctBy(q => q.SourceRow).LongCount(), Unchanged: counts.Arrived - counts.Versions,
                counts.Waiting, counts.Entries,
            draft.Head.Seq, draft.Head.Hash, draft.LoadedAt);
    }

    private void Write(LoadRow row, IReadOnlyList<QuarantinedRow> quarantined)
    {
        connection.Execute(SqlText.Of("Ledger/load.sql"), row);
        using (var appender = connection.CreateAppender("quarantine"))
        {
            foreach (var bad in quarantined)
            {
                appender.Set(0, row.LoadId);
                appender.Set(1, (long)bad.SourceRow);
                appender.Set(2, bad.Code);
                appender.Set(3, bad.Detail);
                appender.Set(4, bad.Original);
                appender.EndRow();
            }
            appender.Close();
        }
        ControlTotals.Fix(connection, sql, row.LoadId);
    }

    /// <summary>Reads back what was written, from the other side: entries against versions, rows against counts.</summary>
    private void Verify(LoadRow row)
    {
        if (row.RowsIn != row.Accepted + row.Quarantined + row.Unchanged + row.Waiting)
            throw Refused(string.Create(CultureInfo.InvariantCulture,
                $"{row.RowsIn} != {row.Accepted} + {row.Quarantined} + {row.Unchanged} + {row.Waiting}"));
        var wrong = connection.Query<string>(sql.Text("Ledger/standing.sql")).Take(3).ToList();
        if (wrong.Count > 0) throw Refused(string.Join(", ", wrong));
    }

    private static RefusedException Refused(string what) => new(
        "WH-VERIFY",
        new Words($"写入后的核对不符：{what}。", $"What was written failed its check: {what}."),
        new Words("分录须与各版本所述逐一相符，行数须平衡。", "Entries must say what the versions say, and the rows must add up."),
        new Words("本次装载已全部撤回；请运行 monitor doctor 并报告此错误。", "The load was taken back whole; run monitor doctor and report this."),
        exitCode: 5);

    private sealed record Counts(long Arrived, long Versions, long Waiting, long Entries);
}
