using Dapper;
using Monitor.Etl.Contracts;
using Monitor.Etl.Intake;
using Monitor.Etl.Loads;
using Monitor.Etl.Statistics;
using Monitor.Etl.Tests.Contracts;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;
using static Monitor.Etl.Tests.Contracts.ContractFile;

namespace Monitor.Etl.Tests.Intake;

public sealed class ParquetTests : IDisposable
{
    private static readonly IReadOnlyList<Dataset> All = [StatisticsDataset.Dataset, ContractsDataset.Dataset];

    private readonly ScratchFolder scratch = new();
    private readonly DuckDbConnection connection = new(":memory:");

    public ParquetTests() => connection.Open();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Dispose();
    }

    private string Write(string query, string options = "", string name = "a.parquet")
    {
        var path = scratch.File(name);
        connection.Execute($"COPY ({query}) TO '{path}' (FORMAT parquet{options})");
        return path;
    }

    private static string Code(string path) => Assert.Throws<RefusedException>(() => IntakeFile.Open(path, All)).Code;

    /// <summary>A CSV of contracts as a Parquet file with types of its own.</summary>
    private string Typed(string csv)
    {
        var columns = string.Join(", ", ContractFile.Headings.Split(',').Select(heading => $"{heading}: 'VARCHAR'"));
        return Write($$"""
            SELECT * REPLACE (registered_on::DATE AS registered_on, signed_on::TIMESTAMP AS signed_on,
              amount_yuan::DECIMAL(18, 2) AS amount_yuan, technology_amount_yuan::DOUBLE AS technology_amount_yuan)
            FROM read_csv('{{csv}}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = { {{columns}} })
            """);
    }

    [Fact]
    public void Stage_TheSameRows_GiveWhatTheCsvGives()
    {
        var csv = scratch.Write("a.csv", Of(Row(),
            Row("contract_no=2024420101000124", "seller_region=990000", "project_name=\"a, \"\"b\"\"\""),
            Row("contract_no=2024420101000125", "known_on=", "buyer_name=　样本 ")));
        var parquet = IntakeFile.Open(Typed(csv), All);
        Assert.Equal(("contracts", 3), (parquet.Dataset.Name, parquet.RowCount));

        var expected = connection.Stage(IntakeFile.Open(csv, All), scratch);
        var rows = Staged();
        var rejected = connection.Stage(parquet, scratch);

        Assert.Equal((3, "R-REGION", "seller_region=990000"), (rejected[0].SourceRow, rejected[0].Code, rejected[0].Detail));
        Assert.Equal(expected.Select(r => (r.SourceRow, r.Code, r.Detail)), rejected.Select(r => (r.SourceRow, r.Code, r.Detail)));
        Assert.StartsWith(
            "2024420101000124,\"a, \"\"b\"\"\",2024-03-01,2024-03-05,2024-03-11,FW,", rejected[0].Original, StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows, Staged());
        Assert.Equal("样本", connection.ExecuteScalar<string>("SELECT given_buyer_name FROM typed_row WHERE source_row = 4"));
    }

    private List<string> Staged() => connection.Query("FROM staged ORDER BY source_row")
        .Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values)).ToList();

    [Fact]
    public void Open_FileCutOffAnywhere_IsRefused()
    {
        var whole = File.ReadAllBytes(Write("SELECT '2024420101000123' AS contract_no, i AS note FROM range(5000) t(i)"));
        foreach (var length in new[] { 4, 8, 12, 100, whole.Length / 2, whole.Length - 9, whole.Length - 1 })
        {
            File.WriteAllBytes(scratch.File("cut.parquet"), whole[..length]);
            Assert.Equal("F-PARQUET", Code(scratch.File("cut.parquet")));
        }
    }

    [Fact]
    public void Open_DamagedFile_IsRefused()
    {
        var whole = File.ReadAllBytes(Write("SELECT uuid()::VARCHAR AS contract_no FROM range(5000) t(i)", ", COMPRESSION uncompressed"));
        whole.AsSpan(1000, 2000).Fill(0xFF);
        File.WriteAllBytes(scratch.File("damaged.parquet"), whole);
        Assert.Equal("F-PARQUET", Code(scratch.File("damaged.parquet")));
    }

    [Theory]
    [InlineData("SELECT 1 AS contract_no WHERE false", "F-EMPTY")]
    [InlineData("SELECT 1 AS city, 2 AS mayor", "F-UNKNOWN")]
    [InlineData("SELECT 1 AS contract_no, 2 AS mayor", "H-UNKNOWN")]
    [InlineData("SELECT 1 AS contract_no, 2 AS 合同登记编号", "H-DUPLICATE")]
    [InlineData("SELECT 1 AS project_name", "H-MISSING")]
    [InlineData("SELECT 1 AS contract_no, 2 AS \"mayor \"\" of 'a'\"", "H-UNKNOWN")]
    public void Open_ForeignColumns_IsRefused(string query, string code) => Assert.Equal(code, Code(Write(query)));

    [Fact]
    public void Open_CalledAnything_IsRecognisedByItsFirstBytes() =>
        Assert.Equal(1, IntakeFile.Open(Write("SELECT 1 AS contract_no", name: "a.csv"), All).RowCount);

    [Fact]
    public void Engine_ForOneFile_ReachesNoOther()
    {
        var (one, other) = (Write("SELECT 1 AS a"), Write("SELECT 1 AS a", name: "b.parquet"));
        using var engine = ParquetFile.Engine(one);
        Assert.Equal(1, engine.ExecuteScalar<int>($"SELECT a FROM '{one}'"));
        Assert.Throws<DuckDbException>(() => engine.Execute($"FROM '{other}'"));
    }
}
