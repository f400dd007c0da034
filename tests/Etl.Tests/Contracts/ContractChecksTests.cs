using System.Text.RegularExpressions;
using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse;
using Monitor.Warehouse.DuckDb;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Contracts;

public sealed partial class ContractChecksTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public ContractChecksTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> Stage(params string[] rows) =>
        connection.Stage(IntakeFile.Open(scratch.Write("a.csv", Of(rows)), [ContractsDataset.Dataset]), scratch);

    private static readonly string[] Neighbours = [Row("contract_no=2024420101000124"), Row("contract_no=2024420101000125")];

    [Theory]
    [InlineData("R-CONTRACT-NO", "contract_no=202442010100012", "contract_no=202442010100012")] // a digit lost
    [InlineData("R-CONTRACT-NO", "contract_no=2.02442E+15", "contract_no=2.02442E+15")]
    [InlineData("R-CONTRACT-NO", "contract_no=2O24420101000123", "contract_no=2O24420101000123")] // the letter O
    [InlineData("R-REGION-CONFLICT", "contract_no=2024990101000123", "contract_no=2024990101000123, registration_region=")]
    [InlineData("R-REGION-CONFLICT", "registration_region=310000", "contract_no=2024420101000123, registration_region=310000")]
    [InlineData("R-REGION-CONFLICT", "registration_region=420500", "contract_no=2024420101000123, registration_region=420500")]
    [InlineData("R-REGION-CONFLICT", "seller_country=502", "seller_country=502, seller_region=420106")]
    [InlineData("R-REGION-CONFLICT", "buyer_region=900000", "buyer_country=142, buyer_region=900000")]
    [InlineData("B-NUMBER-YEAR", "contract_no=2023420101000123", "contract_no=2023420101000123, registered_on=2024-03-11")]
    [InlineData("R-MISSING", "contract_no=", "contract_no")]
    [InlineData("R-MISSING", "registered_on=", "registered_on")]
    [InlineData("R-MISSING", "category=", "category")]
    [InlineData("R-MISSING", "seller_region=", "seller_region")]
    [InlineData("R-MISSING", "buyer_region=", "buyer_region")]
    [InlineData("R-MISSING", "amount_yuan=", "amount")]
    [InlineData("R-DATE", "registered_on=2024-02-30", "registered_on=2024-02-30")]
    [InlineData("R-DATE", "signed_on=2024/3/1", "signed_on=2024/3/1")]
    [InlineData("R-DATE", "signed_on=1924-03-01", "signed_on=1924-03-01")]
    [InlineData("R-DATE", "known_on=20240401", "known_on=20240401")]
    [InlineData("B-DATE-ORDER", "signed_on=2024-03-12", "signed_on=2024-03-12 > registered_on=2024-03-11")]
    [InlineData("B-DATE-ORDER", "signed_on=2024-03-06", "signed_on=2024-03-06 > accepted_on=2024-03-05")]
    [InlineData("B-DATE-ORDER", "accepted_on=2024-03-12", "accepted_on=2024-03-12 > registered_on=2024-03-11")]
    [InlineData("B-DATE-ORDER", "known_on=2024-03-10", "registered_on=2024-03-11 > known_on=2024-03-10")]
    [InlineData("R-NUMBER", "amount_yuan=1000000.005", "amount_yuan=1000000.005")]
    [InlineData("R-NUMBER", "amount_yuan=1e6", "amount_yuan=1e6")]
    [InlineData("R-NUMBER", "amount_yuan=１２", "amount_yuan=１２")]
    [InlineData("R-NUMBER", "technology_amount_yuan=无", "technology_amount_yuan=无")]
    [InlineData("R-NUMBER", "version=1.5", "version=1.5")]
    [InlineData("R-UNIT", "amount=5", "amount=5 ")]
    [InlineData("R-UNIT", "amount_wan=100", "1000000.00, 100")]
    [InlineData("B-NEGATIVE", "technology_amount_yuan=-1", "amount_yuan=1000000.00, technology_amount_yuan=-1.00")]
    [InlineData("B-TECH-GT-TOTAL", "technology_amount_yuan=1000000.01", "technology_amount_yuan=1000000.01 > amount_yuan=1000000.00")]
    [InlineData("R-REGION", "seller_region=990000", "seller_region=990000")]
    [InlineData("R-REGION", "buyer_region=鼓楼区", "buyer_region=鼓楼区")] // four cities have one
    [InlineData("R-REGION", "buyer_region=全国", "buyer_region=全国")]
    [InlineData("R-CODE", "category=技术入股", "category=技术入股")]
    [InlineData("R-CODE", "subcategory=KF9", "subcategory=KF9")]
    [InlineData("R-CODE", "field=12", "field=12")]
    [InlineData("R-CODE", "ip_type=9", "ip_type=9")]
    [InlineData("R-CODE", "seller_kind=025", "seller_kind=025")]
    [InlineData("R-CODE", "buyer_kind=0213", "buyer_kind=0213")]
    [InlineData("R-CODE", "seller_country=火星", "seller_country=火星")]
    [InlineData("R-CODE", "plan_source=9", "plan_source=9")]
    [InlineData("R-CODE", "objective=14", "objective=14")]
    [InlineData("R-CREDIT-CODE", "seller_code=914201003000000008", "seller_code=914201003000000008")]
    [InlineData("R-CREDIT-CODE", "buyer_code=91310000300000000", "buyer_code=91310000300000000")]
    [InlineData("R-CREDIT-CODE", "buyer_code=9131000030000000OX", "buyer_code=9131000030000000OX")]
    [InlineData("R-STATUS", "life_cycle=退回补正", "life_cycle=退回补正")]
    public void Stage_BadRow_GoesToQuarantineAndLeavesTheOthers(string code, string change, string detail)
    {
        var bad = Row(change);
        var rejected = Stage(Neighbours[0], bad, Neighbours[1]);

        Assert.Contains(new Rejected(3, code, detail, bad), rejected);
        Assert.All(rejected, r => Assert.Equal(3, r.SourceRow));
        Assert.Equal([2, 4], connection.Query<int>("SELECT source_row FROM staged ORDER BY 1"));
    }

    [Theory]
    [InlineData("B-CATEGORY-ERA", "2020420101000123", "2020-12-31")]
    [InlineData(null, "2021420101000123", "2021-01-01")]
    public void Stage_Licence_IsACategoryFrom2021(string? code, string number, string registered) => Assert.Equal(
        code is null ? [] : [code],
        Stage(Row($"contract_no={number}", $"registered_on={registered}", "category=XK", "signed_on=", "accepted_on="))
            .Select(r => r.Code));

    [Theory]
    [InlineData("registration_region=420000")] // the province of the body in the number
    [InlineData("registration_region=420106")]
    [InlineData("contract_no=24420101000123")] // the older form
    [InlineData("seller_region=330103")] // given up in 2021: an old contract may still have it
    [InlineData("seller_code=")]
    [InlineData("seller_code=91110000802100433B")] // a published code
    [InlineData("technology_amount_yuan=1000000.00")]
    [InlineData("signed_on=2024-03-05")]
    public void Stage_RowAtTheEdge_IsAccepted(string change) => Assert.Empty(Stage(Row(change)));

    [Fact]
    public void Stage_RegionOfTheSeller_NeedNotBeThatOfTheNumber() => Assert.Empty(Stage(Row("seller_region=310115")));

    [Fact]
    public void Stage_SameRowAgain_KeepsTheFirst() => Assert.Equal(
        [(3, "X-DUP-ROW"), (4, "X-DUP-ROW")], Stage(Row(), Row(), Row()).Select(r => (r.SourceRow, r.Code)));

    [Fact]
    public void Stage_OneNumberTwoContents_BothGo() => Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")],
        Stage(Row(), Row("amount_yuan=1000001"), Neighbours[0]).Select(r => (r.SourceRow, r.Code)));

    [Fact]
    public void Stage_OneNumberInBothForms_IsOneContract() => Assert.Equal([(2, "X-CONFLICT"), (3, "X-CONFLICT")],
        Stage(Row(), Row("contract_no=24420101000123", "amount_yuan=2000000")).Select(r => (r.SourceRow, r.Code)));

    [Fact]
    public void Stage_VersionsOfOneContract_AreNoConflict() => Assert.Empty(Stage(
        Row("version=1"), Row("version=2", "amount_yuan=1000001"), Row("version=2", "amount_yuan=900000", "known_on=2024-05-01"),
        Row("life_cycle=注销", "life_cycle_on=2024-07-01", "known_on=")));

    [Theory]
    [InlineData("10000000000.00", 1)] // 万元 taken for 元, once more
    [InlineData("1000000000.00", 1)] // 千元
    [InlineData("100.00", 1)] // 元 where 万元 were meant
    [InlineData("50000000.00", 0)] // large, but no unit explains it
    [InlineData("1000000.00", 0)]
    public void Stage_AmountFarFromThePartysHistory_IsSuspect(string amount, int suspects)
    {
        Stage(Row());
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE history AS
            SELECT seller_party AS party, 5::BIGINT AS contracts, 400000::DECIMAL(18,2) AS least_yuan, 2000000::DECIMAL(18,2) AS most_yuan
            FROM staged
            """);
        var rejected = Stage(Row($"amount_yuan={amount}", "technology_amount_yuan="));
        Assert.Equal(Enumerable.Repeat("B-UNIT-SUSPECT", suspects), rejected.Select(r => r.Code));
    }

    [Fact]
    public void Checks_All_GiveCodesThatHaveAReason()
    {
        var given = Staging.Checks(ContractsDataset.Dataset)
            .Select(path => (path, Code: Code().Match(SqlText.Of(path, typeof(Staging).Assembly)).Groups[1].Value)).ToList();
        Assert.Equal(19, given.Count);
        Assert.Equal([], given.Where(g => !ReasonCode.All.ContainsKey(g.Code)));
    }

    [GeneratedRegex("'([A-Z]-[A-Z-]+)'")]
    private static partial Regex Code();
}
