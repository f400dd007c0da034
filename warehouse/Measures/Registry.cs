using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>Answers questions about the registry of contracts: every figure is a sum of entries, taken from the smallest cube that can
/// give it, else from the ledger.</summary>
public sealed class Registry
{
    private const int MostEntries = 10_000;
    private readonly Figures figures;
    private readonly long lastLoad;
    private IReadOnlyList<RegistrySource>? sources;

    internal Registry(Figures figures, long lastLoad) => (this.figures, this.lastLoad) = (figures, lastLoad);

    /// <summary>The cells asked for. A cell in which no contract stands is absent, never 0.</summary>
    public (string AnsweredBy, IReadOnlyList<RegistryFigure> Rows) Ask(Question question, Scope scope)
    {
        RequireNation(scope);
        var composed = new RegistryQuestion(question);
        var source = Sources(question.AsOf).FirstOrDefault(composed.IsAnsweredBy) ?? RegistrySource.Ledger;
        if (Reach(question.AsOf) is not { } reach) return (source.Name, []);
        using var reader = figures.Execute(composed.Cells(source), composed.Parameters);
        var row = new RegistryRow(reader, question, composed.Span, reach);
        List<RegistryFigure> rows = [];
        while (reader.Read()) rows.Add(row.Read());
        return (source.Name, rows);
    }

    /// <summary>The whole months from the registry's first to its newest contract, as known on a day; null while it is empty.</summary>
    public Period? Reach(DateOnly? asOf)
    {
        if (Sources(asOf) is not [var source, ..]) return null;
        using var reader = figures.Execute(RegistryQuestion.Reach(source), ("as_of", asOf ?? ObservationQuestion.Always));
        if (!reader.Read() || reader.IsDBNull(0)) return null;
        var (first, last) = (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        return new Period(new(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1));
    }

    /// <summary>The one figure a question names, file by file, and a page of its entries.</summary>
    /// <param name="after">What the page before gave as next; null for the first page.</param>
    /// <exception cref="RefusedException">TRACE-ONE: the question names no figure, or several. TRACE-CURSOR.</exception>
    public RegistryTracing Trace(Question question, string? after, int limit, Scope scope)
    {
        var cursor = TraceCursor.Read(after);
        var one = question with { By = [] };
        var (answeredBy, rows) = Ask(one, scope);
        if (rows is not [var figure]) throw Figures.NotOne(question, rows);
        var composed = new RegistryQuestion(one);
        var files = Files(composed);
        var (entries, next) = Entries(composed, cursor, Math.Clamp(limit, 1, MostEntries));
        return new RegistryTracing(figure, answeredBy, files.Sum(file => file.Entries), files, entries, next);
    }

    private List<TracedFile> Files(RegistryQuestion composed)
    {
        using var reader = figures.Execute(composed.Files(), composed.Parameters);
        List<TracedFile> files = [];
        while (reader.Read())
            files.Add(new TracedFile(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4),
                reader.GetDecimal(5)));
        return files;
    }

    private (List<TracedContract> Entries, string? Next) Entries(RegistryQuestion composed, TraceCursor after, int limit)
    {
        using var reader = figures.Execute(composed.Entries(), [
            .. composed.Parameters, ("load", after.Load), ("row", after.Row), ("place", after.Place), ("limit", limit + 1L)]);
        List<TracedContract> entries = [];
        while (reader.Read())
        {
            if (entries.Count == limit) return (entries, after.ToString());
            after = new TraceCursor(reader.GetInt64(6), reader.GetInt32(7), reader.GetInt64(8));
            entries.Add(new TracedContract(reader.GetString(0), reader.GetInt32(1), reader.GetDecimal(2),
                reader.GetFieldValue<DateOnly>(3), reader.GetFieldValue<DateOnly>(4), reader.GetString(5), reader.GetInt64(6),
                reader.GetString(9), reader.GetString(10), reader.GetInt32(7)));
        }
        return (entries, null);
    }

    /// <summary>What can answer, the smallest first and the ledger last; none where there is no ledger. Cubes hold today's sums of every
    /// load of their file: a past day, or an edition older than its file, is counted from the ledger.</summary>
    private IReadOnlyList<RegistrySource> Sources(DateOnly? asOf)
    {
        sources ??= Held();
        return asOf is null ? sources : [.. sources.TakeLast(1)];
    }

    private List<RegistrySource> Held()
    {
        using var reader = figures.Execute("SELECT table_name, (SELECT max(load_id) FROM load) FROM duckdb_tables()");
        HashSet<string> tables = new(StringComparer.Ordinal);
        var newest = 0L;
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
            if (!reader.IsDBNull(1)) newest = reader.GetInt64(1);
        }
        var cubes = lastLoad < newest ? [] : Cube.Shipped.Where(cube => cube.Ledger == "contract" && tables.Contains(cube.Table));
        return tables.Contains("contract_entry") ? [.. cubes.Select(RegistrySource.Of), RegistrySource.Ledger] : [];
    }

    private static void RequireNation(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Provinces is not null) throw RegistryRefusal.Scope();
    }
}
