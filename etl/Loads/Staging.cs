using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Loads;

/// <summary>A row that broke a rule; a row may break several.</summary>
/// <param name="Detail">What was found.</param>
/// <param name="Original">The row as the file has it.</param>
public sealed record Rejected(int SourceRow, string Code, string Detail, string? Original);

/// <summary>From a file's text to typed rows in a temporary table, held against every check of the dataset.</summary>
public static class Staging
{
    /// <summary>Leaves two temporary tables: <c>raw</c>, every readable row as text, and <c>staged</c>, the accepted ones.</summary>
    /// <returns>The rows that go to quarantine, in the order of the file.</returns>
    public static IReadOnlyList<Rejected> Stage(DuckDbConnection connection, IntakeFile file)
    {
        foreach (var lookup in file.Dataset.Lookups) Fill(connection, lookup);
        Fill(connection, file);
        connection.Execute("DROP TABLE IF EXISTS staged");
        connection.Execute(Text(file.Dataset, $"{file.Dataset.Folder}/stage.sql"));
        foreach (var check in Checks(file.Dataset)) connection.Execute($"INSERT INTO rejected\n{Text(file.Dataset, check)}");
        connection.Execute("DELETE FROM staged WHERE source_row IN (SELECT source_row FROM rejected)");
        return Originals(connection, file);
    }

    /// <summary>The embedded files that hold a dataset's checks, one rule each.</summary>
    public static IReadOnlyList<string> Checks(Dataset dataset) => [.. dataset.Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{dataset.Folder}/checks/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Text(Dataset dataset, string path) => SqlText.Of(path, dataset.Assembly);

    /// <summary>Reads the file once more for the text of the rejected rows, so that a large file is never held in memory.</summary>
    private static List<Rejected> Originals(DuckDbConnection connection, IntakeFile file)
    {
        if (file.Parquet is { } parquet)
        {
            return connection.Query<Rejected>($"""
                SELECT source_row AS SourceRow, code, detail, text AS original
                FROM rejected LEFT JOIN ({parquet.Texts("rejected")}) USING (source_row) ORDER BY source_row, code, detail
                """).AsList();
        }
        var rejected = connection.Query<(int Row, string Code, string Detail)>("FROM rejected ORDER BY source_row, code, detail")
            .ToLookup(r => r.Row);
        return rejected.Count == 0 ? []
            : [.. file.Rows().SelectMany(row => rejected[row.Line].Select(r => new Rejected(r.Row, r.Code, r.Detail, row.Text)))];
    }

    private static void Fill(DuckDbConnection connection, Lookup lookup)
    {
        connection.Execute($"CREATE OR REPLACE TEMP TABLE {lookup.Name} ({Texts(lookup.Columns)})");
        using var appender = connection.CreateAppender(lookup.Name);
        foreach (var row in lookup.Rows) Append(appender, 0, row);
        appender.Close();
    }

    /// <summary>Readable rows into <c>raw</c>, the others into <c>rejected</c>. The rows of a Parquet file stay where they are.</summary>
    private static void Fill(DuckDbConnection connection, IntakeFile file)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER NOT NULL, code VARCHAR NOT NULL, detail VARCHAR)");
        if (file.Parquet is { } parquet)
        {
            connection.Execute($"CREATE OR REPLACE TEMP VIEW raw AS {parquet.Rows()}");
            return;
        }
        connection.Execute($"CREATE OR REPLACE TEMP TABLE raw (source_row INTEGER NOT NULL, {Texts(file.Columns)})");
        using var raw = connection.CreateAppender("raw");
        using var rejected = connection.CreateAppender("rejected");
        foreach (var row in file.Rows())
        {
            var appender = row.Fault is null ? raw : rejected;
            appender.Set(0, row.Line);
            Append(appender, 1, row.Fault is null ? row.Cells : [row.Fault.Code, row.Fault.Detail]);
        }
        raw.Close();
        rejected.Close();
    }

    private static void Append(DuckDbAppender appender, int from, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++) appender.Set(from + i, cells[i]);
        appender.EndRow();
    }

    private static string Texts(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{column} VARCHAR"));
}
