using System.Globalization;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.Recomputation;

/// <summary>Draws cells from all that can be asked: measure × dimensions × members × period × day of knowledge. The members are
/// those of real rows, so that most cells are not empty.</summary>
internal sealed class CellDraw(Random random, IReadOnlyList<IReadOnlyDictionary<string, string>> contracts)
{
    private static readonly string[] Measures =
        ["contract_count", "contract_value", "contract_value", "technology_amount", "average_contract_value", "technology_amount_share"];

    /// <summary>The first ones are those the cubes know; they are drawn more often.</summary>
    private static readonly string[] Cubed = ["category", "seller_kind", "registration_province", "seller_province", "buyer_province"];

    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["category"] = ["ZR_XK", "KF_ZR_XK"],
        ["seller_kind"] = ["enterprise", "domestic_enterprise", "university_or_institute"],
        ["buyer_kind"] = ["enterprise"],
        ["ip_type"] = ["involved"],
    };

    private static readonly (string Side, string Basis)[] Bases =
        [("registration", "registered"), ("seller", "seller"), ("buyer", "buyer")];

    public Cell Next()
    {
        var contract = One(contracts);
        var columns = Enumerable.Range(0, random.Next(4)).Select(_ => Chance(60) ? One(Cubed) : One(Cell.Columns)).Distinct().ToList();
        var (side, basis) = One(Bases);
        Dictionary<string, IReadOnlyList<string>> codes = [];
        Dictionary<string, string> row = [];
        List<string> by = [], where = [$"basis={basis}"];
        foreach (var column in columns)
        {
            var dimension = column.StartsWith($"{side}_", StringComparison.Ordinal) && IsPlace(column) && Chance(50)
                ? column[(side.Length + 1)..] : column;
            if (Chance(40))
            {
                by.Add(dimension);
                row[dimension] = Code(contract, column);
                codes[column] = [row[dimension]];
                continue;
            }
            codes[column] = Members(contract, column);
            where.Add($"{dimension}={string.Join(',', codes[column])}");
        }
        var (days, from, to) = Time(Day(contract["registered_on"]), by, where, row);
        var asOf = Chance(35) ? Text(Day(contract["known_on"]).AddDays(random.Next(-20, 300))) : null;
        return new Cell(QuestionText.Read(Catalogue.Shipped, One(Measures), string.Join(',', by), where, from, to, asOf), row, days, codes);
    }

    /// <summary>A kind of period to cut by, or one to count, or any days, or all of them.</summary>
    private (Period Days, string? From, string? To) Time(DateOnly day, List<string> by, List<string> where, Dictionary<string, string> row)
    {
        var (year, half, quarter) = (Text(day)[..4], (day.Month + 5) / 6, (day.Month + 2) / 3);
        var (kind, code) = One<(string, string)>(
            [("year", year), ("half", $"{year}-H{half}"), ("quarter", $"{year}-Q{quarter}"), ("month", Text(day)[..7])]);
        var span = PeriodOf(kind, day);
        switch (random.Next(6))
        {
            case 0:
                return (new Period(DateOnly.MinValue, DateOnly.MaxValue), null, null);
            case 1 or 2:
                by.Insert(0, kind);
                row[kind] = code;
                return (span, Chance(50) ? year : null, Chance(50) ? year : null);
            case 3 or 4:
                where.Add($"{kind}={code}");
                return (span, null, null);
            default:
                var (first, last) = (day.AddDays(-random.Next(400)), day.AddDays(random.Next(400)));
                return (new Period(first, last), Text(first), Text(last));
        }
    }

    private static Period PeriodOf(string kind, DateOnly day)
    {
        var months = kind switch { "year" => 12, "half" => 6, "quarter" => 3, _ => 1 };
        var first = new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1);
        return new Period(first, first.AddMonths(months).AddDays(-1));
    }

    private string[] Members(IReadOnlyDictionary<string, string> contract, string column) =>
        Groups.TryGetValue(column, out var groups) && Chance(30) ? [One(groups)]
        : Chance(25) ? [.. new[] { Code(contract, column), Code(One(contracts), column) }.Distinct()]
        : [Code(Chance(90) ? contract : One(contracts), column)];

    private static string Code(IReadOnlyDictionary<string, string> contract, string column)
    {
        if (!IsPlace(column)) return contract[column];
        var county = contract[$"{column.Split('_')[0]}_region"];
        return column.Split('_')[1] switch
        {
            "province" => county[..2] + "0000",
            "city" => county[2..4] == "90" ? county : county[..4] + "00",
            _ => county,
        };
    }

    private static bool IsPlace(string column) => column.Split('_') is [_, "province" or "city" or "county"];

    private bool Chance(int percent) => random.Next(100) < percent;

    private T One<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
