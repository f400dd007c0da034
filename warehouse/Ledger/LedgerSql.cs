using System.Text.RegularExpressions;

namespace Monitor.Warehouse.Ledger;

/// <summary>The SQL of one ledger: the .sql files of this room with a declaration's columns filled in. Names come from declarations
/// only, never from data.</summary>
/// <remarks>Placeholders: <c>{table}</c>; <c>{, columns}</c>, <c>{, dimensions}</c>, <c>{, amounts}</c>, each item with a comma before
/// it, <c>{, v.columns}</c> with the table named, <c>{, … definitions}</c> with types, <c>{, amounts by n}</c> with the sign of n;
/// <c>{content}</c>, a hash of all columns of v; <c>{fact}</c>, its dimensions and amounts as text; <c>{period}</c>, the first date
/// column; <c>{, version totals}</c> and <c>{, entry totals}</c>, the sums of the amounts.</remarks>
public sealed partial class LedgerSql
{
    private readonly LedgerTable table;

    public LedgerSql(LedgerTable table)
    {
        foreach (var name in table.Columns.Select(column => column.Name).Prepend(table.Name))
            if (!PlainName().IsMatch(name)) throw new ArgumentException($"'{name}' is not a plain snake_case name.", nameof(table));
        this.table = table;
    }

    /// <summary>The statements of one file, in order.</summary>
    public IReadOnlyList<string> Statements(string path) => [.. Split(Text(path))];

    /// <summary>A file's text with this ledger's columns.</summary>
    public string Text(string path) => Placeholder().Replace(SqlText.Of(path), match => Fill(match.Groups["what"].Value));

    /// <summary>Statements end with a semicolon at the end of a line.</summary>
    public static IEnumerable<string> Split(string script) =>
        StatementEnd().Split(script).Where(statement => !string.IsNullOrWhiteSpace(statement));

    private string Fill(string what) => what switch
    {
        "table" => table.Name,
        "content" => $"sha256(to_json([{Texts(table.Columns)}])::VARCHAR)",
        "fact" => Texts(table.Columns.Where(c => c.Role != ColumnRole.Note)),
        ", version totals" => Totals("version"),
        ", entry totals" => Totals("entry"),
        "period" => table.Columns.FirstOrDefault(c => c.Type == "DATE") is { } first ? $"\"{first.Name}\", " : "",
        _ => List(Listed().Match(what) is { Success: true } list ? list : throw new FormatException($"Unknown placeholder {{{what}}}.")),
    };

    private static string Texts(IEnumerable<LedgerColumn> columns) => string.Join(", ", columns.Select(c => $"v.\"{c.Name}\"::VARCHAR"));

    private string Totals(string of) => string.Concat(table.Columns.Where(c => c.Role == ColumnRole.Amount).Select(c =>
        $", struct_pack(item := '{of}.{c.Name}', total := coalesce(sum(\"{c.Name}\"), 0)::DECIMAL(38, 6))"));

    private string List(Match list)
    {
        var columns = list.Groups["role"].Value switch
        {
            "dimension" => table.Columns.Where(c => c.Role == ColumnRole.Dimension),
            "amount" => table.Columns.Where(c => c.Role == ColumnRole.Amount),
            _ => table.Columns,
        };
        var (from, sign) = (list.Groups["from"].Value, list.Groups["sign"].Value);
        return string.Concat(columns.Select(c => list.Groups["definitions"].Success ? $", \"{c.Name}\" {c.Type}"
            : sign.Length > 0 ? $", CASE WHEN {sign} < 0 THEN -\"{c.Name}\" ELSE \"{c.Name}\" END AS \"{c.Name}\""
            : $", {from}\"{c.Name}\""));
    }

    [GeneratedRegex(@"\{(?<what>[^{}\n]+)\}")]
    private static partial Regex Placeholder();

    private const string Items =
        @"((?<role>dimension|amount|column)s( by (?<sign>\w+))?|((?<role>dimension|amount) )?(?<definitions>definitions))";

    [GeneratedRegex(@"^, (?<from>\w+\.)?" + Items + "$")]
    private static partial Regex Listed();

    [GeneratedRegex(@";\s*(?:\n|$)")]
    private static partial Regex StatementEnd();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex PlainName();
}
