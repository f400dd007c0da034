using Monitor.Etl.Samples;

namespace Monitor.Etl.Tests.Samples;

[Collection(nameof(RegistryFiles))]
public sealed class CalibrationTests(RegistryFiles files)
{
    [Theory]
    [InlineData(2020, 2_825_151_000_000, 549_353, true)]
    [InlineData(2021, 3_729_430_000_000, 670_506, true)]
    [InlineData(2022, 4_779_102_000_000, 772_507, true)]
    [InlineData(2023, 6_147_566_000_000, 945_946, true)]
    [InlineData(2024, 6_835_400_000_000, 980_000, false)]
    [InlineData(2025, 7_573_400_000_000, 1_020_000, false)]
    public void Plan_OfEveryYear_AddsUpToTheNation(int year, long yuan, long contracts, bool countIsPublished)
    {
        var plan = YearPlan.Of(year, 1, seed: 7);
        Assert.Equal(yuan * 100, plan.Cells.Sum(c => c.Fen));
        Assert.Equal(contracts, plan.Cells.Sum(c => c.Count));
        Assert.Equal(countIsPublished, plan.National.CountIsPublished);
        Assert.All(plan.Cells, c => Assert.InRange(c.Count, 1, YearPlan.LargestPart));
    }

    [Fact]
    public void File_AtFullSize_HasThePublishedValueAndCount()
    {
        Assert.Equal(2_825_151_000_000m, files.One("SELECT sum(contract_value_yuan) FROM whole_net"));
        Assert.Equal(549_353, files.Count("SELECT count(*) FROM whole_net"));
        Assert.Equal((549_353, 2_825_151_000_000), (files.Full[0].Contracts, files.Full[0].Yuan));
        Assert.Equal(files.Full[0].Rows, files.Count("SELECT count(*) FROM whole"));
    }

    [Fact]
    public void Files_AtATenth_HaveATenthOfValueAndCount() => Assert.Equal(
        ["2020 282515100000.00 54935", "2021 372943000000.00 67051", "2022 477910200000.00 77251", "2023 614756600000.00 94595",
            "2024 683540000000.00 98000", "2025 757340000000.00 102000"],
        files.Column<string>("SELECT concat_ws(' ', year, sum(contract_value_yuan), count(*)) FROM tenth_net GROUP BY year ORDER BY year"));

    [Theory]
    [InlineData(2020, 6, 0.273, 0.248)]
    [InlineData(2025, 4, 0.211, 0.224)]
    [InlineData(2025, 9, 0.634, 0.631)]
    public void Months_AtPublishedCuts_HaveThePublishedShares(int year, int month, double value, double contracts)
    {
        var cut = $"FILTER (month(registered_on) <= {month})";
        var of = $"FROM tenth_net WHERE year = {year}";
        Assert.Equal(value, files.Number($"SELECT sum(contract_value_yuan) {cut} / sum(contract_value_yuan) {of}"), 0.002);
        Assert.Equal(contracts, files.Number($"SELECT count(*) {cut} / count(*) {of}"), 0.002);
    }

    [Theory]
    [InlineData("110000", 6316.16)]
    [InlineData("440000", 3267.21)]
    [InlineData("540000", 0.83)]
    public void Provinces_OfTheFirstYear_HaveTheirGuideValues(string province, double value) => Assert.Equal(value,
        files.Number($"SELECT sum(contract_value_yuan) / 1e8 FROM whole_net WHERE seller_region[:2] = '{province[..2]}'"), value * 0.001);

    [Fact]
    public void Beijing_In2023_HasItsPublishedCount() => Assert.Equal(10_655,
        files.Number("SELECT count(*) FROM tenth_net WHERE year = 2023 AND seller_region[:2] = '11'"), 20.0);

    [Fact]
    public void Provinces_TogetherWithSellersOutside_AreTheNation()
    {
        Assert.Equal(27_293.78,
            files.Number("SELECT sum(contract_value_yuan) / 1e8 FROM whole_net WHERE seller_country = '142'"), 0.01);
        var outside = files.Column<double>("""
            SELECT sum(contract_value_yuan) FILTER (seller_country <> '142') / sum(contract_value_yuan)
            FROM tenth_net GROUP BY year
            """);
        Assert.All(outside, share => Assert.InRange(share, 0.0259, 0.093));
    }

    // Published shares; the tolerance is what chance leaves in a log-normal sum of this size.
    [Theory]
    [InlineData("category = 'FW'", 0.4718, 0.5544)]
    [InlineData("category = 'KF'", 0.3828, 0.3204)]
    [InlineData("category IN ('ZR', 'XK')", 0.0386, 0.0977)]
    [InlineData("seller_kind[1] BETWEEN '1' AND '3'", 0.7016, 0.914)]
    [InlineData("seller_kind IN ('021', '022')", 0.2619, 0.0592)]
    [InlineData("buyer_kind[1] BETWEEN '1' AND '3'", 0.75, 0.75)]
    [InlineData("ip_type <> '0'", 0.4126, 0.469)]
    [InlineData("plan_source <> '5'", 0.1431, 0.159)]
    [InlineData("buyer_country <> '142'", 0.03, 0.0933)]
    public void Traits_OfAFullYear_HaveTheirShares(string condition, double contracts, double value)
    {
        Assert.Equal(contracts, files.Number($"SELECT count(*) FILTER ({condition}) / count(*) FROM whole_net"), 0.02);
        Assert.Equal(value, files.Number(
            $"SELECT sum(contract_value_yuan) FILTER ({condition}) / sum(contract_value_yuan) FROM whole_net"), 0.025);
    }

    [Fact]
    public void Values_OfAFullYear_LieInFewContracts()
    {
        var large = files.Number(
            "SELECT sum(contract_value_yuan) FILTER (contract_value_yuan > 10e6) / sum(contract_value_yuan) FROM whole_net");
        Assert.InRange(large, 0.65, 0.9);
        Assert.InRange(files.Number("SELECT count(*) FILTER (contract_value_yuan > 10e6) / count(*) FROM whole_net"), 0.03, 0.15);
        Assert.InRange(files.Number("SELECT sum(technology_amount_yuan) / sum(contract_value_yuan) FROM whole_net"), 0.6, 0.8);
    }
}
