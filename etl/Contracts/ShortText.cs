using System.Runtime.InteropServices;

namespace Monitor.Etl.Contracts;

/// <summary>A text of at most 31 bytes as numbers, to be compared and looked up without making a string of it.</summary>
internal readonly record struct ShortText(ulong A, ulong B, ulong C, ulong D)
{
    private const int Longest = 31;

    /// <summary>False for a text that is longer.</summary>
    public static bool TryOf(ReadOnlySpan<byte> utf8, out ShortText text)
    {
        text = default;
        if (utf8.Length > Longest) return false;
        Span<ulong> words = [0, 0, 0, 0];
        var bytes = MemoryMarshal.AsBytes(words);
        utf8.CopyTo(bytes);
        // The length stands in the last byte, so that a blank text is not the default.
        bytes[Longest] = (byte)(utf8.Length + 1);
        text = new ShortText(words[0], words[1], words[2], words[3]);
        return true;
    }

    public override int GetHashCode()
    {
        var mixed = (A + B * 0x9E3779B97F4A7C15 + C * 0xC2B2AE3D27D4EB4F + D) * 0xFF51AFD7ED558CCD;
        return (int)(mixed >> 32);
    }
}
