using Monitor.Fixtures;

namespace Monitor.Etl.Tests.SampleData;

/// <summary>What a plan's data quotes stands in the plan, under the clause it names. That the excerpts stand in the full text,
/// which is not part of this repository, tests/plan-texts checks where it is at hand (docs/decisions/0009).</summary>
public sealed class QuotesTests
{
    public static TheoryData<string> Codes => [.. PlanDocuments.All.Select(plan => plan.Code)];

    private static string Excerpt(string code) => File.ReadAllText(Checkout.Path("sample-data", "plans", "quotes", $"{code}.md"));

    [Theory]
    [InlineData("AP2016", 10)]
    [InlineData("CAS2016", 15)]
    [InlineData("FYP14-TFM", 61)]
    [InlineData("NEWS2017", 22)]
    [InlineData("NTTS2017", 13)]
    public void Quotes_OfThePlan_StandUnderTheirClause(string code, int count)
    {
        var clauses = Excerpt(code).Split("\n## ").Skip(1).ToDictionary(part => part.Split('\n')[0], part => part);
        var quotes = PlanDocuments.Quotes(PlanDocuments.Of(code)).ToList();
        Assert.Equal(count, quotes.Count);
        Assert.All(quotes, quote => Assert.Contains(quote.Text, clauses[quote.Clause], StringComparison.Ordinal));
    }

    /// <summary>The newsletter came out in English; the other documents are retranslated until their Chinese text is loaded.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Quotes_InChinese_SayThatTheyAreTranslated(string code) => Assert.All(PlanDocuments.Quotes(PlanDocuments.Of(code)),
        quote => Assert.EndsWith(code == "NEWS2017" ? "（据英文原文译）" : "（据英译回译）", quote.Zh, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Excerpt_OfThePlan_NamesTheDocumentAndItsHash(string code)
    {
        var plan = PlanDocuments.Of(code);
        Assert.Contains($"{plan.Document}, SHA-256 {plan.DocumentSha256}", Excerpt(code), StringComparison.Ordinal);
        Assert.All(PlanDocuments.Quotes(plan), quote => Assert.Equal(plan.Document, quote.Document));
    }
}
