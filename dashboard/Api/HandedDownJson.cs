using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Api;

/// <summary>What an indicator's target became when it was handed down, as JSON: the provinces' sum beside the national target, and what
/// each rule would have given, for comparison only.</summary>
/// <param name="BaseYear">Whose provincial figures the rules start from.</param>
public sealed record HandedDownJson(
    string Plan, string Indicator, int Edition, string AsOf, string Unit, int BaseYear, IReadOnlyList<HandedDownJson.YearRow> Years)
{
    /// <param name="National">Null when the plan states no target for the year.</param>
    /// <param name="Difference">Sum − national; null while a province is missing.</param>
    public sealed record YearRow(
        int Year, decimal? National, decimal? Sum, decimal? Difference, int MissingProvinces, IReadOnlyList<Row> Targets);

    public sealed record Row(
        string? Region, string? Zone, decimal Value, string? Document, string DocumentNo, string IssuedOn, string Issuer, string KnownOn,
        decimal? Equal, decimal? ShareOfBase, decimal? ShareOfGrowth);

    public static HandedDownJson From(HandedAnswer answer, int edition) => new(answer.Plan.Code, answer.Indicator.Id, edition,
        AskJson.Day(answer.AsOf)!, answer.Indicator.Unit, answer.BaseYear,
        [.. answer.Years.Select(year => new YearRow(year.Sum.Year, year.Sum.National, year.Sum.Sum, year.Sum.Difference,
            year.Sum.MissingProvinces, [.. year.Rows.Select(Of)]))]);

    private static Row Of(Compared one) => new(one.Target.Region, one.Target.Zone, one.Target.Value, one.Target.Document,
        one.Target.DocumentNo, AskJson.Day(one.Target.IssuedOn)!, one.Target.Issuer, AskJson.Day(one.Target.KnownOn)!, one.Equal,
        one.ShareOfBase, one.ShareOfGrowth);
}
