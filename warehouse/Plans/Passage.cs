using System.Text;

namespace Monitor.Warehouse.Plans;

/// <summary>Where quoted words stand in a document's text.</summary>
/// <param name="Start">Index of the first character.</param>
public sealed record Passage(int Start, int Length)
{
    /// <summary>The first place of <paramref name="quote"/> in <paramref name="text"/>; null when it is not there. Line ends, page breaks
    /// and spaces count alike, and several as one: the rule of tests/plan-texts.</summary>
    public static Passage? Find(string text, string quote)
    {
        var sought = Joined(quote.Trim()).Text;
        var (joined, places) = Joined(text);
        var at = sought.Length == 0 ? -1 : joined.IndexOf(sought, StringComparison.Ordinal);
        return at < 0 ? null : new(places[at], places[at + sought.Length - 1] + 1 - places[at]);
    }

    /// <summary>The text with one space for each run of white space, and where each of its characters stood.</summary>
    private static (string Text, List<int> Places) Joined(string text)
    {
        var (joined, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]);
            if (isSpace && i > 0 && char.IsWhiteSpace(text[i - 1])) continue;
            joined.Append(isSpace ? ' ' : text[i]);
            places.Add(i);
        }
        return (joined.ToString(), places);
    }
}
