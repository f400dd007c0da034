using System.Text.RegularExpressions;
using System.Xml.Linq;
using Monitor.Fixtures;

namespace Monitor.House.Tests;

public sealed partial class ShapeTests
{
    private static int Lines(string path) => File.ReadLines(Checkout.Path(path)).Count();

    [Fact]
    public void Files_All_AreAtMost400Lines() =>
        Assert.Equal([], Sources.Code.Where(p => Lines(p) > 400).Select(p => $"{p}: {Lines(p)} lines"));

    [Fact]
    public void Files_Median_IsBelow90Lines()
    {
        var lengths = Sources.Code.Select(Lines).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 89);
    }

    [Fact]
    public void Lines_OfCode_AreAtMost140Characters() => Assert.Equal([], Sources.Code
        .Where(p => Path.GetExtension(p) is ".cs" or ".razor" or ".sql")
        .SelectMany(p => File.ReadLines(Checkout.Path(p)).Select((line, i) => (p, i, line)))
        .Where(x => x.line.Length > 140 && !x.line.Contains("\" d=\"", StringComparison.Ordinal))
        .Select(x => $"{x.p}:{x.i + 1} {x.line.Length}"));

    [Fact]
    public void Names_OfFilesAndFolders_TellSomething() => Assert.Equal([], Sources.Code
        .Where(p => Empty().IsMatch(p)));

    [Theory]
    [InlineData("warehouse/Ledger/EntryHelper.cs")]
    [InlineData("etl/Common/Reading.cs")]
    [InlineData("dashboard/Pages/PlanManager.razor")]
    public void Names_GivenAnEmptyWord_Complain(string path) => Assert.Matches(Empty(), path);

    [Fact]
    public void Tracked_Files_StaySmall()
    {
        var sizes = Sources.Tracked.Select(p => (Path: p, new FileInfo(Checkout.Path(p)).Length)).ToList();
        Assert.Equal([], sizes.Where(s => s.Length > 300_000).Select(s => $"{s.Path}: {s.Length} bytes"));
        Assert.InRange(sizes.Sum(s => s.Length), 1, 10_000_000);
    }

    [Fact]
    public void Code_Everywhere_LeavesNothingOpen() => Assert.Equal([], Sources.Code
        .Where(p => p != "tests/House.Tests/ShapeTests.cs")
        .SelectMany(p => Open().Matches(Sources.Text(p)).Select(m => $"{p}: {m.Value}")));

    [Fact]
    public void Resources_BothLanguages_HaveTheSameKeys()
    {
        var all = Sources.Tracked.Where(p => p.EndsWith(".resx", StringComparison.Ordinal));
        var neutral = all.Where(p => !p.EndsWith(".zh-CN.resx", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(neutral);
        foreach (var path in neutral)
            Assert.Equal(Keys(path), Keys(path.Replace(".resx", ".zh-CN.resx", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Keys(string path) => XDocument.Load(Checkout.Path(path)).Root!.Elements("data")
        .Where(d => !string.IsNullOrWhiteSpace(d.Element("value")!.Value))
        .Select(d => d.Attribute("name")!.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(Helper|Helpers|Util|Utils|Utilities|Common|Shared|Manager|Service|Misc|Impl|Base)(\.|/|$)")]
    private static partial Regex Empty();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bSkip *=|catch *(\([^)]*\))? *\{\s*\}|CurrentCulture *=")]
    private static partial Regex Open();
}
