using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <param name="Edition">What the journal will say of it; the hash of the file is not known yet.</param>
/// <param name="Contents">What the full scan must find again.</param>
internal sealed record CopiedEdition(EditionPublished Edition, IReadOnlyList<TableContent> Contents);

/// <summary>Copies the warehouse into a new file, as it is after a checkpoint. After an error the file may stay attached: the caller must
/// renew the instance.</summary>
internal sealed class EditionCopy(DuckDbConnection connection, Owner owner)
{
    /// <param name="byEngine">Copy row by row, as where no child process can copy the file.</param>
    public CopiedEdition Make(string file, int number, int catalogueVersion, bool byEngine = false)
    {
        var edition = Describe(number, catalogueVersion);
        connection.Execute("CHECKPOINT;");
        if (byEngine || !ChildCopy.TryMake(owner.Directory.WarehouseFile, file)) CopyByEngine(file);
        Failpoint.Hit("in-edition-copy");
        Sign(file, edition);
        return new CopiedEdition(edition, TableContent.BesideLedgers(connection, number, owner.Tables));
    }

    private void CopyByEngine(string file)
    {
        connection.Execute($"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS edition_file");
        var warehouse = connection.ExecuteScalar<string>("SELECT current_database()");
        connection.Execute($"COPY FROM DATABASE {warehouse} TO edition_file");
        connection.Execute("CHECKPOINT edition_file");
        connection.Execute("DETACH edition_file");
    }

    /// <summary>An edition knows itself, but for the hash of its own file.</summary>
    private static void Sign(string file, EditionPublished edition)
    {
        using var copy = new DuckDbConnection(file, new DuckDbOptions { MemoryLimit = "128MB", Threads = 1 });
        copy.Open();
        copy.Execute(SqlText.Of("Editions/edition.sql"), edition with { Sha256 = null });
        copy.Execute("CHECKPOINT;");
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
            LedgerHash.Fixed(connection, owner.Tables), head.Seq, head.Hash);
    }
}
