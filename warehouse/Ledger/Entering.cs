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
    LoadIntended Intent, JournalHead Head, string Dataset, long RowsIn, DateOnly? LastEditionOn, DateTime LoadedAt);

/// <param name="Reasons">How many rows each reason code held back.</param>
public sealed record EnteredLoad(LoadRow Row, IReadOnlyDictionary<string, long> Reasons);

/// <summary>Enters one load into a ledger, all of it or nothing.</summary>
public sealed class Entering(DuckDbConnection connection, LedgerTable table)
{
    private readonly LedgerSql sql = new(table);

    /// <param name="fill">Makes two temporary tables or views: <c>batch</c>, the accepted rows (source_row, key, version, known_on,
    /// known_on_kind, status and the declared columns), and <c>rejected</c>, why the others are held back (source_row, code, detail).
    /// </param>
    /// <exception cref="RefusedException">WH-VERIFY: what was written does not say what the versions say; nothing is kept.</exception>
    public EnteredLoad Run(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        using var transaction = connection.BeginTransaction();
        var row = Enter(draft, fill);
        Failpoint.Hit("before-commit");
        transaction.Commit();
        Failpoint.Hit("after-commit");
        return row;
    }

    /// <summary>Does all of it, says what came of it, and takes it back.</summary>
    public EnteredLoad Rehearse(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        using var transaction = connection.BeginTransaction();
        return Enter(draft, fill);
    }

    private EnteredLoad Enter(LoadDraft draft, Action<DuckDbConnection> fill)
    {
        var load = draft.Intent.Load;
        fill(connection);
        new FullSets(connection, table).Find(draft.Intent.FullSet);
        Execute("Ledger/touched.sql", draft);
        Execute("Ledger/versions.sql", draft);
        Failpoint.Hit("in-transaction");
        Execute("Ledger/entries.sql", draft);
        var untouched = EnterUntouched(draft);
        Execute("Ledger/append.sql", draft);
        var row = Count(draft, untouched);
        Write(row);
        Verify(row);
        return new EnteredLoad(row, Reasons(connection, load));
    }

    /// <returns>How many keys were never heard of before.</returns>
    private long EnterUntouched(LoadDraft draft)
    {
        var inOrder = sql.Period is null || connection.ExecuteScalar<bool>(sql.Text("Ledger/in_order.sql"));
        return Execute("Ledger/untouched.sql", draft, text => inOrder ? text
            : text.Replace("/* ORDER BY period */", $"ORDER BY {sql.Period}, key", StringComparison.Ordinal));
    }

    /// <summary>One by one: a statement may only be given the parameters it names.</summary>
    private long Execute(string path, LoadDraft draft, Func<string, string>? change = null)
    {
        var rows = 0L;
        foreach (var statement in sql.Statements(path))
        {
            var parameters = new DynamicParameters();
            if (statement.Contains("$load_id", StringComparison.Ordinal)) parameters.Add("load_id", draft.Intent.Load);
            if (statement.Contains("$last_edition_on", StringComparison.Ordinal)) parameters.Add("last_edition_on", draft.LastEditionOn);
            if (statement.Contains("$known_on", StringComparison.Ordinal))
            {
                parameters.Add("known_on", draft.Intent.KnownOn);
                parameters.Add("known_on_kind", draft.Intent.KnownOnStated ? "stated" : "load_date");
            }
            rows += connection.Execute(change?.Invoke(statement) ?? statement, parameters);
        }
        return rows;
    }

    private LoadRow Count(LoadDraft draft, long untouched)
    {
        var intent = draft.Intent;
        var counts = connection.QuerySingle<Counts>(sql.Text("Ledger/counts.sql"), new { untouched });
        return new LoadRow(
            intent.Load, draft.Dataset, intent.File, intent.Sha256, intent.Bytes, intent.Nature, intent.KnownOn, table.Version,
            draft.RowsIn, Accepted: counts.Versions - counts.Waiting,
            counts.Quarantined, Unchanged: counts.Arrived - counts.Versions, counts.Waiting, counts.Withdrawn, counts.Entries,
            draft.Head.Seq, draft.Head.Hash, draft.LoadedAt);
    }

    private void Write(LoadRow row)
    {
        connection.Execute(SqlText.Of("Ledger/load.sql"), row);
        connection.Execute("INSERT INTO quarantine SELECT $LoadId, source_row, code, detail FROM rejected ORDER BY ALL", row);
        ControlTotals.Fix(connection, sql, row.LoadId);
        new Cubes(connection, table).Add(row.LoadId);
        Failpoint.Hit("cubes-added");
    }

    /// <summary>How many rows each reason code held back of a load.</summary>
    public static IReadOnlyDictionary<string, long> Reasons(DuckDbConnection connection, long load) =>
        connection.Query<(string Code, long Rows)>(
            "SELECT code, count(DISTINCT source_row) FROM quarantine WHERE load_id = $load GROUP BY code ORDER BY code", new { load })
            .ToDictionary(reason => reason.Code, reason => reason.Rows);

    /// <summary>Reads back what was written, from the other side: entries against versions, rows against counts.</summary>
    private void Verify(LoadRow row)
    {
        if (row.RowsIn != row.Accepted + row.Quarantined + row.Unchanged + row.Waiting)
            throw Refused(string.Create(CultureInfo.InvariantCulture,
                $"{row.RowsIn} != {row.Accepted} + {row.Quarantined} + {row.Unchanged} + {row.Waiting}"));
        var wrong = ControlTotals.Missing(connection, sql, row.LoadId)
            .Concat(connection.Query<string>(sql.Text("Ledger/standing.sql"), new { load_id = row.LoadId })).Take(3).ToList();
        if (wrong.Count > 0) throw Refused(string.Join(", ", wrong));
    }

    private static RefusedException Refused(string what) => new(
        "WH-VERIFY",
        new Words($"写入后的核对不符：{what}。", $"What was written failed its check: {what}."),
        new Words("分录须与各版本所述逐一相符，行数须平衡。", "Entries must say what the versions say, and the rows must add up."),
        new Words("本次装载已全部撤回；请运行 monitor doctor 并报告此错误。", "The load was taken back whole; run monitor doctor and report this."),
        exitCode: 5);

    private sealed record Counts(long Arrived, long Quarantined, long Versions, long Waiting, long Withdrawn, long Entries);
}
