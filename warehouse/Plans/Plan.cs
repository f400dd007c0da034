namespace Monitor.Warehouse.Plans;

/// <summary>A plan: what was promised, by whom, until when. Data, loaded from a JSON file like any other dataset.</summary>
/// <param name="Code">E.g. "FYP14-TFM"; part of addresses.</param>
/// <param name="BaseYear">The year whose values are the baselines (2020 for 2021–2025).</param>
public sealed record Plan(
    string Code,
    Words Name,
    Words Title,
    Words Issuer,
    DateOnly IssuedOn,
    int BaseYear,
    int FirstYear,
    int LastYear,
    string Document,
    string DocumentSha256,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Goal> Goals)
{
    /// <summary>Figures that set a policy, such as a tax share: never judged.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>What the document states without promising it.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Targets of other plans said again: linked, never judged or counted twice.</summary>
    public IReadOnlyList<Restatement> Restatements { get; init; } = [];

    /// <summary>The day from which sums over the plan count.</summary>
    public DateOnly FirstDay => new(FirstYear, 1, 1);

    /// <summary>The last day of the plan, when its targets fall due.</summary>
    public DateOnly Due => new(LastYear, 12, 31);
}
