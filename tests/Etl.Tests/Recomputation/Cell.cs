using System.Globalization;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.Recomputation;

/// <summary>One figure: as a question to the warehouse, and plainly, as PostgreSQL is asked for it.</summary>
/// <param name="Row">The codes of the answer's row that is meant, where the question is cut.</param>
/// <param name="Days">The days it counts.</param>
/// <param name="Codes">By column: the codes a contract must have.</param>
internal sealed record Cell(
    Question Question, IReadOnlyDictionary<string, string> Row, Period Days, IReadOnlyDictionary<string, IReadOnlyList<string>> Codes)
{
    public static readonly string[] Columns =
    [
        "category", "field", "ip_type", "plan_source", "seller_kind", "buyer_kind", "seller_country", "buyer_country",
        "registration_province", "registration_city", "registration_county", "seller_province", "seller_city", "seller_county",
        "buyer_province", "buyer_city", "buyer_county",
    ];

    /// <summary>A line for the table <c>cell</c>.</summary>
    public string Line(int n) => string.Join(',', new[]
    {
        n.ToString(CultureInfo.InvariantCulture), Question.Measure.Id, Text(Days.From), Text(Days.To),
        Question.AsOf is { } day ? Text(day) : "",
    }.Concat(Columns.Select(column => Codes.TryGetValue(column, out var codes) ? $"\"{{{string.Join(',', codes)}}}\"" : "")));

    /// <summary>The figure meant, with what it is made of, in the words of a line of answers.csv; null where no contract stands.</summary>
    public string? Found(Answer answer)
    {
        var rows = answer.Rows.OfType<RegistryFigure>().Where(figure => Row.All(code => figure.Codes[code.Key] == code.Value)).ToList();
        if (rows is []) return null;
        var figure = Assert.Single(rows);
        Assert.Equal("sample", figure.Nature);
        return Words(figure.Sums.Contracts, figure.Sums.AmountYuan, figure.Sums.TechnologyAmountYuan, figure.Value);
    }

    /// <summary>What PostgreSQL says: contracts, value, technology amount and the figure.</summary>
    public static string? Recomputed(string[] answer)
    {
        var numbers = answer.Select(text => text is "" ? null
            : (decimal?)decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        return numbers[0] == 0 ? null : Words(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// <summary>Numbers that are equal are the same text: 5 and 5.00 are.</summary>
    private static string Words(params decimal?[] numbers) =>
        string.Join(' ', numbers.Select(number => number?.ToString("0.################", CultureInfo.InvariantCulture) ?? "-"));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
