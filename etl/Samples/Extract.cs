using System.Globalization;
using System.Runtime.ExceptionServices;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Samples;

/// <summary>One year's Parquet file. Rows flow from the generator through the engine to the disk; none is held.</summary>
internal sealed class Extract
{
    private static readonly DuckDbOptions Small = new() { Threads = 1, MemoryLimit = "512MB" };

    private readonly SampleOptions options;
    private readonly YearPlan plan;
    private readonly YearContracts contracts;
    private readonly ContractWords words;

    public Extract(SampleOptions options, int year)
    {
        this.options = options;
        plan = YearPlan.Of(year, options.Scale, options.Seed);
        contracts = new YearContracts(plan, options.Seed);
        words = new ContractWords(contracts.Profile);
    }

    public SampleFile Write(IProgress<SampleProgress>? progress, CancellationToken stop)
    {
        var path = options.PathOf(plan.National.Year);
        var unfinished = path + ".part";
        try
        {
            var rows = Copy(unfinished, progress, stop);
            File.Move(unfinished, path);
            return new SampleFile(path, plan.National.Year, plan.Contracts, plan.Yuan, plan.National.CountIsPublished, rows);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private long Copy(string path, IProgress<SampleProgress>? progress, CancellationToken stop)
    {
        using var connection = new DuckDbConnection(":memory:", Small);
        connection.Open();
        foreach (var (name, known) in words.Types)
            Run(connection, $"CREATE TYPE {name} AS ENUM ({string.Join(", ", known.Select(Quoted))})");
        Run(connection, SqlText.Of("Samples/contract.sql", typeof(Extract).Assembly));
        var chunk = new ContractChunk(contracts.Profile, words);
        using var versions = contracts.Versions().GetEnumerator();
        var written = 0L;
        var source = DuckDbSource.Create(connection, "contracts", "contract", to =>
        {
            stop.ThrowIfCancellationRequested();
            var count = chunk.Fill(versions, to);
            progress?.Report(new SampleProgress(plan.National.Year, written += count, plan.Contracts));
            return count;
        });
        try
        {
            // Level 1: a tenth less time than the usual level, for files 5 % larger.
            return Run(connection, $"COPY (FROM contracts()) TO {Quoted(path)} "
                + $"(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, KV_METADATA {{{Marks()}}})");
        }
        catch (DuckDbException) when (source.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        catch (DuckDbException error) when (error.Kind == DuckDbErrorKind.IO)
        {
            throw new IOException(error.Message, error);
        }
    }

    /// <summary>What a reader of the file must know: that it is a sample, how it was made, which of its totals were published.</summary>
    private string Marks()
    {
        string count = plan.National.CountIsPublished ? "published" : "generator (no national count was published for this year)";
        (string, string)[] marks =
        [
            ("nature", "sample"), ("dataset", "contracts"), ("year", Text(plan.National.Year)),
            ("scale", options.Scale.ToString("0.##########", CultureInfo.InvariantCulture)), ("seed", Text(options.Seed)),
            ("net_contracts", Text(plan.Contracts)), ("net_contracts_from", count),
            ("net_value_yuan", Text(plan.Yuan)), ("net_value_from", "published"),
        ];
        return string.Join(", ", marks.Select(mark => $"{mark.Item1}: {Quoted(mark.Item2)}"));
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static int Run(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteNonQuery();
    }
}
