using System.Text;
using CsvHelper;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>Comma-separated text, strictly: commas, double quotes doubled, no stray quote anywhere.</summary>
internal sealed class CsvTable(string path, string name)
{
    private const int LongestRow = 1 << 20;

    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
    };

    public IReadOnlyList<string> ReadHeadings()
    {
        using var reader = CsvReader.FromFile(path, Strict);
        if (!Next(reader)) throw Refusal.Empty(name);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }

    /// <summary>The rows below the heading. A row with another number of cells carries a fault.</summary>
    /// <exception cref="RefusedException">F-QUOTE; F-TRUNCATED when the file was cut off in its last row.</exception>
    public IEnumerable<RawRow> Rows(Headings headings)
    {
        var endsInLineBreak = EndsInLineBreak();
        using var reader = CsvReader.FromFile(path, Strict);
        Next(reader);
        var hasRow = Next(reader);
        while (hasRow)
        {
            var row = Row(reader, headings, out var width);
            hasRow = Next(reader);
            if (!hasRow && !endsInLineBreak) CheckWidth(width, row.Line, headings);
            yield return row;
        }
    }

    private void CheckWidth(int width, int line, Headings headings)
    {
        if (width < headings.Width) throw Refusal.Truncated(name, line, width, headings.Width);
    }

    /// <summary>For a file of which only the last row was looked at.</summary>
    /// <exception cref="RefusedException">F-TRUNCATED: the last row is short and lacks its line break.</exception>
    public void CheckEnd(int width, int line, Headings headings)
    {
        if (line > 1 && !EndsInLineBreak()) CheckWidth(width, line, headings);
    }

    private static RawRow Row(CsvReader reader, Headings headings, out int width)
    {
        width = reader.FieldCount;
        var (line, text) = (checked((int)reader.LineNumber), Encoding.UTF8.GetString(reader.RawRecord));
        if (width != headings.Width) return new RawRow(line, [], text, new RowFault("R-COLUMNS", $"{width} ≠ {headings.Width}"));
        var cells = new string?[headings.Columns.Count];
        for (var i = 0; i < width; i++)
        {
            var cell = reader.GetString(i).Trim();
            cells[headings.Places[i]] = cell.Length == 0 ? null : cell;
        }
        return new RawRow(line, cells, text);
    }

    private bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException broken)
        {
            throw Refusal.Quote(name, broken.LineNumber);
        }
    }

    private bool EndsInLineBreak()
    {
        using var stream = File.OpenRead(path);
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() is '\n' or '\r';
    }
}
