using System.Globalization;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>A question as people write it, on the command line and in addresses, read against the catalogue.</summary>
public static class QuestionText
{
    /// <param name="by">"year,province".</param>
    /// <param name="where">"basis=seller", "province=110000,310000"; each a condition.</param>
    /// <param name="from">"2021", "2021-06" or "2021-06-30": from its first day.</param>
    /// <param name="to">The same: to its last day.</param>
    /// <exception cref="RefusedException">Anything unknown or contradictory; exit code 2.</exception>
    public static Question Read(
        Catalogue catalogue, string measure, string? by, IEnumerable<string> where, string? from, string? to, string? asOf)
    {
        var dimensions = Split(by, ',').Select(catalogue.Dimension).Distinct().ToList();
        var conditions = where.Select(text => Condition(catalogue, text)).ToList();
        var (first, last) = (from is null ? null : Days("from", from)?.From, to is null ? null : Days("to", to)?.To);
        if (first > last)
            throw Refuse("ASK-PERIOD", new($"期间颠倒：{from} 晚于 {to}。", $"The period runs backwards: {from} is after {to}."),
                new("起点应不晚于终点。", "Expected a start that is not after the end."), new("请交换两者。", "Swap the two."));
        RequireOneTime(dimensions, conditions);
        return new Question(catalogue.Measure(measure), dimensions, conditions, first, last, asOf is null ? null : Day("as-of", asOf));
    }

    /// <summary>The conditions of a cut as addresses and <c>--at</c> write it: "year=2023,category=KF,ZR" has two.</summary>
    public static IReadOnlyList<string> Conditions(string cut)
    {
        List<string> conditions = [];
        foreach (var part in Split(cut, ','))
            if (part.Contains('=', StringComparison.Ordinal) || conditions.Count == 0) conditions.Add(part);
            else conditions[^1] += $",{part}";
        return conditions;
    }

    /// <summary>Reads a period or refuses it by the name of its parameter.</summary>
    public static Period? Days(string parameter, string text) => PeriodText.Read(text) ?? throw Refuse("ASK-DATE",
        new($"{parameter}：“{text}”不是日期。", $"{parameter}: '{text}' is not a date."),
        new("应为 2021、2021-06 或 2021-06-30。", "Expected 2021, 2021-06 or 2021-06-30."), new("请改正后重试。", "Correct it and try again."));

    /// <summary>Reads one day or refuses it by the name of its parameter.</summary>
    public static DateOnly Day(string parameter, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Refuse("ASK-DATE", new($"{parameter}：“{text}”不是日期。", $"{parameter}: '{text}' is not a date."),
                new("应为 2022-12-31 这样的日期。", "Expected a day such as 2022-12-31."), new("请改正后重试。", "Correct it and try again."));

    /// <summary>One kind of period in a question; what it is asked by may lie inside a longer one: by month, where year=2023.</summary>
    private static void RequireOneTime(List<Dimension> by, List<Condition> where)
    {
        var asked = by.Where(d => d.Kind == DimensionKind.Time).ToList();
        var named = where.Select(c => c.Dimension).Where(d => d.Kind == DimensionKind.Time).Distinct().ToList();
        if (asked is [var one]) named.RemoveAll(d => d == one || Longer(d, one));
        List<Dimension> times = [.. asked, .. named];
        if (times.Count > 1)
            throw Refuse("ASK-TIME", new($"同时用了两种期间：{times[0].Id} 与 {times[1].Id}。",
                $"Two kinds of period: {times[0].Id} and {times[1].Id}."),
                new("一个问题只用一种期间；按月、季分时可限定较长的期间。",
                    "Expected one kind of period in a question; a cut by month or quarter may lie inside a longer one."),
                new("请分开提问。", "Ask twice."));
    }

    private static readonly string[] Kinds = ["year", "half", "quarter", "month"];

    private static bool Longer(Dimension one, Dimension other) =>
        Kinds.Contains(one.Id) && Array.IndexOf(Kinds, one.Id) < Array.IndexOf(Kinds, other.Id);

    private static Condition Condition(Catalogue catalogue, string text)
    {
        var parts = text.Split('=', 2);
        var codes = parts.Length == 2 ? Split(parts[1], ',') : [];
        return codes.Length > 0 ? new Condition(catalogue.Dimension(parts[0].Trim()), codes)
            : throw Refuse("ASK-WHERE", new($"条件“{text}”没有代码。", $"The condition '{text}' has no code."),
                new("应为 维度=代码，如 basis=seller。", "Expected DIMENSION=CODE, e.g. basis=seller."), new("请补上代码。", "Add the code."));
    }

    private static string[] Split(string? text, char separator) =>
        (text ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RefusedException Refuse(string code, Words found, Words expected, Words next) => new(code, found, expected, next,
        exitCode: 2);
}
