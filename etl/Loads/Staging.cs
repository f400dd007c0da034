using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Loads;

/// <summary>A row that broke a rule; a row may break several.</summary>
/// <param name="Detail">What was found.</param>
/// <param name="Original">The row as the file has it.</param>
public sealed record Rejected(int SourceRow, string Code, string Detail, string Original);

/// <summary>From a file's text to typed rows in a temporary table, held against every check of the dataset.</summary>
public static class Staging
{
    /// <summary>Leaves the temporary tables <c>raw</c> (every readable row) and <c>staged</c> (the accepted rows) on the connection.</summary>
    /// <returns>The rows that go to quarantine, in the order of the file.</returns>
    public static IReadOnlyList<Rejected> Stage(DuckDbConnection connection, IntakeFile file)
    {
        foreach (var lookup in file.Dataset.Lookups)
            Fill(connection, lookup.Name, [.. lookup.Columns.Select(c => $"{c} VARCHAR")], lookup.Rows);
        connection.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER NOT NULL, code VARCHAR NOT NULL, detail VARCHAR)");
        Fill(connection, "rejected", null, file.Rows().Where(row => row.Fault is not null)
            .Select(row => new object[] { row.Line, row.Fault!.Code, row.Fault.Detail }));
        Fill(connection, "raw", ["source_row INTEGER", .. file.Columns.Select(c => $"{c} VARCHAR")],
            file.Rows().Where(row => row.Fault is null).Select(row => row.Cells.Prepend<object?>(row.Line)));
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
        var rejected = connection.Query<(int Row, string Code, string Detail)>("FROM rejected ORDER BY source_row, code, detail")
            .ToLookup(r => r.Row);
        return rejected.Count == 0 ? []
            : [.. file.Rows().SelectMany(row => rejected[row.Line].Select(r => new Rejected(r.Row, r.Code, r.Detail, row.Text)))];
    }

    private static void Fill(
        DuckDbConnection connection, string table, IReadOnlyList<string>? definitions, IEnumerable<IEnumerable<object?>> rows)
    {
        if (definitions is not null) connection.Execute($"CREATE OR REPLACE TEMP TABLE {table} ({string.Join(", ", definitions)})");
        using var appender = connection.CreateAppender(table);
        foreach (var row in rows)
        {
            foreach (var (i, cell) in row.Index())
            {
                if (cell is int line) appender.Set(i, line);
                else appender.Set(i, (string?)cell);
            }
            appender.EndRow();
        }
        appender.Close();
    }
}
