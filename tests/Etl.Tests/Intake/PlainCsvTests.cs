using System.Text;
using Monitor.Etl.Intake;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Intake;

/// <summary>Files without quotes and blank lines are read in another way than the rest; both ways must give the same.</summary>
public sealed class PlainCsvTests : IDisposable
{
    private static readonly string[] Columns =
        ["measure", "period_from", "period_to", "value", "unit", "release", "grade", "known_on", "known_on_kind", "source"];

    private static readonly string[] Cells =
        ["", "a", " a ", "　全角　", "\u00A0x\u2003", "\t", "a b", "样本技术合同登记处样本技术合同登记处", "exactly12byt", "thirteen byte", "\u0085", "é", "𠮷"];

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>A quoted heading sends the file the careful way.</summary>
    private (IntakeFile Plain, IntakeFile Careful) Both(string rows, string lineEnd = "\n", string mark = "")
    {
        var (plain, careful) = (string.Join(',', Columns), "\"measure\"," + string.Join(',', Columns[1..]));
        var files = (IntakeFile.Open(scratch.Write("plain.csv", mark + plain + lineEnd + rows), [StatisticsDataset.Dataset]),
            IntakeFile.Open(scratch.Write("careful.csv", mark + careful + lineEnd + rows), [StatisticsDataset.Dataset]));
        Assert.IsType<PlainCsv>(files.Item1.Source);
        Assert.IsType<TextRows>(files.Item2.Source);
        return files;
    }

    private static void AssertSame((IntakeFile Plain, IntakeFile Careful) files)
    {
        Assert.Equal(files.Careful.RowCount, files.Plain.RowCount);
        var (careful, plain) = (files.Careful.Rows(), files.Plain.Rows());
        Assert.Equal(careful.Select(row => (row.Line, row.Text, row.Fault)), plain.Select(row => (row.Line, row.Text, row.Fault)));
        Assert.Equal(careful.Select(row => row.Cells), plain.Select(row => row.Cells));
    }

    [Theory]
    [InlineData(1, "\n", "", true)]
    [InlineData(2, "\r\n", "", true)]
    [InlineData(3, "\n", "\uFEFF", false)]
    [InlineData(4, "\r\n", "\uFEFF", false)]
    public void Rows_OfRandomCells_AreTheSame(int seed, string lineEnd, string mark, bool endsWithLine)
    {
        var random = new Random(seed);
        int Width() => random.Next(50) == 0 ? random.Next(1, 13) : Columns.Length;
        var rows = Enumerable.Range(0, 5000).Select(i => string.Join(',', Enumerable.Range(0, Width())
            .Select(column => column == 0 ? $"row {i}" : Cells[random.Next(Cells.Length)])));
        var last = string.Join(',', Enumerable.Repeat("z", Columns.Length));
        AssertSame(Both(string.Concat(rows.Select(row => row + lineEnd)) + last + (endsWithLine ? lineEnd : ""), lineEnd, mark));
    }

    [Fact]
    public void Rows_AcrossBlocks_KeepTheirLines()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 5_000_000; i++)
            text.Append(i).Append(string.Concat(Enumerable.Repeat(i % 7 == 0 ? ",合同" : ",cell", Columns.Length - 1))).Append('\n');
        var (plain, careful) = Both(text.ToString());
        Assert.True(plain.RowCount > 80_000);
        AssertSame((plain, careful));
        Assert.All(plain.Rows(), row => Assert.Equal($"{row.Line - 2}", row.Cells[0]));
    }

    [Theory]
    [InlineData("a,b\n\nc,d\n")]
    [InlineData("a,b\r\n\r\nc,d\n")]
    [InlineData("a,\"b\"\n")]
    [InlineData("a,b\rc,d\n")]
    [InlineData("\na,b\n")]
    public void Check_FileWhoseLinesAreNotItsRows_IsNotPlain(string text) =>
        Assert.False(TextFile.Check(scratch.Write("a.csv", text), "a.csv").IsPlain);

    [Theory]
    [InlineData("a,b\nc,d\n", 2)]
    [InlineData("a,b\r\nc,d", 2)]
    public void Check_FileOfLines_IsPlain(string text, int lines)
    {
        var facts = TextFile.Check(scratch.Write("a.csv", text), "a.csv");
        Assert.Equal((true, lines, 'a'), (facts.IsPlain, facts.Lines, facts.First));
    }
}
