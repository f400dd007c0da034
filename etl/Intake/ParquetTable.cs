using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>A Parquet file as rows of text: its columns are read by the engine where the SQL asks for them, and none is copied.</summary>
/// <remarks>A row's number is its place in the file + 1, as in a CSV with the same rows: the first is 2.</remarks>
internal sealed class ParquetTable : RowSource
{
    /// <summary>What is left out around a cell, as of text files.</summary>
    private const string Blanks = "' \t\n\r\f\v\u0085\u00A0\u2028\u2029\u3000'";

    private const string SourceRow = "(file_row_number + 2)::INTEGER AS source_row";

    private readonly string path;
    private readonly List<(string Name, string Type)> found;

    private ParquetTable(string path, List<(string Name, string Type)> found, Headings headings, long rowCount) =>
        (this.path, this.found, Headings, RowCount) = (path, found, headings, rowCount);

    public Headings Headings { get; }

    public long RowCount { get; }

    /// <summary>Reads the file to its end once, in an engine that can reach nothing else.</summary>
    /// <param name="recognise">Finds the dataset by the names of the columns.</param>
    /// <exception cref="RefusedException">F-PARQUET: broken, cut off, or not Parquet at all; what <paramref name="recognise"/> says.
    /// </exception>
    public static ParquetTable Open(string path, string name, Func<IReadOnlyList<string>, Headings> recognise)
    {
        using var engine = ParquetFile.Engine(path);
        try
        {
            var found = engine.Query<(string Name, string)>($"SELECT column_name, column_type FROM (DESCRIBE FROM {Read(path)})").AsList();
            var headings = recognise([.. found.Select(column => column.Name)]);
            // Counting alone would not look at the values.
            var values = string.Concat(found.Select(column => $", bit_xor(hash({Quoted(column.Name)}))"));
            var rowCount = engine.Query<long>($"SELECT count(*){values} FROM {Read(path)}").Single();
            return new ParquetTable(path, found, headings, rowCount);
        }
        catch (DuckDbException broken) when (ParquetFile.IsBroken(broken))
        {
            throw Refusal.Parquet(name);
        }
    }

    public override string Cells(DuckDbConnection connection, int threads, int[]? wanted)
    {
        var places = Headings.Places.ToList();
        var cells = Headings.Columns.Select((column, i) =>
            (places.IndexOf(i) is >= 0 and var place ? Cell(found[place]) : "NULL::VARCHAR") + $" AS {column}");
        return $"SELECT {SourceRow}, {string.Join(", ", cells)} FROM {Read(path)}{Only(connection, wanted)}";
    }

    /// <summary>As a CSV would have them.</summary>
    public override string Texts(DuckDbConnection connection, int[] wanted)
    {
        var cells = found.Select(Text).Select(text => "coalesce(CASE WHEN regexp_matches(" + text + @", '["",\r\n]') THEN '""' || replace("
            + text + @", '""', '""""') || '""' ELSE " + text + " END, '')");
        return $"SELECT {SourceRow}, concat_ws(',', {string.Join(", ", cells)}) AS text FROM {Read(path)}{Only(connection, wanted)}";
    }

    private static string Only(DuckDbConnection connection, int[]? wanted)
    {
        if (wanted is null) return "";
        var next = 0;
        var rows = Register(connection, [], threads: 1, () => to =>
        {
            var count = Math.Min(wanted.Length - next, DuckDbRows.Capacity);
            to.SetColumn<int>(0, wanted.AsSpan(next, count));
            next += count;
            return count;
        });
        return $" WHERE file_row_number IN (SELECT source_row::BIGINT - 2 {rows})";
    }

    private static string Read(string path) =>
        $"read_parquet({ParquetFile.Literal(path)}, binary_as_string = true, hive_partitioning = false)";

    private static string Cell((string Name, string Type) column) =>
        column.Type == "VARCHAR" ? $"nullif(trim({Quoted(column.Name)}, {Blanks}), '')" : Text(column);

    /// <summary>Midnight is how many programs write a day.</summary>
    private static string Text((string Name, string Type) column)
    {
        var name = Quoted(column.Name);
        return column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal)
            ? $"CASE WHEN {name} = date_trunc('day', {name}) THEN {name}::DATE::VARCHAR ELSE {name}::VARCHAR END"
            : $"{name}::VARCHAR";
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
