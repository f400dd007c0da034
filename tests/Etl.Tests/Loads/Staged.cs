using Dapper;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Tests.Loads;

/// <param name="Original">The row as the file has it.</param>
internal sealed record Rejected(int SourceRow, string Code, string Detail, string Original);

/// <summary>Files staged without a warehouse.</summary>
internal static class Staged
{
    /// <summary>Leaves the accepted rows in <c>staged</c>; gives the others in the order of the file.</summary>
    public static IReadOnlyList<Rejected> Stage(this DuckDbConnection connection, IntakeFile file, ScratchFolder scratch, int threads = 1)
    {
        var folder = Directory.CreateDirectory(scratch.File(Guid.NewGuid().ToString("N"))).FullName;
        var staging = new Staging(connection, file, new StagingSettings(folder, threads));
        staging.Run();
        connection.Execute($"CREATE TEMP TABLE accepted AS {staging.Accepted()}");
        connection.Execute("DROP TABLE staged; ALTER TABLE accepted RENAME TO staged");
        return connection.Query<(int Row, string Code, string Detail, string Original)>(staging.Rejected())
            .Select(r => new Rejected(r.Row, r.Code, r.Detail, r.Original)).ToList();
    }

    /// <summary>A file's rows as they get into the engine, and those that do not.</summary>
    public static IReadOnlyList<RawRow> Rows(this IntakeFile file)
    {
        using var connection = new DuckDbConnection(":memory:");
        connection.Open();
        var cells = connection.Query(file.Source.Cells(connection, threads: 1, wanted: null)).Cast<IDictionary<string, object?>>()
            .Select(row => ((int)row["source_row"]!, Cells: file.Columns.Select(column => (string?)row[column]).ToList())).ToList();
        var faults = file.Source.Faults.ToList();
        int[] lines = [.. cells.Select(row => row.Item1).Concat(faults.Select(fault => fault.Line)).Order()];
        var texts = connection.Query<(int Row, string Text)>(file.Source.Texts(connection, lines)).ToDictionary(t => t.Row, t => t.Text);
        return [.. cells.Select(row => new RawRow(row.Item1, row.Cells, texts[row.Item1]))
            .Concat(faults.Select(fault => new RawRow(fault.Line, [], texts[fault.Line], fault.Fault))).OrderBy(row => row.Line)];
    }
}
