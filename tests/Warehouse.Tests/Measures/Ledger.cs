using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Measures;

namespace Monitor.Warehouse.Tests.Measures;

/// <summary>A ledger of published figures in memory, filled row by row.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly DuckDbConnection connection = new(":memory:");
    private int rows;

    public Ledger()
    {
        var cuts = string.Join(", ", Catalogue.Shipped.Dimensions.Where(d => d is { Kind: DimensionKind.Cut, Published: not null })
            .Select(d => $"{d.Published} VARCHAR"));
        var columns = $"measure VARCHAR, period_from DATE, period_to DATE, {cuts}, vintage VARCHAR, release VARCHAR, grade VARCHAR, " +
            "bound VARCHAR, value DECIMAL(28,6)";
        connection.Open();
        connection.Execute($"""
            CREATE TABLE observation_entry (key VARCHAR, known_on DATE, sign INTEGER, {columns}, cause VARCHAR, load_id BIGINT,
              source_load BIGINT, source_row INTEGER);
            CREATE TABLE observation_version (key VARCHAR, known_on DATE, known_on_kind VARCHAR, source VARCHAR, confidence VARCHAR,
              note VARCHAR, load_id BIGINT, source_row INTEGER);
            CREATE TABLE load (load_id BIGINT, dataset VARCHAR, file VARCHAR, sha256 VARCHAR, nature VARCHAR, rows_in BIGINT,
              accepted BIGINT, quarantined BIGINT, unchanged BIGINT, waiting BIGINT);
            INSERT INTO load VALUES
              (1, 'statistics', 'a.csv', 'aa', 'real', 9, 9, 0, 0, 0),
              (2, 'statistics', 'b.csv', 'bb', 'real', 9, 9, 0, 0, 0)
            """);
    }

    public Figures Figures(long lastLoad = long.MaxValue) => new(connection, 7, lastLoad, Catalogue.Shipped);

    /// <summary>One published figure; its reversal with sign −1.</summary>
    public Ledger Has(
        string measure, string period, decimal value, string release = "annual_report", string grade = "B", string knownOn = "2020-02-28",
        string cut = "", int sign = 1, long load = 1)
    {
        var days = PeriodText.Read(period)!.Value;
        var codes = cut.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).ToList();
        var (names, values) = (string.Concat(codes.Select(c => $", {c[0]}")), string.Concat(codes.Select(c => $", '{c[1]}'")));
        var key = $"{measure}|{cut}|{period}|{release}|{(grade == "C" ? "C" : "")}";
        var signed = (sign * value).ToString(CultureInfo.InvariantCulture);
        rows++;
        connection.Execute($"""
            INSERT INTO observation_entry (key, known_on, sign, measure, period_from, period_to, release, grade, bound, value, cause,
                load_id,
              source_load, source_row{names})
            VALUES ('{key}', '{knownOn}', {sign}, '{measure}', '{days.From:yyyy-MM-dd}', '{days.To:yyyy-MM-dd}', '{release}', '{grade}',
              'exact', {signed}, 'new', {load}, {load}, {rows}{values});
            INSERT INTO observation_version VALUES ('{key}', '{knownOn}', 'stated', 'a source', 'high', NULL, {load}, {rows})
            """);
        return this;
    }

    public void Dispose() => connection.Dispose();
}
