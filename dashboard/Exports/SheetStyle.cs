using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Dashboard.Exports;

/// <summary>The styles of a workbook's cells; the constants are their places in the list.</summary>
internal static class SheetStyle
{
    public const uint Text = 1, Head = 2, Date = 3, Number = 4, Title = 5, About = 6, Note = 7;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
        new Fonts(Font(10.5, isBold: false), Font(10.5, isBold: true), Font(18, isBold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(),
            new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(0, HorizontalAlignmentValues.Left), Format(1, HorizontalAlignmentValues.Center),
            Format(0, HorizontalAlignmentValues.Center, 164), Format(0, HorizontalAlignmentValues.Right, 1),
            Format(2, HorizontalAlignmentValues.Center, hasBorder: false), Format(0, HorizontalAlignmentValues.Right, hasBorder: false),
            Format(0, HorizontalAlignmentValues.Left, hasBorder: false)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(double size, bool isBold)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "SimSun" }, new FontCharSet { Val = 134 });
        return font;
    }

    private static T Edge<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };

    private static CellFormat Format(uint font, HorizontalAlignmentValues side, uint number = 0, bool hasBorder = true) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            FontId = font, NumberFormatId = number, BorderId = hasBorder ? 1u : 0u, FormatId = 0, ApplyFont = true, ApplyBorder = hasBorder,
            ApplyAlignment = true, ApplyNumberFormat = number > 0,
        };
}
