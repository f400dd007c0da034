using System.Globalization;
using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>A file in a throw-away engine of its own: read, typed and checked where nothing it holds can reach the warehouse.</summary>
internal sealed class StagedFile : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly DataDirectory directory;
    private readonly string folder;
    private readonly LoadIntended intent;
    private readonly List<Rejected> quarantined;

    /// <exception cref="RefusedException">What is wrong with the file as a whole.</exception>
    public StagedFile(
        DataDirectory directory, ArchivedFile archived, LoadIntended intent, IReadOnlyList<Dataset> datasets, CancellationToken stop)
    {
        (this.directory, this.intent) = (directory, intent);
        var file = IntakeFile.Open(archived.Path, datasets, intent.Dataset, intent.File);
        (Dataset, RowsIn) = (file.Dataset, file.RowCount);
        folder = Path.Combine(directory.Staging, string.Create(CultureInfo.InvariantCulture, $"load-{intent.Load}"));
        DataDirectory.MakeFolder(folder);
        connection = Open(folder, archived.Path);
        try
        {
            using var interruption = new Interruption(connection, stop);
            quarantined = [.. Staging.Stage(connection, file), .. Unkeyed()];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Dataset Dataset { get; }
    public long RowsIn { get; }

    /// <summary>Carries the accepted rows across as data chunks, each value in its declared type, and why the others are held back.
    /// </summary>
    public void Cross(DuckDbConnection warehouse)
    {
        CrossRejected(warehouse);
        warehouse.Execute(new LedgerSql(Dataset.Table).Text("Ledger/batch.sql"));
        using var command = connection.CreateCommand($"""
            SELECT source_row, key::{Dataset.Table.KeyType}, version, coalesce(known_on, $known_on),
                   CASE WHEN known_on IS NULL AND $stated THEN 'stated' ELSE known_on_kind END, status
                   {string.Concat(Dataset.Table.Columns.Select(c => $", \"{c.Name}\"::{c.Type}"))}
            FROM staged ORDER BY source_row
            """);
        command.Parameters.Add("known_on", intent.KnownOn);
        command.Parameters.Add("stated", intent.KnownOnStated);
        using var reader = command.ExecuteReader();
        using var appender = warehouse.CreateAppender("batch");
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) Carry(reader, appender, i);
            appender.EndRow();
        }
        appender.Close();
    }

    /// <summary>Keeps the rejected rows as they were sent, beside the load's details: they may hold personal data, so they stay out of
    /// the warehouse and its editions.</summary>
    public void Keep()
    {
        if (quarantined.Count == 0) return;
        connection.Execute("CREATE TEMP TABLE quarantined (source_row INTEGER, code VARCHAR, detail VARCHAR, original VARCHAR)");
        using (var appender = connection.CreateAppender("quarantined"))
        {
            foreach (var bad in quarantined)
            {
                appender.Set(0, bad.SourceRow);
                appender.Set(1, bad.Code);
                appender.Set(2, bad.Detail);
                appender.Set(3, bad.Original);
                appender.EndRow();
            }
            appender.Close();
        }
        var draft = Path.Combine(folder, "quarantined.parquet");
        connection.Execute($"COPY quarantined TO '{draft.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
        FileSync.File(draft);
        DataDirectory.MakePrivate(draft);
        File.Move(draft, directory.QuarantineFile(intent.Load), overwrite: true);
        FileSync.Folder(directory.Detail);
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void CrossRejected(DuckDbConnection warehouse)
    {
        warehouse.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER NOT NULL, code VARCHAR NOT NULL, detail VARCHAR)");
        using var appender = warehouse.CreateAppender("rejected");
        foreach (var bad in quarantined)
        {
            appender.Set(0, bad.SourceRow);
            appender.Set(1, bad.Code);
            appender.Set(2, bad.Detail);
            appender.EndRow();
        }
        appender.Close();
    }

    private static void Carry(DuckDbDataReader from, DuckDbAppender to, int column)
    {
        if (from.IsDBNull(column))
        {
            to.SetNull(column);
            return;
        }
        switch (from.GetValue(column))
        {
            case string text: to.Set(column, text); break;
            case int whole: to.Set(column, whole); break;
            case long whole: to.Set(column, whole); break;
            case decimal number: to.Set(column, number); break;
            case DateOnly day: to.Set(column, day); break;
            case bool truth: to.Set(column, truth); break;
            case var other: throw new NotSupportedException($"{from.GetName(column)}: no ledger column is of type {other.GetType().Name}.");
        }
    }

    /// <summary>A row that passed every check and still has no key or no day cannot be entered; it goes to quarantine.</summary>
    private List<Rejected> Unkeyed()
    {
        const string Incomplete = "key IS NULL OR status IS NULL OR (known_on IS NULL AND known_on_kind IS DISTINCT FROM 'load_date')";
        var rows = connection.Query<int>($"SELECT source_row FROM staged WHERE {Incomplete} ORDER BY source_row").ToList();
        connection.Execute($"DELETE FROM staged WHERE {Incomplete}");
        return [.. rows.Select(row => new Rejected(row, "R-MISSING", "key, known_on, status", Original: null))];
    }

    /// <summary>An engine that reaches its own folder and the archived file, and nothing else.</summary>
    private static DuckDbConnection Open(string folder, string archived)
    {
        var connection = new DuckDbConnection(":memory:", new DuckDbOptions
        {
            MemoryLimit = "512MB",
            Threads = 1,
            Settings = new Dictionary<string, string> { ["temp_directory"] = folder, ["max_temp_directory_size"] = "4GB" },
        });
        connection.Open();
        connection.Execute($"SET allowed_directories = [{ParquetFile.Literal(folder + "/")}]");
        connection.Execute($"SET allowed_paths = [{ParquetFile.Literal(archived)}]");
        connection.Execute("SET enable_external_access = false; SET lock_configuration = true");
        return connection;
    }
}
