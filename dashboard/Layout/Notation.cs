using System.Globalization;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Layout;

/// <summary>A number as it is written, and which decimals it leaves unsaid.</summary>
/// <param name="Padding">Style class that keeps the place of unpublished decimals: "d2" of ".00", "d1" of "0", or none.</param>
public readonly record struct Written(string Text, string Padding = "");

/// <summary>How figures are written in a language: one unit of money per page, 亿元 or RMB bn, published precision kept.</summary>
public sealed class Notation(string language)
{
    private const decimal HundredMillion = 100_000_000m;
    private const char NoBreak = '\u00a0', WordJoiner = '\u2060';
    private readonly bool chinese = language == "zh";

    public bool IsChinese => chinese;

    /// <summary>The unit of an indicator's figures.</summary>
    public string Unit(Indicator indicator) => indicator.Unit == "yuan" ? Money : indicator.UnitWord.In(language);

    /// <summary>The unit after a figure in running words; English counts have none: "12", not "12 no.".</summary>
    public string UnitAfter(Indicator indicator) => !chinese && indicator.Unit == "count" ? "" : Unit(indicator);

    public string Money => chinese ? "亿元" : "RMB bn";

    /// <summary>The unit of money in charts and sentences.</summary>
    public string GreatMoney => chinese ? "万亿元" : "RMB tn";

    /// <summary>A figure in a table, in the unit of <see cref="Unit"/>.</summary>
    /// <remarks>A whole number of 亿元 was published without decimals; none are added, their place is kept.</remarks>
    public Written Write(string unit, decimal value)
    {
        if (unit != "yuan") return new(Number(unit == "share" ? value * 100 : value, "#,0.##"));
        var hundredMillions = value / HundredMillion;
        var isWhole = hundredMillions == decimal.Truncate(hundredMillions);
        var shown = chinese ? hundredMillions : hundredMillions / 10;
        if (!isWhole) return new(Number(shown, "#,0.00"));
        return shown == decimal.Truncate(shown) ? new(Number(shown, "#,0"), "d2") : new(Number(shown, "#,0.0"), "d1");
    }

    /// <summary>The sign of a bound before a figure: more than, about.</summary>
    public string Sign(Bound bound) => bound switch
    {
        Bound.MoreThan => chinese ? "＞" : ">",
        Bound.About => chinese ? "约 " : "c. ",
        Bound.AtLeast => "≥",
        _ => "",
    };

    /// <summary>The sign between a value and its target; of a band none, it is written with both ends.</summary>
    public string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => chinese ? "＞" : ">",
        Comparator.AtMost => "≤",
        Comparator.LessThan => Less,
        _ => "",
    };

    public string Less => chinese ? "＜" : "<";

    /// <summary>"≥ 50,000", in the unit of the table; "3–5" for a band.</summary>
    public string Target(Indicator indicator)
    {
        var (value, target) = (Write(indicator.Unit, indicator.Target.Value).Text, indicator.Target);
        if (target.Upper is { } upper) return $"{value}–{Write(indicator.Unit, upper).Text}";
        return $"{Sign(target.Comparator)} {Sign(target.Bound)}{value}";
    }

    /// <summary>A figure in a sentence, with its unit, kept on one line: "5 万亿元", "RMB 5 trillion", "＞17,000 人", "12".</summary>
    public string Phrase(Indicator indicator, decimal value, Bound bound = Bound.Exact) =>
        (Sign(bound) + WordJoiner + Phrase(indicator, value)).Trim(WordJoiner).Replace(' ', NoBreak);

    private string Phrase(Indicator indicator, decimal value)
    {
        if (indicator.Unit is "share" or "times" or "year") return $"{Write(indicator.Unit, value).Text} {indicator.UnitWord.In(language)}";
        if (indicator.Unit != "yuan") return chinese ? $"{Number(value, "#,0")} {indicator.UnitWord.Zh}" : Number(value, "#,0");
        var written = Write("yuan", value).Text;
        if (value % (1_000 * HundredMillion) != 0) return chinese ? $"{written} 亿元" : $"RMB {written} bn";
        var trillions = Number(value / (10_000 * HundredMillion), "0.##");
        return chinese ? $"{trillions} 万亿元" : $"RMB {trillions} trillion";
    }

    /// <summary>A share as a percentage with one decimal, without its sign.</summary>
    public string Percent(decimal share) => Number(share * 100, "#,0.0");

    /// <summary>A period in words: "2025 年 1—9 月", "Jan–Sep 2025".</summary>
    public string Words(Period period)
    {
        var (from, to) = (period.From, period.To);
        if (period.IsYear) return chinese ? $"{from.Year} 年" : $"{from.Year}";
        if (period.IsDay || from.Year != to.Year) return period.ToString();
        if (from.Month == to.Month) return chinese ? $"{from.Year} 年 {from.Month} 月" : $"{Month(from)} {from.Year}";
        return chinese ? $"{from.Year} 年 {from.Month}—{to.Month} 月" : $"{Month(from)}–{Month(to)} {from.Year}";
    }

    /// <summary>A month in the head of a table: "5 月", "May".</summary>
    public string MonthName(DateOnly month) => chinese ? $"{month.Month} 月" : Month(month);

    /// <summary>A month in a sentence: "5 月", "May", "December".</summary>
    public string MonthInWords(DateOnly month) => chinese ? MonthName(month) : month.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary>A span of months: "1—10 月", "Jan–Oct"; one of them alone stands alone.</summary>
    public string Months(int first, int last) => first == last ? MonthName(new(2000, first, 1))
        : chinese ? $"{first}—{last} 月" : $"{Month(new(2000, first, 1))}–{Month(new(2000, last, 1))}";

    /// <summary>From one figure to below another: "50—250", "50–250".</summary>
    public string Span(string first, string last) => chinese ? $"{first}—{last}" : $"{first}–{last}";

    /// <summary>A span of years: "2021—2025", "2021–2025".</summary>
    public string Years(int first, int last) => chinese ? $"{first}—{last}" : $"{first}–{last}";

    /// <summary>The year a period counts in; ranges are named by their end.</summary>
    public static string Year(Period period) => period.To.ToString("yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An English name after the first word of a sentence: small first letter, unless it stands for letters ("R&amp;D").</summary>
    public static string WithinSentence(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    public static string Whole(decimal value) => Number(value, "#,0");

    public static string Number(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);
}
