using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <param name="SourceRow">The row's number in the load's file.</param>
/// <param name="Cells">Each column that has text in this row, in the order of the dataset's declaration.</param>
public sealed record DetailRow(int SourceRow, IReadOnlyDictionary<string, string> Cells);

/// <summary>What the rows of a load say that no figure needs: names, titles, days. It may be personal, so it lies in a private file for
/// each load, which no edition contains, and only a trace reads it.</summary>
public static class Detail
{
    /// <summary>The details of some rows of one load, in the order of the file; none when the load's dataset keeps none, or when the file
    /// is not on this machine.</summary>
    /// <exception cref="DuckDbException">The file is damaged.</exception>
    public static IReadOnlyList<DetailRow> Of(DataDirectory directory, long load, IReadOnlyCollection<int> sourceRows)
    {
        var file = directory.DetailFile(load);
        if (sourceRows.Count == 0 || !File.Exists(file)) return [];
        using var engine = new DuckDbConnection(":memory:", new DuckDbOptions { MemoryLimit = "128MB", Threads = 1 });
        engine.Open();
        var literal = $"'{file.Replace("'", "''", StringComparison.Ordinal)}'";
        using (var closing = engine.CreateCommand($"SET allowed_paths = [{literal}]; SET enable_external_access = false"))
            closing.ExecuteNonQuery();
        // Numbers, so they can stand in the text: the engine skips row groups by them.
        var rows = string.Join(", ", sourceRows.Distinct().Order());
        using var command = engine.CreateCommand($"FROM read_parquet({literal}) WHERE source_row IN ({rows}) ORDER BY source_row");
        using var reader = command.ExecuteReader();
        List<DetailRow> found = [];
        while (reader.Read())
        {
            var cells = new Dictionary<string, string>();
            for (var i = 1; i < reader.FieldCount; i++)
                if (!reader.IsDBNull(i)) cells[reader.GetName(i)] = reader.GetString(i);
            found.Add(new DetailRow(reader.GetInt32(0), cells));
        }
        return found;
    }
}
