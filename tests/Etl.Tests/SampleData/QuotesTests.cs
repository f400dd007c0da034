using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.SampleData;

/// <summary>What a plan's data quotes stands in the plan, under the clause it names.</summary>
public sealed partial class QuotesTests
{
    private static readonly Plan Fyp14 = PlanFile.Read(File.ReadAllText(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"))).Plan!;

    private static readonly string Excerpt = File.ReadAllText(Checkout.Path("sample-data", "plans", "quotes", "FYP14-TFM.md"));

    private static IEnumerable<Quote> Quotes =>
    [
        .. Fyp14.Indicators.Select(i => i.Target.Source), .. Fyp14.Indicators.Where(i => i.Baseline is not null).Select(i => i.Baseline!.Source),
        .. Fyp14.Goals.Select(g => g.Source),
    ];

    [Fact]
    public void Quotes_OfThePlan_StandUnderTheirClause()
    {
        var clauses = Excerpt.Split("\n## ").Skip(1).ToDictionary(part => part.Split('\n')[0], part => part);
        Assert.Equal(17, Quotes.Count());
        Assert.All(Quotes, quote => Assert.Contains(quote.Text, clauses[quote.Clause], StringComparison.Ordinal));
    }

    [Fact]
    public void Quotes_InChinese_SayThatTheyAreRetranslated() =>
        Assert.All(Quotes, quote => Assert.EndsWith("（据英译回译）", quote.Zh, StringComparison.Ordinal));

    [Fact]
    public void Excerpt_OfThePlan_NamesTheDocumentAndItsHash()
    {
        Assert.Contains($"{Fyp14.Document}, SHA-256 {Fyp14.DocumentSha256}", Excerpt, StringComparison.Ordinal);
        Assert.All(Quotes, quote => Assert.Equal(Fyp14.Document, quote.Document));
    }

    [FactWithPlanTexts]
    public void FullText_OfThePlan_HasTheHashAndHoldsEveryQuoteAndExcerpt()
    {
        var bytes = File.ReadAllBytes(Path.Combine(FactWithPlanTextsAttribute.Folder!, Fyp14.Document));
        Assert.Equal(Fyp14.DocumentSha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        // page breaks of the document cut sentences into lines
        var text = Spaces().Replace(Encoding.UTF8.GetString(bytes), " ");
        var sentences = Excerpt.Split("\n## ").Skip(1).SelectMany(part => part.Split('\n').Skip(1)).Where(line => line.Length > 0);
        Assert.All(Quotes.Select(q => q.Text).Concat(sentences), words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
