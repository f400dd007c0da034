using System.Diagnostics;
using System.Text;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Tests.Intake;

public sealed class IntakeFileTests : IDisposable
{
    private const string Heading = "measure,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n";
    private const string Row = "published_gdp,2025-01-01,2025-12-31,1,亿元,statement,B,2026-02-28,stated,NBS\n";

    private static readonly IReadOnlyList<Dataset> All = [StatisticsDataset.Dataset, PlansDataset.Dataset];

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private IntakeFile Open(string text, string name = "a.csv", string? dataset = null) =>
        IntakeFile.Open(scratch.Write(name, text), All, dataset);

    private RefusedException Refused(string text, string name = "a.csv", string? dataset = null) =>
        Assert.Throws<RefusedException>(() => Open(text, name, dataset));

    private RefusedException Refused(byte[] bytes)
    {
        var path = scratch.File("a.csv");
        File.WriteAllBytes(path, bytes);
        return Assert.Throws<RefusedException>(() => IntakeFile.Open(path, All));
    }

    [Fact]
    public void Rows_OfAStatisticsFile_CarryLineCellsAndText()
    {
        const string Quoted = "published_gdp,2024-01-01,2024-12-31, 2 ,亿元,statement,B,,,\"NBS, \"\"x\"\"\nline 2\"\n";
        var file = Open(Heading + Row + "\n" + Quoted + Row);

        Assert.Equal(("statistics", 3), (file.Dataset.Name, file.RowCount));
        var rows = file.Rows().ToList();
        Assert.Equal([2, 4, 6], rows.Select(r => r.Line));
        string? Cell(int row, string column) => rows[row].Cells[file.Columns.ToList().IndexOf(column)];
        Assert.Equal(("2", null, null, "NBS, \"x\"\nline 2"), (Cell(1, "value"), Cell(1, "known_on"), Cell(1, "fund"), Cell(1, "source")));
        Assert.Equal(Row.TrimEnd(), rows[2].Text);
        Assert.Equal(rows.Select(r => r.Text), file.Rows().Select(r => r.Text));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void Open_WithOrWithoutByteOrderMark_ReadsTheSame(string mark) => Assert.Equal(1, Open(mark + Heading + Row).RowCount);

    [Fact]
    public void Open_ChineseAndFullWidthHeadings_AreTheSameColumns()
    {
        var file = Open("度量,期初,期末,数值,单位,发布类别,ｇｒａｄｅ, 公布日期 ,公布日期类别,来源\n" + Row);
        Assert.Equal("NBS", file.Rows().Single().Cells[file.Columns.ToList().IndexOf("source")]);
    }

    [Theory]
    [InlineData("x,y\n", 2)]
    [InlineData("published_gdp,2025-01-01,2025-12-31,1,亿元,statement,B,2026-02-28,stated,NBS,more\n", 11)]
    public void Rows_WithAnotherNumberOfCells_CarryAFault(string bad, int cells)
    {
        var rows = Open(Heading + bad + Row).Rows().ToList();
        Assert.Equal([new RowFault("R-COLUMNS", $"{cells} ≠ 10"), null], rows.Select(r => r.Fault));
        Assert.Equal(bad.TrimEnd(), rows[0].Text);
    }

    [Fact]
    public void Rows_ShortLastRowWithALineBreak_IsAFaultAndNotACutOffFile() =>
        Assert.Equal(new RowFault("R-COLUMNS", "2 ≠ 10"), Open(Heading + Row + "x,y\n").Rows()[^1].Fault);

    [Theory]
    [InlineData("", "F-EMPTY")]
    [InlineData("\uFEFF \n\n", "F-EMPTY")]
    [InlineData(Heading, "F-EMPTY")]
    [InlineData("a,b\n1,2\n", "F-UNKNOWN")]
    [InlineData("measure,period_from,period_to\nx,y,z\n", "H-MISSING")]
    [InlineData("measure,度量,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n", "H-DUPLICATE")]
    [InlineData("measure,city,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n", "H-UNKNOWN")]
    [InlineData(Heading + Row + "published_gdp,2024-01-01,\"2024", "F-QUOTE")]
    [InlineData(Heading + "published_gdp,2024-01-01,20\"24,1\n" + Row, "F-QUOTE")]
    [InlineData(Heading + Row + "published_gdp,2024-01-01,2024-12", "F-TRUNCATED")]
    [InlineData(Heading + "published_gdp\0,2024-01-01\n", "F-FORMAT")]
    [InlineData("PK\u0003\u0004 a workbook", "F-FORMAT")]
    public void Open_BadTable_IsRefused(string text, string code)
    {
        var refused = Refused(text);
        Assert.Equal((code, 4), (refused.Code, refused.ExitCode));
        Assert.All(new[] { refused.Found, refused.Expected, refused.Next }, words => Assert.All([words.Zh, words.En], Assert.NotEmpty));
    }

    [Fact]
    public void Open_MissingHeading_NamesFoundMissingAndNearestDataset()
    {
        var refused = Refused(Heading.Replace(",unit", "", StringComparison.Ordinal) + Row);
        Assert.Contains("statistics", refused.Found.En, StringComparison.Ordinal);
        Assert.Contains("unit / 单位", refused.Found.En, StringComparison.Ordinal);
        Assert.Contains("known_on_kind", refused.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_GbkText_IsRefusedWithLineAndByte()
    {
        byte[] gbk = [.. Encoding.ASCII.GetBytes(Heading + "published_gdp,"), 0xD2, 0xDA, 0xD4, 0xAA, (byte)'\n'];
        var refused = Refused(gbk);
        Assert.Equal("F-ENCODING", refused.Code);
        Assert.Contains($"line 2 (byte {Heading.Length + 14}, 0xD2", refused.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BadByteBehindTheFirstBlock_IsFoundAtItsLine()
    {
        var rows = string.Concat(Enumerable.Repeat(Row, 2000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Heading + rows), 0xE4, 0xBA];
        Assert.Contains("line 2002", Refused(bytes).Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TextAcrossBlocks_IsWhole()
    {
        var rows = string.Concat(Enumerable.Repeat(Row.Replace("NBS", "国家统计局", StringComparison.Ordinal), 5000));
        Assert.Equal(5000, Open(Heading + rows).RowCount);
    }

    [Fact]
    public void Open_Utf16Text_IsRefusedAsEncoding() =>
        Assert.Equal("F-ENCODING", Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Heading + Row)]).Code);

    [Fact]
    public void Open_EndlessLine_IsRefused() => Assert.Equal("F-LINE-TOO-LONG", Refused(Heading + new string('x', 2 << 20)).Code);

    [Fact]
    public void Open_Device_IsRefusedUnread() =>
        Assert.Equal("F-EMPTY", Assert.Throws<RefusedException>(() => IntakeFile.Open("/dev/zero", All)).Code);

    [Fact]
    public void Open_PipeNobodyWritesTo_IsRefusedWithoutWaiting()
    {
        var pipe = scratch.File("a.csv");
        using (var made = Process.Start("mkfifo", pipe)) made.WaitForExit();
        Assert.True(File.Exists(pipe));
        Assert.Equal("F-EMPTY", Assert.Throws<RefusedException>(() => IntakeFile.Open(pipe, All)).Code);
    }

    [Fact]
    public void Open_UnknownDatasetName_IsWrongUse()
    {
        var refused = Refused(Heading + Row, dataset: "statistic");
        Assert.Equal(("F-DATASET", 2), (refused.Code, refused.ExitCode));
    }

    [Fact]
    public void Open_NamedForAnotherDataset_IsRefused() => Assert.Equal("F-UNKNOWN", Refused(Heading + Row, dataset: "plans").Code);

    [Theory]
    [InlineData("{\n \"code\": ", "F-JSON", "line 2")]
    [InlineData("[1]", "F-JSON", "line 1")]
    [InlineData("{\"a\":1}", "F-UNKNOWN", "a")]
    [InlineData("{\"code\":\"X\"}", "H-MISSING", "issuedOn")]
    public void Open_BadDocument_IsRefused(string text, string code, string named)
    {
        var refused = Refused(text, "called anything");
        Assert.Equal(code, refused.Code);
        Assert.Contains(named, refused.Found.En, StringComparison.Ordinal);
    }
}
