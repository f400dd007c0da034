using System.Text;
using Monitor.Etl.Samples;

namespace Monitor.Etl.Tests.Samples;

/// <summary>What must hold for each row, whatever the year.</summary>
[Collection(nameof(RegistryFiles))]
public sealed class RowTests(RegistryFiles files)
{
    [Theory]
    [InlineData("technology_amount_yuan > contract_value_yuan OR technology_amount_yuan < 0 OR contract_value_yuan <= 0")]
    [InlineData("category = 'XK' AND registered_on < DATE '2021-01-01'")]
    [InlineData("NOT (signed_on < accepted_on AND accepted_on <= registered_on AND registered_on < known_on)")]
    [InlineData("accepted_on < registered_on - INTERVAL 21 DAY OR isodow(registered_on) > 5")]
    [InlineData("known_on > DATE '2026-11-21'")]
    [InlineData("seller_name NOT LIKE '样本%' OR buyer_name NOT LIKE '样本%' OR project_name NOT LIKE '样本%'")]
    [InlineData("NOT regexp_full_match(registration_number, '[0-9]{16}')")]
    [InlineData("registration_number[:4] <> year::VARCHAR OR registration_number[5:10] <> registration_body")]
    [InlineData("registration_body[:4] <> registration_region[:4]")]
    [InlineData("old_registration_number <> registration_number[3:] OR (old_registration_number IS NULL) <> (year > 2020)")]
    [InlineData("registration_region[:4] <> CASE WHEN seller_country = '142' THEN seller_region[:4] ELSE buyer_region[:4] END")]
    [InlineData("(seller_country = '142') <> (seller_region NOT IN ('710000', '810000', '820000', '900000'))")]
    [InlineData("seller_country <> '142' AND buyer_country <> '142'")]
    [InlineData("(seller_code IS NULL) <> (seller_country <> '142' OR seller_kind = '500')")]
    [InlineData("(buyer_code IS NULL) <> (buyer_country <> '142' OR buyer_kind = '500')")]
    [InlineData("seller_code[3:8] <> seller_region OR buyer_code[3:8] <> buyer_region")]
    [InlineData("category IN ('ZR', 'XK') AND ip_type = '0' AND life_cycle = 'registered' AND version = 2")]
    public void Rows_ThatBreakARule_DoNotExist(string broken) => Assert.Equal(0, files.Count($"SELECT count(*) FROM tenth WHERE {broken}"));

    [Fact]
    public void CreditCodes_All_HaveValidCheckCharacters()
    {
        var codes = files.Column<string>("SELECT DISTINCT seller_code FROM tenth WHERE seller_code IS NOT NULL "
            + "UNION SELECT buyer_code FROM tenth WHERE buyer_code IS NOT NULL");
        Assert.InRange(codes.Count, 100_000, 2_000_000);
        Assert.DoesNotContain(codes, c => !CreditCode.IsValid(Encoding.ASCII.GetBytes(c)) || c[8..10] != "YB");
    }

    [Fact]
    public void Parties_WithTheSameCode_HaveTheSameNameKindAndRegion() => Assert.Equal(0, files.Count("""
        SELECT count(*) FROM (
            SELECT code FROM (
                SELECT seller_code AS code, seller_name AS name, seller_kind AS kind, seller_region AS region FROM tenth
                UNION SELECT buyer_code, buyer_name, buyer_kind, buyer_region FROM tenth)
            WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1)
        """));

    [Fact]
    public void Licences_FromTheirFirstYear_Occur() => Assert.Equal([2021L, 2022L, 2023L, 2024L, 2025L],
        files.Column<long>("SELECT DISTINCT year FROM tenth WHERE category = 'XK' ORDER BY year"));

    [Fact]
    public void Buyers_OfDomesticSellers_SitInTheSameProvinceHalfTheTime() => Assert.Equal(0.5038, files.Number("""
        SELECT count(*) FILTER (seller_region[:2] = buyer_region[:2]) / count(*) FROM whole_net WHERE seller_country = '142'
        """), 0.01);

    [Fact]
    public void Regions_All_AreCountiesOfTheDivisions()
    {
        var known = Places.Counties.SelectMany(c => c).Select(c => c.Code).ToHashSet();
        var used = files.Column<string>("SELECT DISTINCT seller_region FROM tenth WHERE seller_country = '142'");
        Assert.Empty(used.Except(known));
        Assert.Equal(31, used.Select(r => r[..2]).Distinct().Count());
    }
}
