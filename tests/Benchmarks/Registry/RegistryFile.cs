using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Benchmarks.Registry;

/// <summary>Contract files for timing: ten years of a registry in the order of registration, and daily batches upon it.</summary>
/// <remarks>The rows are drawn by hash from their number, or taken from a CSV file with the columns contract_id, registered_on, signed_on,
/// category (1–5), field (1–11), seller_province, buyer_province (two digits, 0 abroad), seller_kind, buyer_kind (1–6), ip_type (1–8),
/// amount_yuan, technology_amount_yuan, status (1 registered, 2 changed, 3 deregistered), seller_id, buyer_id.</remarks>
internal sealed class RegistryFile : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:", new DuckDbOptions { MemoryLimit = "2GB", Threads = 2 });

    /// <param name="source">A CSV file with those columns; null to draw them.</param>
    public RegistryFile(string? source, long rows)
    {
        connection.Open();
        connection.Execute(Digits);
        connection.Execute(source is null
            ? Drawn.Replace("{rows}", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : string.Create(CultureInfo.InvariantCulture, $"CREATE VIEW drawn AS FROM read_csv('{source}') LIMIT {rows}"));
    }

    public void Dispose() => connection.Dispose();

    /// <summary>The whole registry as a registration body would send it.</summary>
    public void Write(string file) => connection.Execute($"COPY ({Rows} FROM drawn) TO '{file}' (HEADER)");

    /// <summary>A day's file: 9,000 contracts never heard of, registered in the last three days or up to 60 days before, and about 1,000
    /// corrected ones, half of them older than a year.</summary>
    public void WriteBatch(string file, int day, long rows) => connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        COPY (
          {Rows} FROM (
            SELECT * REPLACE (contract_id + {rows} + {day} * 10000 AS contract_id,
                              DATE '2025-12-31' - (contract_id % CASE contract_id % 10 WHEN 0 THEN 60 ELSE 3 END)::INTEGER AS registered_on,
                              DATE '2025-10-01' AS signed_on, 1 AS status)
            FROM drawn WHERE contract_id <= 9000)
          UNION ALL
          {Rows} FROM (
            SELECT * REPLACE (amount_yuan + 1000 AS amount_yuan, 2 AS status) FROM drawn
            WHERE contract_id % {rows / 500} = {day} AND contract_id <= {rows / 10 * 9}
               OR contract_id % {rows / 20000} = {day} AND contract_id > {rows - rows / 40})
        ) TO '{file}' (HEADER)
        """));

    /// <summary>The columns of a bare COPY of the same file.</summary>
    public const string BareTable = """
        CREATE OR REPLACE TABLE contract (number BIGINT NOT NULL, signed_on DATE NOT NULL, registered_on DATE NOT NULL, category VARCHAR,
          field VARCHAR, seller_region VARCHAR, buyer_region VARCHAR, seller_kind VARCHAR, buyer_kind VARCHAR, ip_type VARCHAR,
          amount_yuan DECIMAL(18, 2) NOT NULL, technology_amount_yuan DECIMAL(18, 2) NOT NULL, life_cycle VARCHAR,
          seller_code VARCHAR, buyer_code VARCHAR)
        """;

    /// <summary>A number of 18 characters with its check digit (GB 32100-2015).</summary>
    private const string Digits = """
        CREATE MACRO credit_code(id) AS (
          WITH body AS (SELECT '91' || lpad(id::VARCHAR, 15, '0') AS b)
          SELECT b || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', 1 + (31 - (
            list_sum([substr(b, i, 1)::INTEGER * w FOR w, i IN [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]]) % 31))
            ::INTEGER % 31, 1) FROM body)
        """;

    private const string Rows = """
        SELECT year(registered_on)
                 || lpad((CASE WHEN seller_province > 66 OR seller_province = 0 THEN 11 ELSE seller_province END)::VARCHAR, 2, '0')
                 || '00' || lpad(contract_id::VARCHAR, 8, '0') AS 合同登记编号,
               signed_on AS 合同签订日期, registered_on AS 认定登记日期,
               CASE WHEN category = 3 AND year(registered_on) < 2021 THEN 'ZR' ELSE ['KF', 'ZR', 'XK', 'ZX', 'FW'][category] END AS 合同类别,
               lpad(field::VARCHAR, 2, '0') AS 技术领域,
               CASE WHEN seller_province IN (0, 99) THEN '900000' ELSE seller_province || '0000' END AS 卖方行政区划代码,
               CASE WHEN buyer_province IN (0, 99) THEN '900000' ELSE buyer_province || '0000' END AS 买方行政区划代码,
               ['110', '120', '130', '140', '150', '160'][seller_kind] AS 卖方性质,
               ['110', '120', '130', '140', '150', '160'][buyer_kind] AS 买方性质, ip_type - 1 AS 知识产权类型,
               amount_yuan AS "合同成交额(元)", technology_amount_yuan AS "技术交易额(元)", ['已登记', '变更', '注销'][status] AS 状态,
               credit_code(seller_id) AS 卖方统一社会信用代码, credit_code(buyer_id) AS 买方统一社会信用代码
        """;

    private const string Drawn = """
        CREATE VIEW drawn AS
        WITH number AS (SELECT i, hash(i) AS a, hash(i, 1) AS b, hash(i, 2) AS c FROM range(1, {rows} + 1) t(i))
        SELECT i AS contract_id, DATE '2016-01-01' + (i * 3652 // ({rows} + 1))::INTEGER AS registered_on,
          registered_on - (a % 90)::INTEGER AS signed_on,
          [1, 1, 1, 2, 3, 4, 4, 5, 5, 5][(a >> 8) % 10 + 1] AS category, (a >> 16) % 11 + 1 AS field,
          [11, 44, 31, 32, 37, 42, 61, 51, 33, 12, 43, 34][(a >> 24) % 12 + 1] AS seller_province,
          [11, 44, 31, 32, 37, 42, 61, 51, 33, 12, 43, 34, 15, 65, 0][(a >> 32) % 15 + 1] AS buyer_province,
          (a >> 40) % 6 + 1 AS seller_kind, (a >> 48) % 6 + 1 AS buyer_kind, (b % 8) + 1 AS ip_type,
          (exp(9 + (b >> 8) % 1000 / 1000.0 * 9) // 100 * 100)::DECIMAL(18, 2) AS amount_yuan,
          (amount_yuan * ((b >> 24) % 100) / 100)::DECIMAL(18, 2) AS technology_amount_yuan,
          CASE WHEN c % 200 < 191 THEN 1 WHEN c % 200 < 197 THEN 2 ELSE 3 END AS status,
          (c >> 8) % 60000 + 11000000 AS seller_id, (c >> 32) % 300000 + 22000000 AS buyer_id
        FROM number
        """;
}
