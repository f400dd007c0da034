using System.Globalization;
using Dapper;
using Monitor.Etl.Intake;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>A file in a throw-away engine of its own: read, typed and checked where nothing it holds can reach the warehouse.</summary>
internal sealed class StagedFile : IDisposable
{
    private static readonly int Threads = Math.Min(2, Environment.ProcessorCount);

    private readonly DuckDbConnection connection;
    private readonly DataDirectory directory;
    private readonly string folder;
    private readonly LoadIntended intent;
    private readonly string accepted;

    /// <param name="inquiry">How the warehouse is asked what it knows.</param>
    /// <exception cref="RefusedException">What is wrong with the file as a whole.</exception>
    public StagedFile(
        DataDirectory directory, ArchivedFile archived, LoadIntended intent, IReadOnlyList<Dataset> datasets,
        Inquiry inquiry, CancellationToken stop)
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
            var staging = new Staging(connection, file, new StagingSettings(folder, Threads, inquiry));
            staging.Run();
            accepted = staging.Accepted();
            Write(staging);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Dataset Dataset { get; }
    public long RowsIn { get; }

    /// <summary>Shows the warehouse the accepted rows, each value in its declared type, and why the others are held back. Both are read
    /// from files of this load's folder, which stay until it is disposed.</summary>
    public void Cross(DuckDbConnection warehouse)
    {
        warehouse.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE OR REPLACE TEMP VIEW batch AS
            SELECT * REPLACE (coalesce(known_on, DATE '{intent.KnownOn:yyyy-MM-dd}') AS known_on,
                              CASE WHEN known_on IS NULL AND {intent.KnownOnStated} THEN 'stated' ELSE known_on_kind END AS known_on_kind)
            FROM ({accepted})
            """));
        warehouse.Execute($"CREATE OR REPLACE TEMP VIEW rejected AS FROM read_parquet({ParquetFile.Literal(Place("rejected"))})");
    }

    /// <summary>Keeps what stays out of the warehouse and its editions, because it may hold personal data: the details of the rows, and
    /// the rejected rows as they were sent. Kept before the load is entered; kept again when it is repeated.</summary>
    public void Keep()
    {
        if (Dataset.Details.Count > 0) Keep(Place("detail"), directory.DetailFile(intent.Load));
        Failpoint.Hit("detail-kept");
        if (File.Exists(Place("quarantined"))) Keep(Place("quarantined"), directory.QuarantineFile(intent.Load));
        FileSync.Folder(directory.Detail);
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Keep(string draft, string place)
    {
        FileSync.File(draft);
        DataDirectory.MakePrivate(draft);
        File.Move(draft, place, overwrite: true);
    }

    private string Place(string name) => Path.Combine(folder, name + ".parquet");

    private void Write(Staging staging)
    {
        Write("rejected", "SELECT source_row, code, detail FROM rejected");
        if (connection.ExecuteScalar<bool>("SELECT count(*) > 0 FROM rejected")) Write("quarantined", staging.Rejected());
        if (Dataset.Details.Count > 0) Write("detail", staging.Details());
    }

    private void Write(string name, string query) =>
        connection.Execute($"COPY ({query}) TO {ParquetFile.Literal(Place(name))} (FORMAT parquet, COMPRESSION lz4_raw)");

    /// <summary>An engine that reaches its own folder and the archived file, and nothing else.</summary>
    private static DuckDbConnection Open(string folder, string archived)
    {
        var connection = new DuckDbConnection(":memory:", new DuckDbOptions
        {
            MemoryLimit = "384MB",
            Threads = Threads,
            Settings = new Dictionary<string, string>
            {
                ["temp_directory"] = folder,
                ["max_temp_directory_size"] = "4GB",
                // Rows carry their number, so several threads may bring them.
                ["preserve_insertion_order"] = "false",
            },
        });
        connection.Open();
        connection.Execute($"SET allowed_directories = [{ParquetFile.Literal(folder + "/")}]");
        connection.Execute($"SET allowed_paths = [{ParquetFile.Literal(archived)}]");
        connection.Execute("SET enable_external_access = false; SET lock_configuration = true");
        return connection;
    }
}
