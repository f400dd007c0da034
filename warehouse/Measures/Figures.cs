using System.Data.Common;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>Answers questions from one open edition. Page, API and command line all ask here, so they cannot differ.</summary>
/// <param name="connection">A read-only connection to the edition; not shared with another thread while asking.</param>
/// <param name="edition">Its number, which every answer carries.</param>
/// <param name="lastLoad">The last load the edition knows; later entries are left out.</param>
public sealed class Figures(DbConnection connection, int edition, long lastLoad, Catalogue catalogue)
{
    private Registry? registry;

    public int Edition => edition;
    public Catalogue Catalogue => catalogue;

    /// <summary>The registry of contracts as this edition knows it.</summary>
    public Registry Registry => registry ??= new(this, lastLoad);

    /// <summary>The figures asked for, the strongest release of each. Missing is missing, never 0.</summary>
    /// <param name="scope">What the reader may see. Published figures are open to every reader.</param>
    public Answer Ask(Question question, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!question.Measure.IsPublished)
        {
            var (answeredBy, rows) = Registry.Ask(question, scope);
            return new Answer(question, edition, answeredBy, rows);
        }
        RequireBasis(question);
        return new Answer(question, edition, "ledger", Rows(question, rivals: false));
    }

    /// <summary>Every figure on file for a question, rival releases and all, the strongest of each period first.</summary>
    public IReadOnlyList<PublishedFigure> All(Question question, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Rows(question, rivals: true);
    }

    /// <summary>The same with those corrected or withdrawn since: each is known until <see cref="Plans.Observation.KnownUntil"/>, so
    /// that what
    /// was known on any day before can be told from them.</summary>
    public IReadOnlyList<PublishedFigure> History(Question question, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Rows(question, rivals: true, history: true);
    }

    /// <summary>The one figure a question names, down to file, row and hash, with the rival releases of the same figure.</summary>
    /// <exception cref="RefusedException">TRACE-ONE: the question names no figure, or several. TRACE-PUBLISHED: the registry's figures
    /// are traced by <see cref="Registry"/>.</exception>
    public Tracing Trace(Question question, int limit, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!question.Measure.IsPublished) throw RegistryRefusal.Published(question.Measure);
        RequireBasis(question);
        var rows = Rows(question, rivals: false);
        if (rows is not [var figure]) throw NotOne(question, rows);
        var rivals = Rows(question, rivals: true)
            .Where(f => f.Period == figure.Period && Question.CutText(f.Cut) == Question.CutText(figure.Cut)).ToList();
        var entries = Entries(question, rivals.Select(f => f.Key), figure.Key);
        return new Tracing(figure, entries.Count, [.. entries.Take(limit)], [.. rivals.Where(f => f.Key != figure.Key)]);
    }

    /// <summary>The files this edition knows, in the order taken in.</summary>
    public IReadOnlyList<LoadRow> Loads()
    {
        using var reader = Execute(SqlText.Of("Measures/loads.sql"));
        List<LoadRow> loads = [];
        while (reader.Read())
            loads.Add(new LoadRow(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9)));
        return loads;
    }

    private List<PublishedFigure> Rows(Question question, bool rivals, bool history = false)
    {
        var composed = new ObservationQuestion(catalogue, question, rivals, history);
        using var reader = Execute(composed.Sql, composed.Parameters);
        var row = new FigureRow(reader, catalogue, question, history);
        List<PublishedFigure> rows = [];
        while (reader.Read()) rows.Add(row.Read());
        return rows;
    }

    private List<TracedEntry> Entries(Question question, IEnumerable<string> keys, string chosen)
    {
        using var reader = Execute(SqlText.Of("Measures/trace.sql"), ("keys", string.Join('\u001f', keys)),
            ("as_of", question.AsOf ?? ObservationQuestion.Always));
        List<TracedEntry> entries = [];
        while (reader.Read())
            entries.Add(new TracedEntry(reader.GetInt32(1), reader.GetDecimal(2), reader.GetString(3), reader.GetString(4),
                reader.GetFieldValue<DateOnly>(5), reader.GetString(6), reader.GetInt64(7), reader.GetString(10), reader.GetString(11),
                reader.GetInt32(9), reader.GetString(0) == chosen));
        return entries;
    }

    /// <summary>Whether this edition has a table; one published before a dataset came has not.</summary>
    internal bool Holds(string table)
    {
        using var reader = Execute("SELECT 1 FROM duckdb_tables() WHERE table_name = $table", ("table", table));
        return reader.Read();
    }

    /// <summary>Runs one of the room's statements; it may name <c>$last_load</c>.</summary>
    internal DbDataReader Execute(string sql, params IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Append(("last_load", lastLoad)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command.ExecuteReader();
    }

    /// <summary>Registered, seller's and buyer's figures of a place are three different truths; no answer mixes them.</summary>
    private void RequireBasis(Question question)
    {
        var (region, basis) = (catalogue.Dimension("province"), catalogue.Dimension("basis"));
        if (!question.Names(region) || question.Names(basis)) return;
        using var reader = Execute(
            """
            SELECT string_agg(DISTINCT basis, ', ' ORDER BY basis) FROM observation_entry
            WHERE measure = $measure AND region IS NOT NULL AND load_id <= $last_load
            """, ("measure", question.Measure.Id));
        if (!reader.Read() || reader.IsDBNull(0)) return;
        throw new RefusedException("ASK-BASIS",
            new("分地区数字有不同口径，问题没有指明。", "Figures by region come on different bases and the question names none."),
            new($"已有口径：{reader.GetString(0)}。", $"Bases on file: {reader.GetString(0)}."),
            new("请加上 --where basis=seller 之类的条件。", "Add a condition such as --where basis=seller."), exitCode: 2);
    }

    internal static RefusedException NotOne(Question question, IReadOnlyList<Figure> rows) => new("TRACE-ONE",
        new($"条件对应 {rows.Count} 个数。", $"The conditions name {rows.Count} figures of {question.Measure.Id}."),
        new("应恰好指明一个数。", "Expected exactly one."),
        rows is [] ? new("请用 monitor ask 查看已有的期间和代码。", "See which periods and codes there are with monitor ask.")
            : new($"请补充条件，例如 period={rows[0].Period} 或 period={rows[^1].Period}。",
                $"Add a condition, e.g. period={rows[0].Period} or period={rows[^1].Period}."),
        exitCode: 2);
}
