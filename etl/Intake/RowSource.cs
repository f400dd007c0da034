using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Intake;

/// <summary>Rows of a file on their way into the engine. None is held: the engine asks for them while it works.</summary>
internal abstract class RowSource
{
    private static int made;

    /// <summary>Rows that cannot be read at all; known once <see cref="Cells"/> of all rows were read.</summary>
    public virtual IEnumerable<(int Line, RowFault Fault)> Faults => [];

    /// <summary>A query, to be run once, with the columns of <c>raw</c>: source_row and each column's text, trimmed, null when blank.
    /// </summary>
    /// <param name="threads">How many may read at once; with more than one, rows come in any order.</param>
    /// <param name="wanted">Only the rows with these numbers, in order; null for all.</param>
    public abstract string Cells(DuckDbConnection connection, int threads, int[]? wanted);

    /// <summary>A query, to be run once, with source_row and text of some rows, as the file has them.</summary>
    public abstract string Texts(DuckDbConnection connection, int[] wanted);

    /// <summary>Makes a table function that gives <c>source_row</c> and texts.</summary>
    protected static string Register(
        DuckDbConnection connection, IEnumerable<string> columns, int threads, Func<Func<DuckDbRows, int>> worker)
    {
        var name = string.Create(null, $"rows_{Interlocked.Increment(ref made)}");
        using (var shape = connection.CreateCommand(
            $"CREATE TEMP TABLE {name}_shape (source_row INTEGER{string.Concat(columns.Select(column => $", {column} VARCHAR"))})"))
            shape.ExecuteNonQuery();
        DuckDbSource.Create(connection, name, $"{name}_shape", threads, worker);
        return $"FROM {name}()";
    }
}
