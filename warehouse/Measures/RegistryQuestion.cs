using System.Globalization;

namespace Monitor.Warehouse.Measures;

/// <summary>Turns a question about the registry into SQL. Identifiers come from the catalogue only, values are parameters.</summary>
internal sealed class RegistryQuestion
{
    private readonly List<(string Name, object Value)> parameters = [];
    private readonly List<string> conditions = [];
    private readonly List<string> period = [];
    private readonly HashSet<string> columns = new(StringComparer.Ordinal);
    private readonly Question question;
    private readonly string? basis;

    /// <exception cref="Register.RefusedException">ASK-BASIS, ASK-CUT, ASK-CODE, ASK-DATE.</exception>
    public RegistryQuestion(Question question)
    {
        this.question = question;
        basis = RegistryRefusal.Basis(question);
        Span = RegistryPeriod.Span(question);
        parameters.Add(("as_of", question.AsOf ?? ObservationQuestion.Always));
        foreach (var dimension in question.By) _ = Column(dimension);
        foreach (var (i, condition) in question.Where.Index()) AddCondition(i, condition);
        if (Span.From is { } from) period.Add($"period_on >= {Parameter($"from", from)}");
        if (Span.To is { } to) period.Add($"period_on <= {Parameter($"to", to)}");
    }

    /// <summary>The first and the last day asked for, from the question's ends and its condition on the period.</summary>
    public (DateOnly? From, DateOnly? To) Span { get; }

    public IReadOnlyList<(string Name, object Value)> Parameters => parameters;

    /// <summary>Whether a source can answer: it has every column, and the days asked for are whole months where it counts by month.
    /// </summary>
    public bool IsAnsweredBy(RegistrySource source) => source == RegistrySource.Ledger || (IsOfWholeMonths && columns.All(source.Has));

    /// <summary>The select a source answers this question from; memberships change from one day to the next.</summary>
    private string From(RegistrySource source) => source.Sql(columns, period, IsOfWholeMonths && !HasMemberships);

    private bool HasMemberships => question.By.Concat(question.Where.Select(w => w.Dimension)).Any(d => d.Overlaps);

    /// <summary>The entries one by one.</summary>
    private string Entered => RegistrySource.Ledger.Sql(columns, period, byMonth: false);

    private bool IsOfWholeMonths => Span.From is null or { Day: 1 } && (Span.To is not { } to || to.AddDays(1).Day == 1);

    /// <summary>One row a cell: the codes asked for, the period, the three sums, whether a sample is in it. A cell in which nothing
    /// stands is no row.</summary>
    public string Cells(RegistrySource source)
    {
        var codes = question.By.Select(d => $"{Code(d)} AS by_{d.Id}").ToList();
        var time = question.Time is { Id: not "period" } kind ? Code(kind) : "NULL::VARCHAR";
        return $"""
            SELECT {string.Concat(codes.Select(code => $"{code}, "))}{time} AS period, sum(contracts)::BIGINT AS contracts,
              coalesce(sum(amount_yuan), 0) AS amount_yuan, coalesce(sum(technology_amount_yuan), 0) AS technology_amount_yuan,
              sum(sample_entries) > 0 AS is_sample
            FROM ({From(source)}) s {string.Concat(question.By.Where(d => d.Overlaps).Select(Join))} {Where}
            GROUP BY ALL
            HAVING sum(contracts) <> 0 OR sum(amount_yuan) <> 0 OR sum(technology_amount_yuan) <> 0
            ORDER BY {string.Concat(question.By.Select(d => $"by_{d.Id} NULLS LAST, "))}period
            """;
    }

    /// <summary>The conditions, as a WHERE clause over a source.</summary>
    private string Where => conditions is [] && period is [] ? "" : $"WHERE {string.Join(" AND ", conditions.Concat(period))}";

    /// <summary>The first and the last day on which a contract stands, whatever the question.</summary>
    public static string Reach(RegistrySource source) => $"""
        SELECT min(day), max(day)
        FROM (SELECT period_on AS day FROM ({source.Sql([], [], byMonth: false)}) GROUP BY period_on HAVING sum(contracts) <> 0)
        """;

    /// <summary>The entries behind the cells, file by file: load, file, hash, nature, entries and their amount.</summary>
    public string Files() => $"""
        SELECT l.load_id, l.file, l.sha256, l.nature, f.entries, f.amount
        FROM (
          SELECT source_load, count(*) AS entries, coalesce(sum({Amount}), 0)::DECIMAL(38, 2) AS amount
          FROM ({Entered}) s {Where} GROUP BY source_load
        ) f
        JOIN load l ON l.load_id = f.source_load
        ORDER BY l.load_id
        """;

    /// <summary>The entries themselves, file by file and row by row, from the one after <c>$load, $row, $place</c>.</summary>
    public string Entries() => $"""
        SELECT e.*, l.file, l.sha256
        FROM (
          SELECT key::VARCHAR AS key, contracts AS sign, coalesce({Amount}, 0)::DECIMAL(38, 2) AS amount, period_on, known_on, cause,
            source_load, source_row, place
          FROM ({Entered}) s
          {(Where is "" ? "WHERE" : $"{Where} AND")} (source_load > $load
            OR (source_load = $load AND (source_row > $row OR (source_row = $row AND place > $place))))
          ORDER BY source_load, source_row, place
          LIMIT $limit
        ) e
        JOIN load l ON l.load_id = e.source_load
        ORDER BY e.source_load, e.source_row, e.place
        """;

    /// <summary>What an entry adds to the measure; for a ratio, to the value it is taken of.</summary>
    private string Amount => question.Measure.Id switch
    {
        "contract_count" => "contracts",
        "technology_amount" => "technology_amount_yuan",
        _ => "amount_yuan",
    };

    private void AddCondition(int place, Condition condition)
    {
        var dimension = condition.Dimension;
        if (dimension.Id is "basis" or "period") return;
        if (dimension.Kind == DimensionKind.Time)
        {
            columns.Add(dimension.Column!);
            var spans = RegistryPeriod.Of(condition).Select((span, j) =>
                $"period_on BETWEEN {Parameter($"from_{place}_{j}", span.From)} AND {Parameter($"to_{place}_{j}", span.To)}");
            period.Add($"({string.Join(" OR ", spans)})");
            return;
        }
        var column = Column(dimension);
        var codes = string.Join(", ", RegistryRefusal.Codes(condition).Select((code, j) => Parameter($"where_{place}_{j}", code)));
        conditions.Add(!dimension.Overlaps ? $"{Code(dimension)} IN ({codes})"
            : question.By.Contains(dimension) ? $"{dimension.Code} IN ({codes})"
            : $"EXISTS (FROM {Bridge(dimension)} WHERE {dimension.Code} IN ({codes}) AND {Belongs(dimension, column)})");
    }

    private string Join(Dimension dimension) => $"JOIN {Bridge(dimension)} ON {Belongs(dimension, Column(dimension))} ";

    private static string Bridge(Dimension dimension) => dimension.Code!.Split('.')[0];

    /// <summary>A contract belongs where its region belonged on the day it counts.</summary>
    private static string Belongs(Dimension dimension, string column)
    {
        var bridge = Bridge(dimension);
        return $"{bridge}.region_code = s.{column} AND {bridge}.valid_from <= s.period_on " +
            $"AND ({bridge}.valid_to IS NULL OR s.period_on < {bridge}.valid_to)";
    }

    private string Column(Dimension dimension)
    {
        var column = (dimension.Column ?? throw RegistryRefusal.Cut(question.Measure, dimension))
            .Replace("{basis}", basis, StringComparison.Ordinal);
        columns.Add(column);
        return column;
    }

    private string Code(Dimension dimension) => dimension switch
    {
        { Code: null } => $"s.{Column(dimension)}",
        { Overlaps: true } => dimension.Code,
        _ => dimension.Code.Replace("{}", $"s.{Column(dimension)}", StringComparison.Ordinal),
    };

    private string Parameter(FormattableString name, object value)
    {
        var plain = name.ToString(CultureInfo.InvariantCulture);
        parameters.Add((plain, value));
        return $"${plain}";
    }
}
