using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Ledger;

public sealed class CubesTests : IDisposable
{
    private static readonly LedgerTable Contracts = new("contract", 1,
    [
        new("period_on", "DATE", ColumnRole.Dimension),
        .. ((string[])["category", "seller_kind", "seller_region", "buyer_region", "registration_region"])
            .Select(name => new LedgerColumn(name, "VARCHAR", ColumnRole.Dimension)),
        new("amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
        new("technology_amount_yuan", "DECIMAL(18,2)", ColumnRole.Amount),
    ], "BIGINT");

    private readonly DuckDbConnection connection = new(":memory:");
    private long load;

    public CubesTests()
    {
        connection.Open();
        new Migration(connection, new DateTime(2021, 1, 1)).Run([Contracts]);
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Add_ThreeRows_FillsTheirCellsOnly()
    {
        Load("real", "1, 1, '2021-03-05', 'KF', '110', '110105', '310112', '110000', 10.05, 1",
            "2, 1, '2021-03-31', 'KF', '110', '110101', '310000', '110000', 5, 2",
            "3, 1, '2021-04-01', 'KF', NULL, '900000', '310000', '310000', 7, 7");
        Assert.Equal(["2021-03-01|KF|110|2|15.05|3.00|0", "2021-04-01|KF||1|7.00|7.00|0"], Cells("contract_national_month"));
        Assert.Equal(["2021-03-01|110000|310000|KF|2|15.05|3.00|0", "2021-04-01|900000|310000|KF|1|7.00|7.00|0"],
            Cells("contract_flow_month"));
    }

    [Fact]
    public void Add_CorrectionOfASample_MovesItAndKeepsTheMark()
    {
        Load("sample", "1, 1, '2021-03-05', 'KF', '110', '110105', '310112', '110000', 10, 1");
        Load("real", "1, 2, '2021-03-05', 'ZX', '110', '110105', '310112', '110000', 12, 1");
        // the reversal came with a real file, the fact it takes back with a sample
        Assert.Equal(["2021-03-01|KF|110|0|0.00|0.00|1", "2021-03-01|ZX|110|1|12.00|1.00|0"], Cells("contract_national_month"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Add_RandomLoads_EqualsARebuildRowForRow(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            var rows = Enumerable.Range(0, 60).Select(_ => Row(random)).DistinctBy(row => row.Split(", ")[0]);
            Load(random.Next(3) == 0 ? "sample" : "real", [.. rows]);
        }
        foreach (var cube in Cube.Shipped)
        {
            Assert.Equal(0, new Cubes(connection, Contracts).Differing(cube));
            var kept = Cells(cube.Table);
            connection.Execute($"DROP TABLE {cube.Table}");
            Assert.True(new Cubes(connection, Contracts).Make());
            Assert.Equal(kept, Cells(cube.Table));
        }
    }

    [Fact]
    public void Make_CubeOfAnOlderForm_IsMadeAnew()
    {
        Load("real", "1, 1, '2021-03-05', 'KF', '110', '110105', '310112', '110000', 10, 1");
        connection.Execute("ALTER TABLE contract_flow_month ALTER amount_yuan TYPE DECIMAL(38, 2)");
        Assert.True(new Cubes(connection, Contracts).Make());
        Assert.False(new Cubes(connection, Contracts).Make());
        Assert.Equal(["2021-03-01|110000|310000|KF|1|10.00|1.00|0"], Cells("contract_flow_month"));
    }

    [Fact]
    public void Differing_TamperedCell_IsCounted()
    {
        Load("real", "1, 1, '2021-03-05', 'KF', '110', '110105', '310112', '110000', 10, 1");
        connection.Execute("UPDATE contract_flow_month SET amount_yuan = 11");
        Assert.Equal(2, new Cubes(connection, Contracts).Differing(Cube.Shipped.Single(cube => cube.Name == "flow_month")));
    }

    private static string Row(Random random)
    {
        var (version, kind) = (random.Next(1, 4), random.Next(3) == 0 ? "NULL" : "'110'");
        return string.Create(CultureInfo.InvariantCulture,
            $"{random.Next(1, 90)}, {version}, '2021-{random.Next(1, 4):D2}-11', '{(random.Next(2) == 0 ? "KF" : "ZX")}', {kind}, "
            + $"'{random.Next(11, 14)}0105', '{random.Next(11, 14)}0101', '{random.Next(11, 14)}0000', {random.Next(1, 1000)}.25, 1");
    }

    /// <param name="rows">key, version, period and the columns as declared.</param>
    private void Load(string nature, params IReadOnlyList<string> rows)
    {
        var intent = new LoadIntended(++load, null, "f", "00", 0, nature, new DateOnly(2021, 5, 1), true, true);
        var draft = new LoadDraft(intent, JournalHead.Empty, "contracts", rows.Count, null, new DateTime(2021, 1, 1));
        new Entering(connection, Contracts).Run(draft, c =>
        {
            c.Execute("""
                CREATE OR REPLACE TEMP TABLE batch (source_row INTEGER, key BIGINT, version INTEGER, known_on DATE, known_on_kind VARCHAR,
                  status VARCHAR, period_on DATE, category VARCHAR, seller_kind VARCHAR, seller_region VARCHAR, buyer_region VARCHAR,
                  registration_region VARCHAR, amount_yuan DECIMAL(18, 2), technology_amount_yuan DECIMAL(18, 2))
                """);
            c.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER, code VARCHAR, detail VARCHAR)");
            foreach (var (i, row) in rows.Index())
            {
                var (key, version, rest) = (row.Split(", ")[0], row.Split(", ")[1], string.Join(", ", row.Split(", ")[2..]));
                c.Execute($"INSERT INTO batch VALUES ({i + 2}, {key}, {version}, '2021-05-01', 'stated', 'active', {rest})");
            }
        });
    }

    private List<string> Cells(string table)
    {
        var texts = string.Join(", ", Columns(table).Select(c => $"coalesce({c}::VARCHAR, '')"));
        return [.. connection.Query<string>($"SELECT concat_ws('|', {texts}) FROM {table} ORDER BY ALL")];
    }

    private IEnumerable<string> Columns(string table) => connection.Query<string>(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = $table ORDER BY column_index", new { table });
}
