using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Ledger;

/// <param name="Day">Known on this day of January 2021.</param>
/// <param name="Stated">False: the source states no day, the load's stands in.</param>
internal sealed record ToyRow(
    string Key, int? Version, int Day, string Region, decimal? Value, string Status = "active", string? Note = null, bool Stated = true);

/// <summary>A warehouse in memory with one small ledger.</summary>
internal sealed class ToyLedger : IDisposable
{
    public static readonly LedgerTable Table = new("toy", 1,
    [
        new("period_on", "DATE", ColumnRole.Dimension),
        new("region", "VARCHAR", ColumnRole.Dimension) { Codes = ["44", "11"] },
        new("value", "DECIMAL(28,6)", ColumnRole.Amount),
        new("note", "VARCHAR", ColumnRole.Note),
    ]);

    private long load;

    public ToyLedger()
    {
        Connection.Open();
        new Migration(Connection, new DateTime(2021, 1, 1)).Run([Table]);
    }

    public DuckDbConnection Connection { get; } = new(":memory:");

    public string Hash => LedgerHash.Of(Connection, [Table]);

    public static DateOnly Day(int day) => new(2021, 1, day);

    public LoadRow Load(params IReadOnlyList<ToyRow> rows) => Load(rows, editionDay: null);

    public LoadRow Load(IReadOnlyList<ToyRow> rows, int? editionDay)
    {
        var intent = new LoadIntended(++load, null, "toy.csv", "00", 0, "real", Day(1), false, true);
        var edition = editionDay is { } day ? Day(day) : (DateOnly?)null;
        var draft = new LoadDraft(intent, JournalHead.Empty, "toy", rows.Count, edition, new DateTime(2021, 1, 1));
        return new Entering(Connection, Table).Run(draft, connection => Fill(connection, rows)).Row;
    }

    /// <summary>"key day sign region value cause source_load:source_row", in the order written.</summary>
    public IReadOnlyList<string> Entries(long ofLoad) => [.. Connection.Query<string>("""
        SELECT concat_ws(' ', key, day(known_on), sign, region, value::BIGINT, cause, source_load || ':' || source_row)
        FROM toy_entry WHERE load_id = $ofLoad ORDER BY rowid
        """, new { ofLoad })];

    /// <summary>What versions say that made no entry of their own, in the order written.</summary>
    public string Unentered() => Connection.ExecuteScalar<string>("""
        SELECT string_agg(concat_ws(' ', key, region, value::BIGINT, load_id || ':' || source_row), ', ' ORDER BY rowid) FROM toy_unentered
        """)!;

    /// <summary>What stands on a day: key → region and value.</summary>
    public Dictionary<string, (string, decimal?)> AsOf(DateOnly day)
    {
        var standing = Connection.Query<(string Key, string Region, decimal? Value, long N)>("""
            SELECT key, region, CASE WHEN sign < 0 THEN -value ELSE value END AS value, sum(sign)::BIGINT AS n
            FROM toy_entry WHERE known_on <= $day GROUP BY ALL HAVING n <> 0
            """, new { day }).ToList();
        Assert.All(standing, s => Assert.Equal(1, s.N));
        return standing.ToDictionary(s => s.Key, s => (s.Region, s.Value));
    }

    public void Dispose() => Connection.Dispose();

    public static void Fill(DuckDbConnection connection, IReadOnlyList<ToyRow> rows)
    {
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE batch (source_row INTEGER, key VARCHAR, version INTEGER, known_on DATE, known_on_kind VARCHAR,
              status VARCHAR, period_on DATE, region VARCHAR, value DECIMAL(28, 6), note VARCHAR)
            """);
        connection.Execute("CREATE OR REPLACE TEMP TABLE rejected (source_row INTEGER, code VARCHAR, detail VARCHAR)");
        using var appender = connection.CreateAppender("batch");
        foreach (var (i, row) in rows.Index())
        {
            appender.Set(0, (long)(i + 2));
            appender.Set(1, row.Key);
            appender.Set(2, (long?)row.Version);
            appender.Set(3, Day(row.Day));
            appender.Set(4, row.Stated ? "stated" : "load_date");
            appender.Set(5, row.Status);
            appender.Set(6, new DateOnly(2020, 12, 31));
            appender.Set(7, row.Region);
            appender.Set(8, row.Value);
            appender.Set(9, row.Note);
            appender.EndRow();
        }
        appender.Close();
    }
}
