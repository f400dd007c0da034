using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sheet = Monitor.Dashboard.Exports.Sheet;
using Workbook = Monitor.Dashboard.Exports.Workbook;

namespace Monitor.Dashboard.Tests.Exports;

public sealed class WorkbookTests
{
    private static readonly Sheet Table = new("2025年度任务", "台账", "截至 2026-11-21", [new("编号", 9), new("时限", 14), new("天数", 10)],
        [["=1+1", new DateOnly(2016, 6, 30), 12], ["a,\"b\"\nc", null, -3]], ["注"]);

    private static T Open<T>(Func<WorkbookPart, T> look)
    {
        using var stream = new MemoryStream(Workbook.Of(Table));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return look(document.WorkbookPart!);
    }

    [Fact]
    public void Workbook_OfATable_IsValidOfficeOpenXml()
    {
        using var stream = new MemoryStream(Workbook.Of(Table));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Cells_OfEachKind_AreTextDateAndNumber()
    {
        var cells = Open(book => book.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(3).Elements<Cell>()
            .Select(cell => (cell.CellReference!.Value, cell.DataType!.Value, cell.InnerText)).ToList());
        // Day 42551 since 1899-12-30 is 2016-06-30; text that begins with "=" stays text.
        Assert.Equal([("A4", CellValues.InlineString, "=1+1"), ("B4", CellValues.Number, "42551"), ("C4", CellValues.Number, "12")], cells);
        var format = Open(book =>
        {
            var dated = book.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "B4");
            var style = (int)dated.StyleIndex!.Value;
            var sheet = book.WorkbookStylesPart!.Stylesheet;
            var number = sheet.CellFormats!.Elements<CellFormat>().ElementAt(style).NumberFormatId!.Value;
            return sheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId!.Value == number).FormatCode!.Value;
        });
        Assert.Equal("yyyy-mm-dd", format);
    }

    [Fact]
    public void Heading_IsFrozenOnScreenAndRepeatedOnPaper()
    {
        var (pane, titles, paper) = Open(book =>
        {
            var sheet = book.WorksheetParts.Single().Worksheet;
            return (sheet.Descendants<Pane>().Single(), book.Workbook.DefinedNames!.Elements<DefinedName>().Single(),
                sheet.Descendants<PageSetup>().Single());
        });
        Assert.Equal((3d, "A4", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal(("_xlnm.Print_Titles", "'2025年度任务'!$3:$3"), (titles.Name!.Value, titles.Text));
        Assert.Equal((9u, OrientationValues.Landscape), (paper.PaperSize!.Value, paper.Orientation!.Value));
    }

    [Fact]
    public void Csv_OfTheSameTable_DisarmsFormulasAndQuotesWhatNeedsIt() => Assert.Equal(
        "\uFEFF编号,时限,天数\r\n'=1+1,2016-06-30,12\r\n\"a,\"\"b\"\"\nc\",,-3\r\n", Table.Csv());
}
