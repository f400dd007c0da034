namespace Monitor.Warehouse.Plans;

/// <summary>Words of a plan's document that something in the plan stands on.</summary>
/// <param name="Id">Of the indicator, goal, statement, parameter or restatement; a baseline has its indicator's with "-base" behind.
/// </param>
public sealed record Citation(string Id, Words Name, Quote Quote);

/// <summary>A stretch of a document's text.</summary>
/// <param name="Cites">What stands on it; none for the words between.</param>
public sealed record Stretch(string Text, IReadOnlyList<Citation> Cites);

/// <summary>Which words of a plan's document its figures and goals stand on.</summary>
public static class Citations
{
    public static IReadOnlyList<Citation> Of(Plan plan) =>
    [
        .. plan.Indicators.Select(one => new Citation(one.Id, one.Name, one.Target.Source)),
        .. plan.Indicators.Where(one => one.Baseline is not null)
            .Select(one => new Citation($"{one.Id}-base", one.Name, one.Baseline!.Source)),
        .. plan.Goals.Select(one => new Citation(one.Id, one.Name, one.Source)),
        .. plan.Parameters.Select(one => new Citation(one.Id, one.Name, one.Source)),
        .. plan.Statements.Select(one => new Citation(one.Id, one.Name, one.Source)),
        .. plan.Restatements.Select(one => new Citation($"{one.Plan}-{one.Target}", new(one.Target, one.Target), one.Source)),
    ];

    /// <summary>A text cut where cited words begin and end; put together again it is the text. Words that are not in it are left out.
    /// </summary>
    public static IReadOnlyList<Stretch> In(string text, IReadOnlyList<Citation> citations)
    {
        var found = citations.Select(one => (One: one, At: Passage.Find(text, one.Quote.Text))).Where(one => one.At is not null)
            .Select(one => (one.One, From: one.At!.Start, To: one.At.Start + one.At.Length)).ToList();
        List<int> cuts = [.. found.SelectMany(one => new[] { one.From, one.To }).Append(0).Append(text.Length).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1)).Select(cut => new Stretch(text[cut.First..cut.Second],
            [.. found.Where(one => one.From <= cut.First && one.To >= cut.Second).Select(one => one.One)]))];
    }
}
