using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>What is said to a question the registry cannot answer, and the checks that say it.</summary>
internal static class RegistryRefusal
{
    private static readonly (string Code, string Column)[] Bases =
        [("registered", "registration"), ("seller", "seller"), ("buyer", "buyer")];

    /// <summary>The side a question takes its regions from, as the columns name it; null where it names no place by a basis.</summary>
    /// <exception cref="RefusedException">ASK-BASIS: it names a place and no basis, or several: no answer mixes them.</exception>
    public static string? Basis(Question question)
    {
        var codes = question.Where.Where(w => w.Dimension.Id == "basis").SelectMany(w => w.Codes).Distinct().ToList();
        var side = codes is [var one] ? Bases.FirstOrDefault(b => b.Code == one).Column : null;
        var isAsked = question.By.Concat(question.Where.Select(w => w.Dimension)).Any(d => d.NeedsBasis);
        if (question.By.All(d => d.Id != "basis") && (side is not null || (codes is [] && !isAsked))) return side;
        var (zh, en) = codes is [] ? ("没有指明", "none") : (string.Join("、", codes), string.Join(", ", codes));
        throw new RefusedException("ASK-BASIS",
            new($"登记库的分地区数字有三种口径，问题的口径为：{zh}。",
                $"The registry's figures by region come on three bases; the question names: {en}."),
            new("应恰好指明 registered、seller、buyer 之一。", "Expected exactly one of registered, seller, buyer."),
            new("请加上 --where basis=registered 之类的条件。", "Add a condition such as --where basis=registered."), exitCode: 2);
    }

    /// <summary>The registry's codes of a condition; a group stands for its members.</summary>
    /// <exception cref="RefusedException">ASK-CODE: a code the registry does not have; names the nearest.</exception>
    public static IEnumerable<string> Codes(Condition condition)
    {
        var book = CodeBook.Shipped;
        var dimension = condition.Dimension.Id;
        return condition.Codes.SelectMany(code => !book.IsClosed(dimension) ? [code]
            : book.Find(dimension, code) is { Registry: not [] } known ? known.Registry : throw Code(dimension, code)).Distinct();
    }

    private static RefusedException Code(string dimension, string code)
    {
        var known = CodeBook.Shipped.Of(dimension).Where(c => c.Registry is not []).Select(c => c.Code);
        var near = string.Join(", ", Nearest.To(code, known, 5));
        return new("ASK-CODE",
            new($"登记库的维度 {dimension} 没有代码“{code}”。", $"The registry's dimension {dimension} has no code '{code}'."),
            new($"最接近的是：{near}。", $"The nearest are: {near}."), new("请改正代码。", "Correct the code."), exitCode: 2);
    }

    public static RefusedException Cut(Measure measure, Dimension dimension) => new("ASK-CUT",
        new($"{measure.Id} 不能按 {dimension.Id} 分。", $"{measure.Id} cannot be cut by {dimension.Id}."),
        new($"可用的维度：{Cuts(measure)}。", $"Its dimensions: {Cuts(measure)}."),
        new("请换一个维度。", "Choose another dimension."), exitCode: 2);

    private static string Cuts(Measure measure) => string.Join(", ", Catalogue.Shipped.Dimensions
        .Where(d => (measure.IsPublished ? d.Published : d.Column) is not null || d.Id == "basis").Select(d => d.Id));

    public static RefusedException Time(Dimension dimension, string code) => new("ASK-DATE",
        new($"{dimension.Id}：“{code}”不是这样的期间。", $"{dimension.Id}: '{code}' is no such period."),
        new("应为 year=2023、half=2023-H1、quarter=2023-Q1 或 month=2023-01。",
            "Expected year=2023, half=2023-H1, quarter=2023-Q1 or month=2023-01."),
        new("请改正后重试。", "Correct it and try again."), exitCode: 2);

    public static RefusedException Periods(Condition condition) => new("ASK-PERIOD",
        new($"条件指明了 {condition.Codes.Count} 个期间。", $"The condition names {condition.Codes.Count} periods."),
        new("登记库的数按一个期间相加。", "The registry sums one period at a time."),
        new("请用 --by year 之类分期提问，或每次只问一个期间。", "Ask by year or month, or one period at a time."), exitCode: 2);

    public static RefusedException Published(Measure measure) => new("TRACE-PUBLISHED",
        new($"{measure.Id} 由登记库的分录相加而成，没有发布类别和来源。",
            $"{measure.Id} is summed from the registry's entries; it has no release and no source."),
        new("此处应为公布数。", "Expected a published figure here."),
        new("请用 monitor trace 或 API 的 /trace 查看其分录。", "See its entries with monitor trace or the API's /trace."), exitCode: 2);

    /// <summary>Rows behind a figure, and a province's own figures, are not yet open to readers of less than the nation.</summary>
    public static RefusedException Scope() => new("SCOPE",
        new("登记库目前只对全国范围的读者开放。", "The registry is open to readers of the whole nation only."),
        new("应为全国范围的读者。", "Expected a reader of the nation."), new("请联系管理员。", "Ask the operator."));
}
