using System.Text;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Intake;

/// <summary>Rows read one by one with all the care quotes, line breaks inside cells and blank lines need.</summary>
internal sealed class TextRows(IReadOnlyList<string> columns, Func<IEnumerable<RawRow>> rows) : RowSource
{
    private readonly List<(int Line, RowFault Fault)> faults = [];
    private readonly Dictionary<RowFault, RowFault> known = [];

    public override IEnumerable<(int Line, RowFault Fault)> Faults => faults;

    public override string Cells(DuckDbConnection connection, int threads, int[]? wanted)
    {
        faults.Clear();
        return Register(connection, columns, Chosen(wanted).Where(IsReadable), row => row.Cells);
    }

    public override string Texts(DuckDbConnection connection, int[] wanted) =>
        Register(connection, ["text"], Chosen(wanted), row => [row.Text]);

    private static string Register(
        DuckDbConnection connection, IReadOnlyList<string> names, IEnumerable<RawRow> chosen, Func<RawRow, IReadOnlyList<string?>> cells)
    {
        var all = chosen.GetEnumerator();
        var lines = new int[DuckDbRows.Capacity];
        return Register(connection, names, threads: 1, () => to =>
        {
            var count = 0;
            for (; count < lines.Length && all.MoveNext(); count++)
            {
                lines[count] = all.Current.Line;
                var texts = cells(all.Current);
                for (var i = 0; i < texts.Count; i++)
                    if (texts[i] is { } text) to.AddText(i + 1, Encoding.UTF8.GetBytes(text)); else to.AddNull(i + 1);
            }
            if (count == 0) all.Dispose();
            to.SetColumn<int>(0, lines.AsSpan(0, count));
            return count;
        });
    }

    /// <summary>The same few faults come over and over; each is held once.</summary>
    private bool IsReadable(RawRow row)
    {
        if (row.Fault is not { } fault) return true;
        if (!known.TryGetValue(fault, out var held)) known[fault] = held = fault;
        faults.Add((row.Line, held));
        return false;
    }

    private IEnumerable<RawRow> Chosen(int[]? wanted)
    {
        if (wanted is null)
        {
            foreach (var row in rows()) yield return row;
            yield break;
        }
        var next = 0;
        foreach (var row in rows())
        {
            while (next < wanted.Length && wanted[next] < row.Line) next++;
            if (next == wanted.Length) yield break;
            if (wanted[next] == row.Line) yield return row;
        }
    }
}
