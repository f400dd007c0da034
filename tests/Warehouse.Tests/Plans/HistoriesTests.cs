using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>Indicators and histories that nobody would think of.</summary>
public sealed class HistoriesTests
{
    private static readonly decimal[] Odd = 
        [0, 0, 1, -1, 20, 20.000001m, 0.000001m, -0.000001m, 9_999_999_999_999_999_999_999m, -9_999_999_999_999_999_999_999m];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Histories_AtRandom_AlwaysEndInAWordOrAReason(int seed)
    {
        var random = new Random(seed);
        var words = new HashSet<Verdict>();
        for (var n = 0; n < 20_000; n++)
        {
            var sketch = new Sketch(
                Pick(random, Enum.GetValues<Shape>()), random.Next(5) == 0 ? null : Number(random), Number(random),
                Pick(random, Enum.GetValues<Comparator>()), Pick(random, "yuan", "count", "person"), Pick(random, Enum.GetValues<Bound>()),
                random.Next(4) == 0);
            var history = Enumerable.Range(0, random.Next(8)).Select(_ => Observation(random, sketch.Shape)).ToArray();
            var asOf = Period.Day(new DateOnly(2019, 1, 1).AddDays(random.Next(3500))).ToString();

            var status = sketch.On(asOf, history);
            words.Add(status.Verdict);
            Holds(status, sketch);

            random.Shuffle(history);
            var again = sketch.On(asOf, history);
            Assert.Equal((status.Verdict, status.Reason, status.Latest?.Value), (again.Verdict, again.Reason, again.Latest?.Value));
        }
        Assert.Superset(new HashSet<Verdict>(Enum.GetValues<Verdict>().Except([Verdict.DependsOnReading])), words);
    }

    private static void Holds(ReadingStatus status, Sketch sketch)
    {
        if (status.Verdict is Verdict.NotAssessable or Verdict.AwaitingFinal) Assert.NotNull(status.Reason);
        if (status.Verdict == Verdict.MetEarly) Assert.True(status.FirstMet is { } first && first.To.Year < 2025);
        if (status.Verdict == Verdict.Missed) Assert.Null(status.Reason);
        Assert.DoesNotContain(status.Series, one => one.Grade == Grade.C);
        Assert.Equal(status.Series.Count, status.Series.Select(one => one.Period).Distinct().Count());
        foreach (var method in status.Methods)
            Assert.All(method.Working, step => Assert.DoesNotContain("{", step.Line, StringComparison.Ordinal));
        if (status.RequiredPath.Count > 0) Assert.Equal(sketch.Plan.Indicators[0].Needed, status.RequiredPath[^1].Value);
    }

    private static Observation Observation(Random random, Shape shape)
    {
        var year = random.Next(2015, 2028);
        var day = new DateOnly(year, 12, 31).AddDays(random.Next(3) == 0 ? -random.Next(360) : 0);
        var fits = random.Next(6) > 0;
        var period = shape == Shape.AnnualFlow == fits ? Period.Year(year) : Period.Day(day);
        return new(
            period, Number(random), random.Next(6) == 0 ? Bound.MoreThan : Bound.Exact, Pick(random, Enum.GetValues<Release>()),
            Pick(random, Enum.GetValues<Grade>()), day.AddDays(random.Next(-30, 400)), KnownOnKind.Stated, $"{year}/{random.Next()}");
    }

    private static decimal Number(Random random) => random.Next(4) == 0 ? Pick(random, Odd) : random.Next(-5, 60);

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
