using Monitor.Warehouse.Measures;

namespace Monitor.Warehouse.Tests.Measures;

/// <summary>However a question is answered, it is answered the same.</summary>
public sealed class RegistryAgreementTests(ContractLedger ledger) : IClassFixture<ContractLedger>
{
    private static readonly string[] Measures =
        ["contract_count", "contract_value", "technology_amount", "average_contract_value", "technology_amount_share"];

    private static readonly string[] Times = ["", "", "year", "half", "quarter", "month"];

    private static readonly string[] Cuts =
    [
        "", "", "category", "category", "seller_kind", "buyer_kind", "province", "region_group", "city", "seller_province,buyer_province",
        "seller_province", "registration_province,seller_kind", "region_set", "zone", "load",
    ];

    private static readonly string[] Conditions =
    [
        "", "", "category=ZR_XK", "category=KF,FW", "seller_kind=enterprise", "province=330000", "seller_province=110000,330000",
        "buyer_kind=022", "year=2021", "quarter=2021-Q1,2021-Q3", "month=2021-05", "period=2021-02..2021-08",
        "period=2021-02-03..2021-08-04", "region_group=east", "zone=ningbo,zhejiang", "seller_county=330203",
    ];

    private static readonly string?[] Ends = [null, null, "2020-12", "2021", "2021-04", "2021-12", "2022-01", "2021-06-15"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ask_FromACubeAndFromTheLedger_GivesTheSameAnswer(int seed)
    {
        new RandomRegistry(seed, contracts: 120).Enter(ledger);
        var random = new Random(seed);
        Dictionary<string, int> answers = [];
        for (var i = 0; i < 150; i++)
        {
            var question = Some(random);
            var today = ledger.Figures().Ask(question, Scope.Nation);
            var counted = ledger.Figures().Ask(question with { AsOf = new DateOnly(9998, 12, 31) }, Scope.Nation);
            Assert.Equal("ledger", counted.AnsweredBy);
            Assert.Equal(counted.Rows.Select(Said), today.Rows.Select(Said));
            if (today.Rows.Count > 0) answers[today.AnsweredBy] = answers.GetValueOrDefault(today.AnsweredBy) + 1;
        }
        Assert.Equal(["cube flow_month", "cube national_month", "cube province_month", "ledger"], answers.Keys.Order());
    }

    [Fact]
    public void Ask_AsOfEveryMonthsEnd_EqualsASumOverWhatWasSaidByThen()
    {
        var registry = new RandomRegistry(seed: 3, contracts: 150);
        registry.Enter(ledger);
        for (var day = new DateOnly(2020, 11, 30); day < new DateOnly(2023, 1, 1); day = day.AddDays(1).AddMonths(1).AddDays(-1))
        {
            var expected = registry.States.Where(s => s.KnownOn <= day).GroupBy(s => s.Contract).Select(g => g.Last())
                .Where(s => s.IsStanding).GroupBy(s => $"{s.Day:yyyy-MM}").OrderBy(g => g.Key)
                .Select(g => (g.Key, (long)g.Count(), g.Sum(s => s.Yuan)));
            var question = ContractLedger.Question("contract_value", "month") with { AsOf = day };
            Assert.Equal(expected, ledger.Figures().Registry.Ask(question, Scope.Nation).Rows
                .Select(f => (f.Codes["month"]!, f.Sums.Contracts, f.Sums.AmountYuan)));
        }
    }

    [Fact]
    public void Ask_BetweenAnyTwoDays_EqualsASumOverWhatStands()
    {
        var registry = new RandomRegistry(seed: 7, contracts: 150);
        registry.Enter(ledger);
        var (from, to) = (new DateOnly(2020, 12, 17), new DateOnly(2021, 8, 9));
        var expected = registry.States.GroupBy(s => s.Contract).Select(g => g.Last())
            .Where(s => s.IsStanding && s.Day >= from && s.Day <= to).GroupBy(s => $"{s.Day:yyyy-MM}").OrderBy(g => g.Key)
            .Select(g => (g.Key, (long)g.Count(), g.Sum(s => s.Yuan)));
        var question = ContractLedger.Question("contract_value", "month") with { From = from, To = to };
        Assert.Equal(expected, ledger.Figures().Registry.Ask(question, Scope.Nation).Rows
            .Select(f => (f.Codes["month"]!, f.Sums.Contracts, f.Sums.AmountYuan)));
    }

    [Theory]
    [InlineData("contract_value", "category", "2021", "", "cube national_month")]
    [InlineData("contract_value", "region_group", "2021", "basis=registered", "cube province_month")]
    [InlineData("contract_value", "year", "2021", "seller_province=110000", "cube flow_month")]
    [InlineData("contract_value", "category", "2021-01-02", "", "ledger")]
    [InlineData("contract_value", "buyer_kind", "2021", "", "ledger")]
    [InlineData("contract_value", "city", "2021", "basis=registered", "ledger")]
    public void Ask_OfToday_IsAnsweredByTheSmallestThatCan(string measure, string by, string from, string where, string answeredBy)
    {
        new RandomRegistry(seed: 4, contracts: 30).Enter(ledger);
        var question = ContractLedger.Question(measure, by, where, from);
        Assert.Equal(answeredBy, ledger.Figures().Ask(question, Scope.Nation).AnsweredBy);
        Assert.Equal("ledger", ledger.Figures(lastLoad: 2).Ask(question, Scope.Nation).AnsweredBy);
        Assert.Equal("ledger", ledger.Figures().Ask(question with { AsOf = new DateOnly(2022, 1, 1) }, Scope.Nation).AnsweredBy);
    }

    private static Question Some(Random random)
    {
        var by = string.Join(',', new[] { One(Times), One(Cuts) }.Where(part => part is not ""));
        var where = One(Conditions);
        if (by.Split(',').Intersect(Times.Skip(2)).Any() && Times.Append("period").Contains(where!.Split('=')[0])) where = "";
        var basis = One(["basis=registered", "basis=seller", "basis=buyer"]);
        var (from, to) = (One(Ends), One(Ends));
        if (string.CompareOrdinal(from, to) > 0) from = null;
        if (where!.StartsWith("period", StringComparison.Ordinal)) (from, to) = (null, null);
        return ContractLedger.Question(One(Measures)!, by, where is "" ? basis! : $"{basis};{where}", from, to);

        string? One(IReadOnlyList<string?> list) => list[random.Next(list.Count)];
    }

    private static string Said(Figure figure) => string.Join(' ', figure.Codes.Values.Select(code => code ?? "?").Append(
        FormattableString.Invariant($"{figure.Period} {figure.Value} {figure.IsPartial} {figure.Nature} {figure.Address}")))
        + ((RegistryFigure)figure).Sums;
}
