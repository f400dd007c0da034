using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Loads;

/// <summary>From a file's rows to accepted, typed rows and rejected ones, in an engine of its own.</summary>
/// <remarks>A dataset with a <c>doubt.sql</c> is typed while it streams by; only rows in doubt are kept as text and held against the
/// checks. Of any other dataset all rows are.</remarks>
public sealed class Staging(DuckDbConnection connection, IntakeFile file, StagingSettings settings)
{
    private readonly Dataset dataset = file.Dataset;

    /// <summary>Leaves the temporary table <c>rejected</c>: why rows are held back, with source_row, code and detail. The accepted rows are
    /// what <see cref="Accepted"/> asks for.</summary>
    public void Run()
    {
        foreach (var lookup in dataset.Lookups) Fill(lookup);
        dataset.Functions?.Invoke(connection);
        connection.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER NOT NULL, code VARCHAR NOT NULL, detail VARCHAR)");
        foreach (var kind in (string[])["raw", "staged"]) Drop(kind);
        if (Has("on_file.sql")) settings.Inquiry?.OnFile(connection, dataset, settings.Folder);
        if (Has("doubt.sql")) Stream();
        else Check(wanted: null);
    }

    /// <summary>A query, to be run once, with source_row, code, detail and original: the rejected rows as the file has them.</summary>
    public string Rejected()
    {
        var rows = connection.Query<int>("SELECT DISTINCT source_row FROM rejected ORDER BY 1").ToArray();
        return $"SELECT source_row, code, detail, t.text AS original FROM rejected LEFT JOIN ({file.Source.Texts(connection, rows)}) t " +
            "USING (source_row) ORDER BY source_row, code, detail";
    }

    /// <summary>A query, for this engine and any other that reads the folder, with the accepted rows: source_row, key, version, known_on,
    /// known_on_kind, status and the ledger's columns.</summary>
    public string Accepted()
    {
        if (Has("doubt.sql")) return Streamed();
        WriteChecked();
        return $"FROM read_parquet({Place("checked")})";
    }

    /// <summary>A query with source_row and the dataset's details of the accepted rows.</summary>
    public string Details()
    {
        var columns = string.Join(", ", dataset.Details);
        return Has("doubt.sql")
            ? $"SELECT source_row, {string.Join(", ", dataset.Details.Select(column => $"given_{column} AS {column}"))} FROM typed_row "
                + "WHERE source_row NOT IN (SELECT source_row FROM rejected)"
            : $"SELECT source_row, {columns} FROM raw SEMI JOIN staged USING (source_row) ORDER BY source_row";
    }

    /// <summary>The embedded files that hold a dataset's checks, one rule each.</summary>
    public static IReadOnlyList<string> Checks(Dataset dataset) => [.. dataset.Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{dataset.Folder}/checks/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>One pass over the file, one over the keys; then only rows in doubt.</summary>
    private void Stream()
    {
        connection.Execute($"CREATE TEMP VIEW raw AS {file.Source.Cells(connection, settings.Threads, wanted: null)}");
        connection.Execute(Text("typed.sql"));
        connection.Execute($"""
            COPY (
              SELECT source_row, key::{dataset.Table.KeyType} AS key, version, known_on, known_on_kind, status{Columns}
                {string.Concat(dataset.Details.Select(column => $", given_{column}"))}, coalesce(
            {Text("doubt.sql")}
              , false) AS doubt
              FROM typed
            ) TO {ParquetFile.Literal(settings.Typed)} (FORMAT parquet, COMPRESSION lz4_raw)
            """);
        connection.Execute("DROP VIEW raw");
        connection.Execute($"CREATE OR REPLACE TEMP VIEW typed_row AS FROM read_parquet({ParquetFile.Literal(settings.Typed)})");
        TakeFaults();
        if (Has("history.sql")) settings.Inquiry?.Run(connection, dataset, settings.Folder);
        RepeatedKeys.Find(connection, file.RowCount);
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE in_doubt AS
            SELECT source_row FROM typed_row WHERE doubt UNION ({Text("doubt_together.sql")}) ORDER BY source_row
            """);
        Check([.. connection.Query<int>("FROM in_doubt ORDER BY source_row")]);
        WriteChecked();
        Write("FROM in_doubt", "in_doubt");
    }

    /// <summary>A query over files in the folder that gives the accepted rows: the typed ones as they streamed by, and those that were
    /// in doubt and passed. The files stay, so that millions of rows are not written a second time.</summary>
    private string Streamed()
    {
        var own = string.Concat(dataset.Table.Columns.Select(c => $", {c.Name}"));
        var columns = $"source_row, key, version, known_on, known_on_kind, status{own}";
        var doubted = connection.ExecuteScalar<bool>("SELECT EXISTS (FROM in_doubt)");
        return $"""
            SELECT {columns} FROM read_parquet({ParquetFile.Literal(settings.Typed)}) t
              {(doubted ? $"ANTI JOIN read_parquet({Place("in_doubt")}) d USING (source_row)" : "")} WHERE NOT doubt
            UNION ALL
            SELECT {columns} FROM read_parquet({Place("checked")})
            """;
    }

    private void WriteChecked() => Write($"""
        SELECT source_row, key::{dataset.Table.KeyType} AS key, version, known_on, known_on_kind, status{Columns} FROM staged
        """, "checked");

    private void Write(string query, string name) => connection.Execute($"COPY ({query}) TO {Place(name)} (FORMAT parquet)");

    private string Place(string name) => ParquetFile.Literal(Path.Combine(settings.Folder, name + ".parquet"));

    /// <summary>Rows as text in <c>raw</c>, typed in <c>staged</c>, held against every check.</summary>
    private void Check(int[]? wanted)
    {
        var texts = string.Concat(file.Columns.Select(column => $", {column} VARCHAR"));
        connection.Execute($"CREATE TEMP TABLE raw (source_row INTEGER NOT NULL{texts})");
        if (wanted is not { Length: 0 })
            connection.Execute($"INSERT INTO raw {file.Source.Cells(connection, threads: 1, wanted)}");
        if (wanted is null) TakeFaults();
        connection.Execute(Text("stage.sql"));
        foreach (var check in Checks(dataset)) connection.Execute($"INSERT INTO rejected\n{SqlText.Of(check, dataset.Assembly)}");
        // What passed every check and still has no key or no day cannot be entered.
        const string Incomplete = "key IS NULL OR status IS NULL OR (known_on IS NULL AND known_on_kind IS DISTINCT FROM 'load_date')";
        connection.Execute("DELETE FROM staged WHERE source_row IN (SELECT source_row FROM rejected)");
        connection.Execute($"""
            INSERT INTO rejected SELECT source_row, 'R-MISSING', 'key, known_on, status' FROM staged WHERE {Incomplete};
            DELETE FROM staged WHERE {Incomplete}
            """);
    }

    /// <summary>Rows that could not be read at all.</summary>
    private void TakeFaults()
    {
        using var appender = connection.CreateAppender("rejected");
        foreach (var (line, fault) in file.Source.Faults)
        {
            appender.Set(0, line);
            appender.Set(1, fault.Code);
            appender.Set(2, fault.Detail);
            appender.EndRow();
        }
        appender.Close();
    }

    private void Fill(Lookup lookup)
    {
        connection.Execute(
            $"CREATE OR REPLACE TEMP TABLE {lookup.Name} ({string.Join(", ", lookup.Columns.Select(column => $"{column} VARCHAR"))})");
        using var appender = connection.CreateAppender(lookup.Name);
        foreach (var row in lookup.Rows)
        {
            for (var i = 0; i < row.Count; i++) appender.Set(i, row[i]);
            appender.EndRow();
        }
        appender.Close();
    }

    /// <summary>What an earlier file left, if the engine is used again.</summary>
    private void Drop(string name)
    {
        foreach (var left in connection.Query<string>("""
            SELECT 'VIEW' FROM duckdb_views() WHERE view_name = $name AND temporary
            UNION ALL SELECT 'TABLE' FROM duckdb_tables() WHERE table_name IN ($name, 'checked') AND temporary
            """, new { name }).ToList())
            connection.Execute($"DROP {left} IF EXISTS {name}; DROP TABLE IF EXISTS checked");
    }

    private string Columns => string.Concat(dataset.Table.Columns.Select(c => $", {c.Name}::{c.Type} AS {c.Name}"));

    private bool Has(string name) => dataset.Assembly.GetManifestResourceInfo($"{dataset.Folder}/{name}") is not null;

    private string Text(string name) => SqlText.Of($"{dataset.Folder}/{name}", dataset.Assembly).TrimEnd();
}

/// <param name="Folder">For files this staging makes; they are read as long as its tables are.</param>
/// <param name="Threads">How many may work at once.</param>
/// <param name="Inquiry">How the warehouse is asked what it knows; null where there is none.</param>
public sealed record StagingSettings(string Folder, int Threads, Inquiry? Inquiry = null)
{
    /// <summary>Where the typed rows go as they stream by.</summary>
    public string Typed => Path.Combine(Folder, "typed.parquet");
}
