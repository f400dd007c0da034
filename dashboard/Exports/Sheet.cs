using System.Globalization;

namespace Monitor.Dashboard.Exports;

/// <param name="Width">In characters, as spreadsheets count them; a Chinese one takes two.</param>
public sealed record SheetColumn(string Head, double Width);

/// <summary>A table as it leaves the house: the same for every form it is written in.</summary>
/// <param name="Name">Of the sheet's tab.</param>
/// <param name="About">The line below the title: what day, what edition, what unit.</param>
/// <param name="Rows">Cells are text, int, DateOnly or null for an empty one.</param>
/// <param name="Notes">Lines below the table.</param>
public sealed record Sheet(
    string Name, string Title, string About, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>Heading and rows as CSV, without title and notes.</summary>
    public string Csv() => CsvText.Mark + string.Concat(Rows.Select(row => row.Select(Text)).Prepend(Columns.Select(c => c.Head))
        .Select(row => CsvText.Line(row) + "\r\n"));

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        IFormattable value => value.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };
}
