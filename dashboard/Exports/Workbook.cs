using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Dashboard.Exports;

/// <summary>A table as a workbook that Excel and WPS open alike: real numbers and dates, the heading frozen on screen and repeated on
/// paper, A4 landscape, no macros and no formulas.</summary>
public static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Title, the line about it, heading.</summary>
    private const int HeadRows = 3;

    public static byte[] Of(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyle.Sheet();
            book.AddNewPart<WorksheetPart>("sheet").Worksheet = Body(sheet);
            var tab = sheet.Name.Length > 31 ? sheet.Name[..31] : sheet.Name;
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = "sheet", SheetId = 1, Name = tab }),
                new DefinedNames(new DefinedName
                {
                    Name = "_xlnm.Print_Titles", LocalSheetId = 0, Text = $"'{tab.Replace("'", "''", StringComparison.Ordinal)}'!$3:$3",
                }));
        }
        return stream.ToArray();
    }

    private static Worksheet Body(Sheet sheet)
    {
        var last = Letter(sheet.Columns.Count - 1);
        var rows = new SheetData(
            Line(1, [sheet.Title], SheetStyle.Title, 30), Line(2, [sheet.About], SheetStyle.About, null),
            Line(HeadRows, sheet.Columns.Select(column => (object?)column.Head), SheetStyle.Head, null));
        foreach (var (i, row) in sheet.Rows.Index()) rows.Append(Line(HeadRows + 1 + i, row, SheetStyle.Text, null));
        var merged = new MergeCells(Merge(1), Merge(2));
        foreach (var (i, note) in sheet.Notes.Index())
        {
            var number = HeadRows + sheet.Rows.Count + 1 + i;
            rows.Append(Line(number, [note], SheetStyle.Note, null));
            merged.Append(Merge(number));
        }
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = HeadRows, TopLeftCell = $"A{HeadRows + 1}", ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            {
                WorkbookViewId = 0,
            }),
            new Columns(sheet.Columns.Select((column, i) => new Column
            {
                Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true,
            })),
            rows, merged,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C— &P —")));

        MergeCell Merge(int row) => new() { Reference = $"A{row}:{last}{row}" };
    }

    private static Row Line(int number, IEnumerable<object?> cells, uint style, double? height)
    {
        var row = new Row { RowIndex = (uint)number };
        if (height is { } points) (row.Height, row.CustomHeight) = (points, true);
        foreach (var (i, cell) in cells.Index()) row.Append(Written($"{Letter(i)}{number}", cell, style));
        return row;
    }

    private static Cell Written(string at, object? cell, uint style) => cell switch
    {
        null => new Cell { CellReference = at, StyleIndex = style },
        DateOnly day => Value(at, (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
            SheetStyle.Date),
        int number => Value(at, number.ToString(CultureInfo.InvariantCulture), SheetStyle.Number),
        string text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = at, DataType = CellValues.InlineString, StyleIndex = style,
        },
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };

    private static Cell Value(string at, string value, uint style) =>
        new(new CellValue(value)) { CellReference = at, DataType = CellValues.Number, StyleIndex = style };

    /// <summary>A to Z: no table of ours is wider.</summary>
    private static char Letter(int column) => column < 26 ? (char)('A' + column)
        : throw new ArgumentOutOfRangeException(nameof(column), column, "At most 26 columns.");
}
