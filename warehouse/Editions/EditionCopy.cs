using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <param name="Edition">What the journal will say of it; the hash of the file is not known yet.</param>
/// <param name="Contents">What the full scan must find again.</param>
/// <param name="Counted">The last load that an edition before was counted with and that nothing has written again since.</param>
internal sealed record CopiedEdition(EditionPublished Edition, IReadOnlyList<TableContent> Contents, long Counted);

/// <summary>Copies the warehouse into a new file, as it is after a checkpoint. After an error the file may stay attached: the caller must
/// renew the instance.</summary>
internal sealed class EditionCopy(DuckDbConnection connection, Owner owner)
{
    /// <param name="byEngine">Copy row by row, as where no child process can copy the file.</param>
    public CopiedEdition Make(string file, int number, int catalogueVersion, bool byEngine = false)
    {
        var counted = Counted();
        var edition = Describe(number, catalogueVersion);
        // An edition knows itself, but for its own file's hash. The row is there before the copy, so that the copy is never written to.
        connection.Execute("DELETE FROM edition WHERE sha256 IS NULL");
        connection.Execute(SqlText.Of("Editions/edition.sql"), edition);
        connection.Execute("CHECKPOINT;");
        if (byEngine || !ChildCopy.TryMake(owner.Directory.WarehouseFile, file)) CopyByEngine(file);
        Failpoint.Hit("in-edition-copy");
        return new CopiedEdition(edition, TableContent.BesideLedgers(connection, owner.Tables), counted);
    }

    private void CopyByEngine(string file)
    {
        connection.Execute($"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS edition_file");
        var warehouse = connection.ExecuteScalar<string>("SELECT current_database()");
        connection.Execute($"COPY FROM DATABASE {warehouse} TO edition_file");
        connection.Execute("CHECKPOINT edition_file");
        connection.Execute("DETACH edition_file");
    }

    /// <summary>A warehouse made anew, a wider declaration, a load repeated by recovery: all of them are newer than the edition.</summary>
    private long Counted() => connection.ExecuteScalar<long>("""
        WITH newest AS (FROM edition WHERE sha256 IS NOT NULL ORDER BY edition DESC LIMIT 1)
        SELECT CASE WHEN (SELECT max(made_at) FROM ledger) < published_at
                    THEN least(last_load, (SELECT min(load_id) - 1 FROM load WHERE loaded_at >= published_at)) ELSE 0 END
        FROM newest
        """);

    private EditionPublished Describe(int number, int catalogueVersion)
    {
        var head = owner.Journal.Head;
        var (lastLoad, planVersion, sample) = connection.QuerySingle<(long, long, bool)>("""
            SELECT coalesce(max(load_id), 0), coalesce(max(load_id) FILTER (dataset = 'plans'), 0),
                   coalesce(bool_or(nature = 'sample'), false)
            FROM load
            """);
        return new EditionPublished(number, lastLoad, planVersion, catalogueVersion, owner.Now, sample ? "sample" : "real", Sha256: null,
            LedgerHash.Fixed(connection, owner.Tables), head.Seq, head.Hash);
    }
}
