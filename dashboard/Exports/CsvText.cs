using System.Globalization;

namespace Monitor.Dashboard.Exports;

/// <summary>CSV that a spreadsheet opens as what it is: quoted where needed, formulas disarmed.</summary>
public static class CsvText
{
    /// <summary>The byte order mark by which spreadsheets know UTF-8.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>One line of a file, without its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
