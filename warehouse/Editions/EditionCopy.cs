using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <param name="Edition">What the journal will say of it; the hash of the file is not known yet.</param>
/// <param name="Contents">What the full scan must find again.</param>
internal sealed record CopiedEdition(EditionPublished Edition, IReadOnlyList<TableContent> Contents);

/// <summary>Copies the warehouse into a new file. After an error the file stays attached: the caller must renew the instance.</summary>
internal sealed class EditionCopy(DuckDbConnection connection, Owner owner)
{
    public CopiedEdition Make(string file, int number, int catalogueVersion)
    {
        var edition = Describe(number, catalogueVersion);
        connection.Execute($"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS edition_file");
        var warehouse = connection.ExecuteScalar<string>("SELECT current_database()");
        connection.Execute($"COPY FROM DATABASE {warehouse} TO edition_file (SCHEMA)");
        Fill(edition);
        Failpoint.Hit("in-edition-copy");
        connection.Execute("CHECKPOINT edition_file");
        connection.Execute("DETACH edition_file");
        return new CopiedEdition(edition, TableContent.Of(connection, number));
    }

    private void Fill(EditionPublished edition)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in TableContent.Tables(connection))
        {
            connection.Execute($"INSERT INTO edition_file.{table} FROM {table}");
        }
        var insert = SqlText.Of("Editions/edition.sql").Replace("INTO edition ", "INTO edition_file.edition ", StringComparison.Ordinal);
        connection.Execute(insert, edition with { Sha256 = null });
        transaction.Commit();
    }

    private EditionPublished Describe(int number, int catalogueVersion)
    {
        var head = owner.Journal.Head;
        var (lastLoad, planVersion, sample) = connection.QuerySingle<(long, long, bool)>("""
            SELECT coalesce(max(load_id), 0), coalesce(max(load_id) FILTER (dataset = 'plans'), 0),
                   coalesce(bool_or(nature = 'sample'), false)
            FROM load
            """);
        return new EditionPublished(number, lastLoad, planVersion, catalogueVersion, owner.Now, sample ? "sample" : "real", Sha256: null,
            LedgerHash.Of(connection, owner.Tables), head.Seq, head.Hash);
    }
}
