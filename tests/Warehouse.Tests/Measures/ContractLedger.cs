using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Regions;

namespace Monitor.Warehouse.Tests.Measures;

/// <summary>One entry of the registry; what is left out is null.</summary>
public sealed record ContractEntry(string Day, decimal Yuan, string Where = "")
{
    public int Sign { get; init; } = 1;
    public decimal? Technology { get; init; }
    public string KnownOn { get; init; } = "2020-01-31";
    public long Load { get; init; } = 1;
    public string Cause { get; init; } = "new";
}

/// <summary>A registry in memory, filled entry by entry. Loads 1 and 2 are real, load 3 is a sample.</summary>
public sealed class ContractLedger : IDisposable
{
    private static readonly string[] Cuts =
    [
        "category", "field", "seller_region", "buyer_region", "registration_region", "seller_kind", "buyer_kind", "seller_country",
        "buyer_country", "ip_type", "plan_source",
    ];

    private int rows;

    public ContractLedger()
    {
        Connection.Open();
        string[] regions = [.. Gazetteer.Shipped.All.Select(r => r.Code)], countries = ["110", "142", "840"];
        var (kinds, category) = (Coded("kind", Stored("seller_kind")), Coded("category", Stored("category")));
        var (field, ip, plan) = (Coded("field", Stored("field")), Coded("ip", Stored("ip_type")), Coded("plan", Stored("plan_source")));
        var (region, country) = (Coded("region", regions), Coded("country", countries));
        Connection.Execute($"""
            CREATE TABLE contract_entry (key BIGINT, known_on DATE, sign TINYINT, period_on DATE, category {category}, field {field},
              seller_region {region}, buyer_region {region}, registration_region {region}, seller_kind {kinds}, buyer_kind {kinds},
              seller_country {country}, buyer_country {country}, ip_type {ip}, plan_source {plan}, seller_party BIGINT, buyer_party BIGINT,
              amount_yuan DECIMAL(18,2), technology_amount_yuan DECIMAL(18,2), cause ENUM('new', 'corrected'), load_id BIGINT,
              source_load BIGINT, source_row INTEGER);
            CREATE TABLE load (load_id BIGINT, file VARCHAR, sha256 VARCHAR, nature VARCHAR);
            INSERT INTO load VALUES (1, 'a.csv', 'aa', 'real'), (2, 'b.csv', 'bb', 'real'), (3, 'c.parquet', 'cc', 'sample')
            """);
        RegionTables.Fill(Connection);

        static IEnumerable<string> Stored(string dimension) => CodeBook.Shipped.Of(dimension).Where(c => c.IsStored).Select(c => c.Code);

        static string Coded(string name, IEnumerable<string> codes) =>
            new LedgerColumn(name, "VARCHAR", ColumnRole.Dimension) { Codes = [.. codes] }.StoredType;
    }

    public DuckDbConnection Connection { get; } = new(":memory:");

    /// <summary>The region tables take a while to make and are never changed; the entries and cubes go.</summary>
    public ContractLedger Emptied()
    {
        Connection.Execute("DELETE FROM contract_entry");
        foreach (var cube in Cube.Shipped) Connection.Execute($"DROP TABLE IF EXISTS {cube.Table}");
        return this;
    }

    public Figures Figures(long lastLoad = long.MaxValue) => new(Connection, 7, lastLoad, Catalogue.Shipped);

    /// <summary>The answer's rows as "code code … value", the asked codes first.</summary>
    public IEnumerable<string> Ask(string measure, string? by, string where = "", string? from = null, string? to = null,
        string? asOf = null, long lastLoad = long.MaxValue) =>
        Figures(lastLoad).Ask(Question(measure, by, where, from, to, asOf), Scope.Nation).Rows.Select(f => string.Join(' ',
            [.. f.Codes.Values.Select(code => code ?? "?"), f.Value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "-"]));

    /// <param name="where">Conditions with ; between them.</param>
    public static Question Question(string measure, string? by, string where = "", string? from = null, string? to = null,
        string? asOf = null) =>
        QuestionText.Read(Catalogue.Shipped, measure, by, where.Split(';', StringSplitOptions.RemoveEmptyEntries), from, to, asOf);

    public ContractLedger Has(params IEnumerable<ContractEntry> entries)
    {
        var values = entries.Select(Values).ToList();
        if (values.Count > 0) Connection.Execute($"""
            INSERT INTO contract_entry (key, known_on, sign, period_on, amount_yuan, technology_amount_yuan, cause, load_id, source_load,
              source_row, {string.Join(", ", Cuts)})
            VALUES {string.Join(", ", values)}
            """);
        return this;
    }

    private string Values(ContractEntry entry)
    {
        var cells = entry.Where.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('='))
            .ToDictionary(cell => cell[0], cell => $"'{cell[1]}'");
        Assert.Empty(cells.Keys.Except(Cuts));
        rows++;
        return string.Create(CultureInfo.InvariantCulture, $"""
            ({2020110101000000 + rows}, '{entry.KnownOn}', {entry.Sign}, '{entry.Day}', {entry.Sign * entry.Yuan},
              {entry.Sign * (entry.Technology ?? entry.Yuan)}, '{entry.Cause}', {entry.Load}, {entry.Load}, {rows + 1},
              {string.Join(", ", Cuts.Select(cut => cells.GetValueOrDefault(cut) ?? "NULL"))})
            """);
    }

    public void Dispose() => Connection.Dispose();
}
