using System.Collections.Concurrent;
using System.Text;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Contracts;

/// <summary>What the texts of a coded column mean: each known writing and its code. Full-width digits, spaces and case make no other code.
/// </summary>
/// <param name="writings">Known writings in their plain form; a blank code: known, but nothing single.</param>
/// <param name="further">The code of a plain writing that is not listed; null when there is none.</param>
internal sealed class CodeList(IEnumerable<(string Writing, string Code)> writings, Func<string, string?> further)
{
    /// <summary>Of the texts of a file that hold no code, so many are remembered; a file of nonsense must not fill the memory.</summary>
    private const int MostRemembered = 100_000;

    private readonly Dictionary<string, string> known = writings.DistinctBy(w => w.Writing, StringComparer.Ordinal)
        .ToDictionary(w => w.Writing, w => w.Code, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<ShortText, byte[]?> seen = new();

    /// <summary>The code of each text; null for none.</summary>
    public void Answer(DuckDbTexts texts, DuckDbAnswers answers)
    {
        // Most columns say the same as the row above.
        var (last, code) = (default(ShortText), (byte[]?)null);
        for (var row = 0; row < texts.Count; row++)
        {
            if (texts.IsNull(row))
            {
                answers.SetNull(row);
                continue;
            }
            var text = texts[row];
            if (!ShortText.TryOf(text, out var key)) code = Find(text);
            else if (key != last) code = Remembered(key, text);
            last = key;
            if (code is null) answers.SetNull(row);
            else answers.Set(row, code);
        }
    }

    /// <summary>The code of one text.</summary>
    public string? Of(string text)
    {
        var plain = Plain(text);
        return known.TryGetValue(plain, out var code) ? code.Length > 0 ? code : null : further(plain);
    }

    private byte[]? Remembered(ShortText key, ReadOnlySpan<byte> text)
    {
        if (seen.TryGetValue(key, out var code)) return code;
        code = Find(text);
        if (code is not null || seen.Count < MostRemembered) seen[key] = code;
        return code;
    }

    private byte[]? Find(ReadOnlySpan<byte> text) => Of(Encoding.UTF8.GetString(text)) is { } code ? Encoding.UTF8.GetBytes(code) : null;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\u3000') continue;
            plain.Append(c is >= '０' and <= '９' ? (char)(c - '０' + '0') : char.ToUpperInvariant(c));
        }
        return plain.ToString();
    }
}
