using System.Globalization;
using System.Text;

namespace Monitor.Warehouse.Measures;

/// <summary>Turns a question about a published measure into SQL. Identifiers come from the catalogue only, values are parameters.</summary>
internal sealed class ObservationQuestion
{
    /// <summary>How rival figures win: sample ones last, recalled ones before them, then the fresher stock, the stronger release, the
    /// newer knowledge.</summary>
    private const string Precedence = """
        is_sample, grade = 'C', period_to DESC,
        list_position(['yearbook', 'annual_report', 'statement', 'preliminary', 'quick_report'], release), known_on DESC, key
        """;

    /// <summary>Later than every day a figure can be known on.</summary>
    public static readonly DateOnly Always = new(9999, 12, 31);

    private readonly List<(string Name, object Value)> parameters = [];
    private readonly List<string> conditions = [];
    private readonly Question question;
    private readonly string sql;

    /// <param name="rivals">Every figure instead of the winning ones.</param>
    /// <param name="history">Those corrected or withdrawn since as well.</param>
    public ObservationQuestion(Catalogue catalogue, Question question, bool rivals, bool history = false)
    {
        this.question = question;
        if (question.By.Concat(question.Where.Select(w => w.Dimension)).FirstOrDefault(d => d.Published is null) is { } other)
            throw RegistryRefusal.Cut(question.Measure, other);
        var cuts = catalogue.Dimensions.Where(d => d is { Published: not null, Kind: DimensionKind.Cut }).ToList();
        parameters.Add(("measure", question.Measure.Id));
        parameters.Add(("as_of", question.AsOf ?? Always));
        AddConditions(cuts);
        var figures = SqlText.Of(history ? "Measures/observation_history.sql" : "Measures/observation.sql").Replace("/* cuts */",
            string.Join(", ", cuts.Select(c => c.Published!)),
            StringComparison.Ordinal);
        var text = new StringBuilder("SELECT *");
        foreach (var dimension in question.By) Add(text, $", {dimension.Published} AS by_{dimension.Id}");
        Add(text, $", {(question.Time is null or { Id: "period" } ? "false" : UnfinishedPeriod)} AS is_partial");
        Add(text, $" FROM ({figures}) WHERE {string.Join(" AND ", conditions)}");
        if (!rivals) Add(text, $" QUALIFY row_number() OVER (PARTITION BY {Same(cuts)} ORDER BY {Precedence}) = 1");
        text.Append(" ORDER BY ").AppendJoin(", ", question.By.Select(d => $"by_{d.Id} NULLS FIRST").Append("period_to, period_from"));
        text.Append(rivals ? $", {Precedence}" : ", key");
        sql = text.ToString();
    }

    public string Sql => sql;
    public IReadOnlyList<(string Name, object Value)> Parameters => parameters;

    private static void Add(StringBuilder text, string part) => text.Append(part);

    private int Months => question.Time?.Id switch { "year" => 12, "half" => 6, "quarter" => 3, _ => 1 };

    private string UnfinishedPeriod =>
        string.Create(CultureInfo.InvariantCulture, $"NOT (day(period_to + 1) = 1 AND month(period_to) % {Months} = 0)");

    private void AddConditions(List<Dimension> cuts)
    {
        conditions.AddRange(cuts.Where(cut => !question.Names(cut)).Select(cut => $"{cut.Published} IS NULL"));
        conditions.AddRange(cuts.Where(cut => question.By.Contains(cut)).Select(cut => $"{cut.Published} IS NOT NULL"));
        for (var i = 0; i < question.Where.Count; i++)
        {
            var (dimension, codes) = question.Where[i];
            var names = codes.Select((code, j) => Parameter(string.Create(CultureInfo.InvariantCulture, $"where_{i}_{j}"), code)).ToList();
            conditions.Add($"{dimension.Published} IN ({string.Join(", ", names)})");
        }
        if (question.Time is { Id: not "period" }) conditions.Add(WholePeriod);
        if (question.From is { } from) conditions.Add($"period_from >= {Parameter("from", from)}");
        if (question.To is { } to) conditions.Add($"period_to <= {Parameter("to", to)}");
    }

    /// <summary>A stock counts on its day; a flow only when it covers the asked kind of period exactly.</summary>
    private string WholePeriod => string.Create(CultureInfo.InvariantCulture, $"""
        (period_from = period_to OR (day(period_from) = 1 AND day(period_to + 1) = 1 AND (month(period_from) - 1) % {Months} = 0
          AND datediff('month', period_from, period_to + 1) = {Months}))
        """);

    private string Same(List<Dimension> cuts)
    {
        var period = question.Time is { } time ? [time.Published!] : new[] { "period_from", "period_to" };
        var alternatives = question.By.Concat(question.Where.Select(w => w.Dimension)).Where(d => d.Kind == DimensionKind.Alternative);
        return string.Join(", ", period.Concat(cuts.Select(c => c.Published!)).Concat(alternatives.Select(a => a.Published!)).Distinct());
    }

    private string Parameter(string name, object value)
    {
        parameters.Add((name, value));
        return $"${name}";
    }
}
