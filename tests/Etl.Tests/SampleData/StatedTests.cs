using System.Globalization;
using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.SampleData;

/// <summary>stated.tsv lists, row by row, what was read out of the five documents before any plan file was written, and where in the
/// plan files each row went. None may be lost, changed or entered twice.</summary>
public sealed class StatedTests
{
    private static readonly IReadOnlyList<Row> Rows = ReadRows();

    public sealed record Row(
        int Number, string Plan, string Clause, string Name, string Kind, string Comparator, string Value, string Unit, string Place);

    public static TheoryData<Row> Each => [.. Rows];

    [Fact]
    public void Rows_OfFiveDocuments_AreEightyNine()
    {
        Assert.Equal(Enumerable.Range(1, 89), Rows.Select(row => row.Number));
        Assert.Equal(
            [("AP2016", 7), ("NTTS2017", 4), ("NEWS2017", 22), ("FYP14-TFM", 42), ("CAS2016", 14)],
            Rows.GroupBy(row => row.Plan).Select(group => (group.Key, group.Count())));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Row_OfADocument_StandsInItsPlan(Row row)
    {
        var (clause, stated) = Find(PlanDocuments.Of(row.Plan), row.Place);
        Assert.Equal(row.Clause, clause);
        if (row.Place.StartsWith("goal:", StringComparison.Ordinal)) Assert.Contains(row.Value, (string[])["", "1"]);
        else if (!row.Place.StartsWith("restatement:", StringComparison.Ordinal))
            Assert.Equal(Said(row), stated);
    }

    /// <summary>What the plan files state beside the rows: nothing but goals in words and their criteria.</summary>
    [Fact]
    public void Plans_StateNothingElse() => Assert.Equal(
        [
            "FYP14-TFM goal:allocation", "FYP14-TFM goal:market_system", "FYP14-TFM goal:new_regional_centers",
            "FYP14-TFM goal:service_system", "FYP14-TFM goal:trading_network",
            // the baseline that only follows from other words
            "CAS2016 baseline:patents_multiple",
        ],
        PlanDocuments.All.SelectMany(plan => Places(plan).Select(place => $"{plan.Code} {place}"))
            .Except(Rows.Select(row => $"{row.Plan} {row.Place}"))
            .OrderByDescending(place => place[0]).ThenBy(place => place, StringComparer.Ordinal));

    [Fact]
    public void Rows_EachHasItsOwnPlace() => Assert.Equal(89, Rows.Select(row => (row.Plan, row.Place)).Distinct().Count());

    [Fact]
    public void Restatements_NameAPromiseOfTheOtherPlan() => Assert.All(
        PlanDocuments.All.SelectMany(plan => plan.Restatements),
        one => Assert.Contains(one.Target, PlanDocuments.Of(one.Plan) is var other
            ? [.. other.Indicators.Select(i => i.Id), .. other.Goals.Select(g => g.Id), .. other.Parameters.Select(p => p.Id)]
            : Array.Empty<string>()));

    private static IEnumerable<string> Places(Plan plan) =>
    [
        .. plan.Indicators.Select(i => $"target:{i.Id}"),
        .. plan.Indicators.Where(i => i.Baseline is not null).Select(i => $"baseline:{i.Id}"),
        .. plan.Goals.Select(g => $"goal:{g.Id}"),
        .. plan.Parameters.Select(p => $"parameter:{p.Id}"),
        .. plan.Statements.Select(s => $"statement:{s.Id}"),
        .. plan.Restatements.Select(r => $"restatement:{r.Plan}/{r.Target}"),
    ];

    /// <summary>The clause a place quotes, and its figure as a row writes it.</summary>
    private static (string Clause, string Stated) Find(Plan plan, string place)
    {
        var id = place[(place.IndexOf(':', StringComparison.Ordinal) + 1)..];
        switch (place[..^(id.Length + 1)])
        {
            case "target" when plan.Indicators.Single(i => i.Id == id) is { Target: var target } one:
                var sign = target.Bound == Bound.About ? "about" : target.Comparator == Comparator.MoreThan ? ">" : "=";
                var upTo = target.Upper is { } upper ? $"-{Figure(upper, one.Unit)}" : "";
                return (target.Source.Clause, $"{sign} {Figure(target.Value, one.Unit)}{upTo}");
            case "baseline" when plan.Indicators.Single(i => i.Id == id) is { Baseline: { } baseline } one:
                return (baseline.Source.Clause, $"{Sign(baseline.Bound)} {Figure(baseline.Value, one.Unit)}");
            case "goal" when plan.Goals.Single(g => g.Id == id) is var goal: return (goal.Source.Clause, "");
            case "parameter" when plan.Parameters.Single(p => p.Id == id) is var one:
                return (one.Source.Clause, $"= {Figure(one.Value, one.Unit)}");
            case "statement" when plan.Statements.Single(s => s.Id == id) is var one:
                return (one.Source.Clause, $"{Sign(one.Bound)} {Figure(one.Value, one.Unit)}");
            default:
                return (plan.Restatements.Single(r => $"{r.Plan}/{r.Target}" == id).Source.Clause, "");
        }
    }

    private static string Sign(Bound bound) => bound switch { Bound.MoreThan => ">", Bound.AtLeast => ">=", Bound.About => "about",
        _ => "=" };

    private static string Figure(decimal value, string unit) =>
        (unit == "share" ? value * 100 : value).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The row's own figure; a target "at least" is written as = or >= in the rows, both mean the same.</summary>
    private static string Said(Row row) =>
        $"{(row.Place.StartsWith("target:", StringComparison.Ordinal) && row.Comparator == ">=" ? "=" : row.Comparator)} {row.Value}";

    private static List<Row> ReadRows() =>
    [
        .. File.ReadLines(Checkout.Path("tests", "Etl.Tests", "SampleData", "stated.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(c => new Row(int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8])),
    ];
}
