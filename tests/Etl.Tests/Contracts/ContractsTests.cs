using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Intake;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Contracts;

public sealed class ContractsTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public ContractsTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private IReadOnlyList<Rejected> StageText(string text) =>
        connection.Stage(IntakeFile.Open(scratch.Write("a.csv", text), [ContractsDataset.Dataset]), scratch);

    private IReadOnlyList<Rejected> Stage(params string[] rows) => StageText(Of(rows));

    private List<T> Staged<T>(string columns) => connection.Query<T>($"SELECT {columns} FROM staged ORDER BY source_row").AsList();

    [Fact]
    public void Stage_ThreeRows_AreTyped()
    {
        Assert.Empty(Stage(
            Row(),
            Row("contract_no=2024310001000001", "category=技术开发", "seller_region=上海闵行区", "buyer_region=广东省", "amount_yuan=",
                "amount_wan=12.345678", "technology_amount_yuan=", "field=新材料及其应用", "seller_kind=0221"),
            Row("contract_no=20243702010000", "registered_on=2020-05-06", "signed_on=", "accepted_on=", "known_on=", "amount_yuan=",
                "amount=3", "amount_unit=亿元", "technology_amount_yuan=0", "contract_no=20370201000007")));

        Assert.Equal(
        [
            ("2024420101000123", "FW", "420106", "310112", "420100", 1000000.00m),
            ("2024310001000001", "KF", "310112", "440000", "310000", 123456.78m),
            ("2020370201000007", "FW", "420106", "310112", "370200", 300000000m),
        ], Staged<(string, string, string, string, string, decimal)>(
            "key, category, seller_region, buyer_region, registration_region, amount_yuan"));
        Assert.Equal([(600000m, "01", "150"), (null, "05", "022"), (0m, "01", "150")],
            Staged<(decimal?, string, string)>("technology_amount_yuan, field, seller_kind"));
        Assert.Equal([(new DateOnly(2024, 4, 1), "stated"), (new DateOnly(2024, 4, 1), "stated"), (null, "load_date")],
            Staged<(DateOnly?, string)>("known_on, known_on_kind"));
    }

    [Fact]
    public void Staged_Columns_AreThoseTheLedgerExpects()
    {
        Stage(Row());
        var staged = connection.Query<(string Name, string Type)>("SELECT column_name, column_type FROM (DESCRIBE staged)").ToList();
        Assert.Equal(["source_row", "key", "version", "known_on", "known_on_kind", "status"], staged.Take(6).Select(c => c.Name));
        Assert.Equal(ContractsDataset.Dataset.Table.Columns.Select(c => (c.Name, c.Type)), staged.Skip(6));
    }

    [Theory]
    [InlineData("", "", "active", null, "registered")]
    [InlineData("变更登记", "2024-06-01", "active", 9999, "changed")]
    [InlineData("注销", "2024-06-01", "cancelled", 9999, "deregistered")]
    [InlineData("撤销", "", "cancelled", 9999, "revoked")]
    [InlineData("恢复", "2024-06-01", "active", 9999, "reinstated")]
    public void Stage_LifeCycle_DecidesStatusAndOrder(string given, string on, string status, int? version, string lifeCycle)
    {
        Assert.Empty(Stage(Row($"life_cycle={given}", $"life_cycle_on={on}", "known_on=")));
        DateOnly? day = on.Length == 0 ? null : new DateOnly(2024, 6, 1);
        Assert.Equal([(status, version, lifeCycle, day)],
            Staged<(string, int?, string, DateOnly?)>("status, version, life_cycle, known_on"));
    }

    [Fact]
    public void Stage_StatedVersion_Stays()
    {
        Assert.Empty(Stage(Row("version=1"), Row("version=2", "life_cycle=变更"), Row("version=3", "life_cycle=注销")));
        Assert.Equal([1, 2, 3], Staged<int>("version"));
    }

    [Fact]
    public void Stage_CancellationWithNumberOnly_IsAccepted()
    {
        Assert.Empty(StageText("合同登记编号,状态,状态日期\n2024420101000123,注销,2024-06-01\n"));
        Assert.Equal([("2024420101000123", "cancelled", new DateOnly(2024, 6, 1))],
            Staged<(string, string, DateOnly)>("key, status, known_on"));
    }

    [Fact]
    public void Stage_Import_IsRegisteredByItsBuyer()
    {
        Assert.Empty(Stage(
            Row("contract_no=2024310001000009", "seller_country=502", "seller_region=", "seller_code=", "registration_region=310000"),
            Row("contract_no=2024310001000010", "seller_country=110", "seller_region=", "seller_code="),
            Row("contract_no=2024310001000011", "seller_country=", "seller_region=8000", "seller_code=")));
        Assert.Equal([("900000", "310000"), ("810000", "310000"), ("900000", "310000")],
            Staged<(string, string)>("seller_region, registration_region"));
    }

    [Theory]
    [InlineData("合同成交金额（元）", "1234567.89", 1234567.89)]
    [InlineData("成交额(千元)", "1234.56789", 1234567.89)]
    [InlineData("合同成交额（万元）", "123.456789", 1234567.89)]
    [InlineData("合同交易总额(亿元)", "0.0123456789", 1234567.89)]
    public void Stage_HeadingWithUnit_IsYuan(string heading, string given, double yuan)
    {
        Assert.Empty(StageText($"合同登记编号,认定登记日期,合同类别,卖方行政区划代码,买方行政区划代码,{heading}\n" +
            $"2024420101000123,2024-03-11,技术服务,420106,310112,{given}\n"));
        Assert.Equal([(decimal)yuan], Staged<decimal>("amount_yuan"));
    }

    [Fact]
    public void Stage_SameParty_IsTheSameNumber()
    {
        Assert.Empty(Stage(Row(), Row("contract_no=2024420101000124", "buyer_code=91420100300000000X"),
            Row("contract_no=2024420101000125")));
        var parties = Staged<(long Seller, long Buyer)>("seller_party, buyer_party");
        Assert.Equal(parties[1].Seller, parties[1].Buyer);
        Assert.NotEqual(parties[0].Seller, parties[0].Buyer);
        Assert.Equal(parties[0], parties[2]);
    }

    [Fact]
    public void Stage_SeventyThousandRowsOfOneDay_StaysSetBased()
    {
        // Were a check row by row against all others, this would not end.
        var rows = Enumerable.Range(0, 70_000).Select(i => Row($"contract_no=2024420101{i:000000}", $"seller_region=x{i}"));
        Assert.Equal(70_000, StageText(Of(rows)).Count(r => r.Code == "R-REGION"));
        Assert.Empty(Staged<string>("key"));
    }
}
