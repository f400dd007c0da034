using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Layout;

public sealed class NotationTests
{
    private static readonly Notation Chinese = new("zh");
    private static readonly Notation English = new("en");

    [Theory]
    [InlineData("2825151000000", "28,251.51", "", "2,825.15", "")]
    [InlineData("3729430000000", "37,294.30", "", "3,729.43", "")]
    [InlineData("6835400000000", "68,354", "d2", "6,835.4", "d1")]
    [InlineData("4800000000000", "48,000", "d2", "4,800", "d2")]
    [InlineData("0", "0", "d2", "0", "d2")]
    public void Money_InTables_KeepsPublishedPrecision(string yuan, string zh, string zhPadding, string en, string enPadding)
    {
        var value = decimal.Parse(yuan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Written(zh, zhPadding), Chinese.Write("yuan", value));
        Assert.Equal(new Written(en, enPadding), English.Write("yuan", value));
    }

    [Fact]
    public void Target_MoreThan_KeepsItsSign()
    {
        var managers = Published.Status("technology_managers").Indicator;
        Assert.Equal("＞ 30,000", Chinese.Target(managers));
        Assert.Equal("> 30,000", English.Target(managers));
    }

    [Fact]
    public void Phrase_OfMoney_TakesTheGreatestUnitThatSaysItExactly()
    {
        var contracts = Published.Status("contract_value").Indicator;
        Assert.Equal("5\u00a0万亿元", Chinese.Phrase(contracts, 5_000_000_000_000m));
        Assert.Equal("RMB\u00a05\u00a0trillion", English.Phrase(contracts, 5_000_000_000_000m));
        Assert.Equal("75,734\u00a0亿元", Chinese.Phrase(contracts, 7_573_400_000_000m));
    }

    [Theory]
    [InlineData("2025", "2025 年", "2025")]
    [InlineData("2025-01..2025-09", "2025 年 1—9 月", "Jan–Sep 2025")]
    [InlineData("2025-09", "2025 年 9 月", "Sep 2025")]
    [InlineData("2025-09-18", "2025-09-18", "2025-09-18")]
    public void Period_InWords_IsWrittenAsReadersSayIt(string code, string zh, string en)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal(zh, Chinese.Words(period));
        Assert.Equal(en, English.Words(period));
    }

    [Theory]
    [InlineData("National regional centers", "national regional centers")]
    [InlineData("S&T exchanges", "S&T exchanges")]
    public void Name_WithinASentence_KeepsLettersThatStandForWords(string name, string expected) =>
        Assert.Equal(expected, Notation.WithinSentence(name));
}
