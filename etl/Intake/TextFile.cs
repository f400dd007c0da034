using System.Buffers;
using System.Text.Unicode;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>Whether a file is text at all: not empty, UTF-8 to the last byte, no NUL, no endless line. Reads it once, in blocks.</summary>
internal static class TextFile
{
    private const int LongestLine = 1 << 20;
    private const int Block = 1 << 16;

    private static readonly (byte[] Mark, string Kind)[] Binaries =
    [
        ([0x50, 0x4B, 0x03, 0x04], "ZIP/XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), ("PAR1"u8.ToArray(), "Parquet"),
        ("%PDF"u8.ToArray(), "PDF"), ([0x1F, 0x8B], "GZIP"), ("SQLite format 3"u8.ToArray(), "SQLite"),
    ];

    /// <returns>The first character that is not white space: a brace begins a JSON document, whatever the file is called.</returns>
    /// <exception cref="RefusedException">F-EMPTY, F-FORMAT, F-ENCODING, F-LINE-TOO-LONG.</exception>
    public static char Check(string path, string name)
    {
        // A pipe or a device has length 0: refused here, before opening it could block.
        if (new FileInfo(path).Length == 0) throw Refusal.Empty(name);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = new byte[Block];
        var chars = new char[Block];
        var (offset, line, lineStart, kept, isFirst, first) = (0L, 1, 0L, 0, true, '\0');
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var block = buffer.AsSpan(0, kept + read);
            var isLast = block.Length < buffer.Length;
            if (isFirst) CheckMarks(block, name);
            isFirst = false;
            var status = Utf8.ToUtf16(block, chars, out var good, out var decoded, replaceInvalidSequences: false, isFinalBlock: isLast);
            for (var i = 0; i < good; i++)
            {
                if (block[i] == 0) throw Refusal.Binary(name, $"NUL, byte {offset + i}", line);
                if (block[i] != (byte)'\n') continue;
                (line, lineStart) = (line + 1, offset + i + 1);
            }
            if (offset + good - lineStart > LongestLine) throw Refusal.LineTooLong(name, line, LongestLine);
            if (status == OperationStatus.InvalidData) throw Refusal.NotUtf8(name, offset + good, line, block[good]);
            if (first == '\0') first = FirstOf(chars.AsSpan(0, decoded));
            if (isLast) break;
            kept = block.Length - good;
            block[good..].CopyTo(buffer);
            offset += good;
        }
        return first == '\0' ? throw Refusal.Empty(name) : first;
    }

    private static char FirstOf(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart('\uFEFF').TrimStart();
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
