namespace Monitor.Etl.Tests.Samples;

[Collection(nameof(RegistryFiles))]
public sealed class LifeCycleTests(RegistryFiles files)
{
    private const string Steps = """
        SELECT *, lag(life_cycle) OVER w AS before, lag(known_on) OVER w AS known_before, lag(contract_value_yuan) OVER w AS value_before,
            lag(version, 1, 0) OVER w AS version_before, lag(registered_on) OVER w AS registered_before
        FROM tenth WINDOW w AS (PARTITION BY registration_number ORDER BY version)
        """;

    [Theory]
    [InlineData("version <> version_before + 1")]
    [InlineData("known_on <= known_before")]
    [InlineData("registered_on <> registered_before")]
    [InlineData("before IS NULL AND life_cycle <> 'registered'")]
    [InlineData("before IN ('deregistered', 'changed', 'reinstated')")]
    [InlineData("(before = 'revoked') <> (life_cycle = 'reinstated')")]
    [InlineData("life_cycle = 'registered' AND version > 1 AND contract_value_yuan <> value_before")]
    public void Versions_ThatBreakTheLifeCycle_DoNotExist(string broken) =>
        Assert.Equal(0, files.Count($"SELECT count(*) FROM ({Steps}) WHERE {broken}"));

    [Theory]
    [InlineData("life_cycle = 'changed'", 0.015)]
    [InlineData("life_cycle = 'registered' AND version > 1", 0.010)]
    [InlineData("life_cycle = 'reinstated'", 0.0005)]
    [InlineData("life_cycle = 'deregistered'", 0.005)]
    [InlineData("life_cycle = 'revoked'", 0.0015)]
    public void Stages_OfAllYears_OccurAsOftenAsTheyShould(string stage, double share) => Assert.Equal(share,
        files.Number($"SELECT count(*) FILTER ({stage}) / count(DISTINCT registration_number) FROM tenth"), share * 0.2);

    [Fact]
    public void Corrections_OfAClosedYear_BecomeKnownAfterIt() => Assert.InRange(
        files.Number("SELECT count(*) FILTER (year(known_on) > year) / count(*) FROM tenth WHERE version > 1"), 0.3, 0.9);

    [Fact]
    public void Value_AsKnownAtTheEndOfTheYear_DiffersFromTheFinalOne()
    {
        var known = files.Number("""
            SELECT sum(contract_value_yuan) FROM
                (FROM whole WHERE known_on <= DATE '2020-12-31' QUALIFY version = max(version) OVER (PARTITION BY registration_number))
            WHERE life_cycle NOT IN ('deregistered', 'revoked')
            """);
        Assert.InRange(known / 2_825_151_000_000, 0.85, 0.999);
    }

    [Fact]
    public void Resendings_Always_RepeatTheFirstVersion() => Assert.Equal(0, files.Count("""
        SELECT count(*) FROM (
            SELECT registration_number FROM tenth
            WHERE registration_number IN (SELECT registration_number FROM tenth WHERE life_cycle = 'registered' AND version = 2)
            GROUP BY registration_number, contract_value_yuan, technology_amount_yuan, category, seller_name, buyer_name, signed_on, ip_type
            HAVING count(*) <> 2)
        """));
}
