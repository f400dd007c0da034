using System.Text.RegularExpressions;

namespace Monitor.Warehouse.Ledger;

/// <summary>The SQL of one ledger: the .sql files of this room with a declaration's columns filled in. Names come from declarations
/// only, never from data.</summary>
/// <remarks>Placeholders: <c>{table}</c>, <c>{key type}</c>; <c>{, columns}</c>, <c>{, dimensions}</c>, <c>{, amounts}</c>,
/// <c>{, notes}</c>, each item with a comma before it, <c>{, v.columns}</c> with the table named, <c>{, … definitions}</c> with types,
/// <c>{, … down}</c> in descending order, <c>{, amounts by n}</c> with the sign of n; <c>{ and k.columns same a}</c>, every column the
/// same in both; <c>{fact}</c>, key, day, dimensions and amounts of v whatever its sign, and <c>{fact backwards}</c>; <c>{period}</c>,
/// the first date column with a comma behind it, <c>{the period}</c> without; <c>{, entry totals}</c>, the sums of the amounts.</remarks>
public sealed partial class LedgerSql
{
    private readonly LedgerTable table;

    public LedgerSql(LedgerTable table)
    {
        foreach (var name in table.Columns.Select(column => column.Name).Prepend(table.Name))
            if (!PlainName().IsMatch(name)) throw new ArgumentException($"'{name}' is not a plain snake_case name.", nameof(table));
        this.table = table;
    }

    /// <summary>The first date column, quoted: what entries are ordered by; null when there is none.</summary>
    public string? Period => table.Columns.FirstOrDefault(c => c.Type == "DATE") is { } first ? $"\"{first.Name}\"" : null;

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
        "key type" => table.KeyType,
        "fact" => string.Join(", ", Fact()),
        "fact backwards" => string.Join(", ", Fact().Reverse()),
        " and k.columns same a" => string.Concat(table.Columns.Select(c => $" AND k.\"{c.Name}\" IS NOT DISTINCT FROM a.\"{c.Name}\"")),
        ", entry totals" => string.Concat(Of(ColumnRole.Amount).Select(c =>
            $", struct_pack(item := 'entry.{c.Name}', total := coalesce(sum(\"{c.Name}\"), 0)::DECIMAL(38, 6))")),
        "period" => Period is null ? "" : $"{Period}, ",
        "the period" => Period ?? "NULL::DATE",
        _ => List(Listed().Match(what) is { Success: true } list ? list : throw new FormatException($"Unknown placeholder {{{what}}}.")),
    };

    private IEnumerable<LedgerColumn> Of(params ReadOnlySpan<ColumnRole> roles)
    {
        var wanted = roles.ToArray();
        return table.Columns.Where(c => wanted.Contains(c.Role));
    }

    /// <summary>Codes as text: their numbers change when a list grows.</summary>
    private string[] Fact() =>
    [
        "v.key", "v.known_on",
        .. Of(ColumnRole.Dimension).Select(c => c.Codes is null ? $"v.\"{c.Name}\"" : $"v.\"{c.Name}\"::VARCHAR"),
        .. Of(ColumnRole.Amount).Select(c => $"CASE WHEN v.sign < 0 THEN -v.\"{c.Name}\" ELSE v.\"{c.Name}\" END"),
    ];

    private string List(Match list)
    {
        var columns = list.Groups["role"].Value switch
        {
            "dimension" => Of(ColumnRole.Dimension),
            "amount" => Of(ColumnRole.Amount),
            "note" => Of(ColumnRole.Note),
            _ => table.Columns,
        };
        var (from, sign) = (list.Groups["from"].Value, list.Groups["sign"].Value);
        return string.Concat(columns.Select(c => list.Groups["definitions"].Success ? $", \"{c.Name}\" {c.StoredType}"
            : list.Groups["down"].Success ? $", {from}\"{c.Name}\"{(c.Codes is null ? "" : "::VARCHAR")} DESC NULLS FIRST"
            : sign.Length > 0 ? $", CASE WHEN {sign} < 0 THEN -\"{c.Name}\" ELSE \"{c.Name}\" END AS \"{c.Name}\""
            : $", {from}\"{c.Name}\""));
    }

    [GeneratedRegex(@"\{(?<what>[^{}\n]+)\}")]
    private static partial Regex Placeholder();

    private const string Items = @"((?<role>dimension|amount|note|column)s( by (?<sign>\w+)| (?<down>down))?"
        + @"|((?<role>dimension|amount|note) )?(?<definitions>definitions))";

    [GeneratedRegex(@"^, (?<from>\w+\.)?" + Items + "$")]
    private static partial Regex Listed();

    [GeneratedRegex(@";\s*(?:\n|$)")]
    private static partial Regex StatementEnd();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex PlainName();
}
