using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class CitationsTests
{
    private const string Text = "By 2025 contracts\nwill reach 5 trillion, zones 20. No more.";

    private static Citation Cite(string id, string words) => new(id, new(id, id), new("d", "I", words, words));

    [Fact]
    public void In_WordsAcrossALineEnd_AreOneStretch()
    {
        var stretches = Citations.In(Text, [Cite("a", "contracts will reach 5 trillion"), Cite("b", "not there")]);
        Assert.Equal(["", "a", ""], stretches.Select(one => string.Concat(one.Cites.Select(cite => cite.Id))));
        Assert.Equal("contracts\nwill reach 5 trillion", stretches[1].Text);
        Assert.Equal(Text, string.Concat(stretches.Select(one => one.Text)));
    }

    [Fact]
    public void In_OverlappingWords_BelongToBoth()
    {
        var stretches = Citations.In(Text, [Cite("a", "reach 5 trillion, zones"), Cite("b", "zones 20")]);
        Assert.Equal([("", ""), ("reach 5 trillion, ", "a"), ("zones", "ab"), (" 20", "b"), (". No more.", "")],
            stretches.Select(one => (one.Cites.Count == 0 && one.Text.StartsWith("By", StringComparison.Ordinal) ? "" : one.Text,
                string.Concat(one.Cites.Select(cite => cite.Id)))));
    }

    [Fact]
    public void Of_APlan_HasEveryQuoteUnderAnIdOfItsOwn()
    {
        var plan = PlanFile.Read(File.ReadAllText(Fixtures.Checkout.Path("sample-data", "plans", "FYP14-TFM.json"))).Plan!;
        var all = Citations.Of(plan);
        Assert.Equal(all.Count, all.Select(one => one.Id).Distinct().Count());
        Assert.Contains(all, one => one.Id == "contract_value-base");
        Assert.All(all, one => Assert.NotEmpty(one.Quote.Text));
    }
}
