using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.SampleData;

/// <summary>What a plan's data quotes stands in the plan, under the clause it names. That the excerpts stand in the full text,
/// which is not part of this repository, tests/plan-texts checks where it is at hand (docs/decisions/0009).</summary>
public sealed class QuotesTests
{
    private static readonly Plan Fyp14 = PlanFile.Read(File.ReadAllText(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"))).Plan!;

    private static readonly string Excerpt = File.ReadAllText(Checkout.Path("sample-data", "plans", "quotes", "FYP14-TFM.md"));

    private static IEnumerable<Quote> Quotes =>
    [
        .. Fyp14.Indicators.Select(i => i.Target.Source),
        .. Fyp14.Indicators.Where(i => i.Baseline is not null).Select(i => i.Baseline!.Source),
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
}
