namespace Monitor.Warehouse.Measures;

/// <summary>One condition: the dimension is one of the codes.</summary>
public sealed record Condition(Dimension Dimension, IReadOnlyList<string> Codes);

/// <summary>A question to an edition, already held against the catalogue.</summary>
/// <param name="From">First day asked for; null = from the beginning.</param>
/// <param name="To">Last day asked for; null = to the end.</param>
/// <param name="AsOf">What was known on that day; null = all this edition knows.</param>
public sealed record Question(
    Measure Measure, IReadOnlyList<Dimension> By, IReadOnlyList<Condition> Where, DateOnly? From, DateOnly? To, DateOnly? AsOf)
{
    /// <summary>The kind of period asked for; null = every published period as it is.</summary>
    public Dimension? Time => By.Concat(Where.Select(w => w.Dimension)).FirstOrDefault(d => d.Kind == DimensionKind.Time);

    public bool Names(Dimension dimension) => By.Contains(dimension) || Where.Any(w => w.Dimension == dimension);

    /// <summary>The cut as permanent addresses write it: "nation", or "basis=seller,province=110000".</summary>
    public static string CutText(IEnumerable<KeyValuePair<string, string>> codes)
    {
        var parts = codes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}").ToList();
        return parts is [] ? "nation" : string.Join(",", parts);
    }
}
