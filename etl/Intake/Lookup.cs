using System.Reflection;
using CsvHelper;
using Monitor.Warehouse;

namespace Monitor.Etl.Intake;

/// <summary>A small table of known things, all of it text: measures, codes, units.</summary>
/// <param name="Name">The table's name in stage.sql and the checks, e.g. "known_measure".</param>
public sealed record Lookup(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The lookup held in an embedded CSV file.</summary>
    public static Lookup Of(string name, string path, Assembly assembly)
    {
        using var reader = CsvReader.FromText(SqlText.Of(path, assembly), CsvReaderOptions.Default);
        List<IReadOnlyList<string>> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return new Lookup(name, [.. reader.Headers], rows);
    }
}
