using Monitor.Etl.Samples;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Recomputation;

/// <summary>A small synthetic registry of six years, sent as registration bodies send: in parts, corrections apart from registrations, some
/// bodies in ten thousand yuan, some without version numbers, some late, one year twice, and some rows that must not be taken.</summary>
internal sealed class SplitRegistry : IDisposable
{
    public const int FirstYear = 2020, LastYear = 2025;

    private readonly DuckDbConnection connection = new(":memory:", new DuckDbOptions { Threads = 1 });
    private readonly ScratchFolder scratch;

    public SplitRegistry(ScratchFolder scratch, decimal scale)
    {
        this.scratch = scratch;
        var files = SampleRegistry.Write(new SampleOptions(FirstYear, LastYear, scratch.File("sample"), scale));
        Directory.CreateDirectory(scratch.File("sent"));
        connection.Open();
        // A body of every seventh contract counts no versions. One of twenty registrations was told long after its corrections.
        Execute($"""
            CREATE TABLE said AS
            SELECT * REPLACE (
              CASE WHEN version = 1 AND draw % 20 = 0 THEN known_on + 200 ELSE known_on END AS known_on,
              CASE WHEN draw % 7 > 0 THEN version END AS version)
            FROM (
              SELECT s.*, version AS step, year(registered_on) AS year, md5_number_lower(registration_number) >> 20 AS draw
              FROM read_parquet([{string.Join(", ", files.Select(file => $"'{file.Path}'"))}]) s)
            """);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            Send($"{year}-yuan", $"FROM said WHERE year = {year} AND step = 1 AND draw % 2 = 0");
            Send($"{year}-wan", $"""
                SELECT * EXCLUDE (contract_value_yuan, technology_amount_yuan),
                  (contract_value_yuan * 0.0001)::VARCHAR AS "合同成交额(万元)",
                  (technology_amount_yuan * 0.0001)::VARCHAR AS "技术交易额(万元)"
                FROM said WHERE year = {year} AND step = 1 AND draw % 2 = 1
                """);
        }
        Send("later", "FROM said WHERE step > 1");
        Send("again", "FROM said WHERE year = 2022 AND step = 1 ORDER BY registration_number DESC");
        Send("odd", """
            SELECT * REPLACE (-contract_value_yuan AS contract_value_yuan) FROM said WHERE step = 1 AND draw % 500 = 1
            UNION ALL
            SELECT * REPLACE (contract_value_yuan + 0.01 AS technology_amount_yuan) FROM said WHERE step = 1 AND draw % 500 = 2
            """);
    }

    /// <summary>The files, in an order that has nothing to do with time.</summary>
    public string[] Shuffled(Random random)
    {
        var files = Directory.GetFiles(scratch.File("sent")).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(files);
        return files;
    }

    /// <summary>What a file says, as text, without looking at it.</summary>
    /// <returns>Its columns, in the order of the text.</returns>
    public IReadOnlyList<string> ToText(string file, string text)
    {
        Execute($"COPY (FROM read_parquet('{file}')) TO '{text}' (FORMAT csv, HEADER)");
        return [.. Rows($"SELECT column_name FROM (DESCRIBE FROM read_parquet('{file}'))").Select(row => row["column_name"])];
    }

    /// <summary>Some of the contracts, each with its cells, from which questions are drawn.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Some(int count) =>
        Rows($"FROM (SELECT COLUMNS(*)::VARCHAR FROM said) ORDER BY md5(registration_number), known_on LIMIT {count}");

    public void Dispose() => connection.Dispose();

    private void Send(string name, string what) => Execute($"""
        COPY (SELECT * EXCLUDE (step, year, draw) FROM ({what})) TO '{scratch.File($"sent/{name}.parquet")}'
          (FORMAT parquet, KV_METADATA {"{"}nature: 'sample'{"}"})
        """);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private List<IReadOnlyDictionary<string, string>> Rows(string sql)
    {
        using var command = connection.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i))
                .ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal));
        return rows;
    }
}
