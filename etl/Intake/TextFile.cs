using System.Buffers;
using System.Text.Unicode;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>Whether a file is text at all: not empty, UTF-8 to the last byte, no NUL, no endless line. Reads it once, in blocks that end
/// with a line.</summary>
internal static class TextFile
{
    private const int LongestLine = 1 << 20;

    /// <summary>Longer than any line, so that a block without a line's end is refused.</summary>
    private const int Block = 1 << 21;

    private static readonly (byte[] Mark, string Kind)[] Binaries =
    [
        ([0x50, 0x4B, 0x03, 0x04], "ZIP/XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), ("PAR1"u8.ToArray(), "Parquet"),
        ("%PDF"u8.ToArray(), "PDF"), ([0x1F, 0x8B], "GZIP"), ("SQLite format 3"u8.ToArray(), "SQLite"),
    ];

    /// <exception cref="RefusedException">F-EMPTY, F-FORMAT, F-ENCODING, F-LINE-TOO-LONG.</exception>
    public static TextFacts Check(string path, string name)
    {
        // A pipe or a device has length 0: refused here, before opening it could block.
        if (new FileInfo(path).Length == 0) throw Refusal.Empty(name);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            return Check(stream, buffer, name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TextFacts Check(FileStream stream, byte[] buffer, string name)
    {
        var (offset, line, kept, first, isPlain) = (0L, 1, 0, '\0', true);
        List<LineBlock> blocks = [];
        while (true)
        {
            kept += stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            if (offset == 0) CheckMarks(buffer.AsSpan(0, kept), name);
            var isLast = kept < buffer.Length;
            var end = isLast ? kept : buffer.AsSpan(0, kept).LastIndexOf((byte)'\n') + 1;
            if (end == 0 && !isLast) end = kept;
            var block = buffer.AsSpan(0, end);
            Examine(block, name, offset, line);
            if (first == '\0') first = FirstOf(block);
            isPlain &= IsPlain(block);
            if (end > 0) blocks.Add(new LineBlock(offset, end, line));
            line += block.Count((byte)'\n');
            offset += end;
            if (isLast) return first == '\0' ? throw Refusal.Empty(name)
                : new TextFacts(first, isPlain, blocks, block.IsEmpty || block[^1] == '\n' ? line - 1 : line);
            buffer.AsSpan(end, kept - end).CopyTo(buffer);
            kept -= end;
        }
    }

    /// <summary>No quote anywhere, no blank line, and line ends of one or two characters: then a line is a row.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> block)
    {
        if (block.Contains((byte)'"') || block.IndexOf("\n\n"u8) >= 0 || block.StartsWith("\n"u8)) return false;
        for (var rest = block; rest.IndexOf((byte)'\r') is >= 0 and var at; rest = rest[(at + 1)..])
            if (at == 0 || at + 1 == rest.Length || rest[at + 1] != '\n' || rest[at - 1] == '\n') return false;
        return true;
    }

    private static void Examine(ReadOnlySpan<byte> block, string name, long offset, int line)
    {
        var isTooLong = false;
        for (var rest = block; rest.Length > LongestLine && !isTooLong;)
        {
            var last = rest[..(LongestLine + 1)].LastIndexOf((byte)'\n');
            isTooLong = last < 0;
            rest = rest[(last + 1)..];
        }
        if (isTooLong || block.Contains((byte)0) || !Utf8.IsValid(block)) throw Fault(block, name, offset, line);
    }

    /// <summary>What is wrong with the first bad byte or line of a block.</summary>
    private static RefusedException Fault(ReadOnlySpan<byte> block, string name, long offset, int line)
    {
        var chars = new char[block.Length];
        var status = Utf8.ToUtf16(block, chars, out var good, out _, replaceInvalidSequences: false, isFinalBlock: true);
        var lineStart = 0;
        for (var i = 0; i < good; i++)
        {
            if (block[i] == 0) return Refusal.Binary(name, $"NUL, byte {offset + i}", line);
            if (i - lineStart > LongestLine) return Refusal.LineTooLong(name, line, LongestLine);
            if (block[i] == (byte)'\n') (line, lineStart) = (line + 1, i + 1);
        }
        return status == OperationStatus.InvalidData
            ? Refusal.NotUtf8(name, offset + good, line, block[good])
            : Refusal.LineTooLong(name, line, LongestLine);
    }

    private static char FirstOf(ReadOnlySpan<byte> block)
    {
        var rest = System.Text.Encoding.UTF8.GetString(block[..Math.Min(block.Length, 1 << 12)]).AsSpan().TrimStart('\uFEFF').TrimStart();
        if (!rest.IsEmpty) return rest[0];
        rest = System.Text.Encoding.UTF8.GetString(block).AsSpan().TrimStart('\uFEFF').TrimStart();
        return rest.IsEmpty ? '\0' : rest[0];
    }

    private static void CheckMarks(ReadOnlySpan<byte> start, string name)
    {
        foreach (var (mark, kind) in Binaries)
            if (start.StartsWith(mark)) throw Refusal.Binary(name, kind, 1);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw Refusal.NotUtf8(name, 0, 1, start[0], "UTF-16");
    }
}
