using System.Collections.Concurrent;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Intake;

/// <summary>A CSV file in which every line is a row (<see cref="TextFacts.IsPlain"/>): read by several threads, each taking the next block
/// of lines. Gives what <see cref="CsvTable"/> gives, which reads the other files.</summary>
internal sealed class PlainCsv(string path, Headings headings, TextFacts facts) : RowSource
{
    private readonly ConcurrentBag<(int Line, RowFault Fault)> faults = [];

    public override IEnumerable<(int Line, RowFault Fault)> Faults => faults.OrderBy(fault => fault.Line);

    /// <summary>Rows below the heading.</summary>
    public int RowCount => facts.Lines - 1;

    public override string Cells(DuckDbConnection connection, int threads, int[]? wanted)
    {
        faults.Clear();
        var present = headings.Places.Select(place => headings.Columns[place]).ToList();
        var source = Register(connection, present, threads, wanted, CellsOf);
        var columns = headings.Columns.Select(column => present.Contains(column) ? column : $"NULL::VARCHAR AS {column}");
        return $"SELECT source_row, {string.Join(", ", columns)} {source}";
    }

    public override string Texts(DuckDbConnection connection, int[] wanted) =>
        Register(connection, ["text"], 1, wanted, (rows, line, number) =>
        {
            rows.AddText(1, line);
            return true;
        });

    /// <summary>The cells of the last line, which may have been cut off.</summary>
    public int LastWidth()
    {
        var last = facts.Blocks[^1];
        using var file = File.OpenHandle(path);
        var bytes = new byte[last.Length];
        ReadWhole(file, bytes, last.Offset);
        var text = bytes.AsSpan().TrimEnd("\r\n"u8);
        return text[(text.LastIndexOf((byte)'\n') + 1)..].Count((byte)',') + 1;
    }

    private delegate bool LineOf(DuckDbRows rows, ReadOnlySpan<byte> line, int number);

    private string Register(DuckDbConnection connection, IReadOnlyList<string> columns, int threads, int[]? wanted, LineOf put)
    {
        var next = -1;
        var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return Register(connection, columns, threads, Worker);

        Func<DuckDbRows, int> Worker() => new Reader(this, file, wanted, put, () => Interlocked.Increment(ref next)).Fill;
    }

    private bool CellsOf(DuckDbRows rows, ReadOnlySpan<byte> line, int number)
    {
        var width = headings.Width;
        if (line.Count((byte)',') != width - 1)
        {
            faults.Add((number, new RowFault("R-COLUMNS", $"{line.Count((byte)',') + 1} ≠ {width}")));
            return false;
        }
        for (var column = 1; column <= width; column++)
        {
            var end = line.IndexOf((byte)',');
            var cell = Trim(end < 0 ? line : line[..end]);
            if (cell.IsEmpty) rows.AddNull(column); else rows.AddText(column, cell);
            if (end >= 0) line = line[(end + 1)..];
        }
        return true;
    }

    /// <summary>Without white space around it, as <see cref="string.Trim()"/> sees it.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty && cell[0] is <= 0x20 or >= 0x80)
        {
            Rune.DecodeFromUtf8(cell, out var rune, out var length);
            if (!Rune.IsWhiteSpace(rune)) break;
            cell = cell[length..];
        }
        while (!cell.IsEmpty && cell[^1] is <= 0x20 or >= 0x80)
        {
            Rune.DecodeLastFromUtf8(cell, out var rune, out var length);
            if (!Rune.IsWhiteSpace(rune)) break;
            cell = cell[..^length];
        }
        return cell;
    }

    private static void ReadWhole(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0) throw new EndOfStreamException("The archived file is shorter than it was.");
            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>One thread's place in the file.</summary>
    private sealed class Reader(PlainCsv csv, SafeFileHandle file, int[]? wanted, LineOf put, Func<int> nextBlock)
    {
        private readonly int[] lines = new int[DuckDbRows.Capacity];
        private byte[] buffer = [];
        private int at;
        private int end;
        private int line;

        public int Fill(DuckDbRows rows)
        {
            var count = 0;
            while (count < lines.Length && (at < end || Load()))
            {
                var rest = buffer.AsSpan(at, end - at);
                var length = rest.IndexOf((byte)'\n');
                var next = length < 0 ? rest.Length : length + 1;
                var number = line++;
                at += next;
                if (number == 1 || (wanted is not null && Array.BinarySearch(wanted, number) < 0)) continue;
                var text = rest[..(length < 0 ? rest.Length : length)];
                if (put(rows, text is [.., (byte)'\r'] ? text[..^1] : text, number)) lines[count++] = number;
            }
            rows.SetColumn<int>(0, lines.AsSpan(0, count));
            return count;
        }

        /// <summary>Takes the next block that holds a wanted line; false when there is none.</summary>
        private bool Load()
        {
            while (nextBlock() is var i && i < csv.BlockCount)
            {
                var block = csv.Block(i);
                if (!csv.Holds(i, wanted)) continue;
                if (buffer.Length < block.Length) buffer = GC.AllocateUninitializedArray<byte>(block.Length);
                ReadWhole(file, buffer.AsSpan(0, block.Length), block.Offset);
                (at, end, line) = (0, block.Length, block.Line);
                return true;
            }
            return false;
        }
    }

    private int BlockCount => facts.Blocks.Count;

    private LineBlock Block(int i) => facts.Blocks[i];

    private bool Holds(int i, int[]? wanted)
    {
        if (wanted is null) return true;
        var (first, after) = (facts.Blocks[i].Line, i + 1 < BlockCount ? facts.Blocks[i + 1].Line : int.MaxValue);
        var place = Array.BinarySearch(wanted, first);
        if (place < 0) place = ~place;
        return place < wanted.Length && wanted[place] < after;
    }
}
