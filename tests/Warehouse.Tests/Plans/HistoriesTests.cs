using FsCheck;
using FsCheck.Fluent;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>A hundred thousand indicators and histories that nobody would think of: every shape, comparator, bound and size.</summary>
public sealed class HistoriesTests
{
    private const int Histories = 100_000;

    private static readonly decimal[] Odd =
        [0, 0, 1, -1, 20, 20.000001m, 0.000001m, -0.000001m, 9_999_999_999_999_999_999_999m, -9_999_999_999_999_999_999_999m];

    [Fact]
    public void Histories_AtRandom_AlwaysEndInAWordOrAReason()
    {
        var seen = new HashSet<(Shape, Verdict)>();
        var spoken = new HashSet<(string, Verdict)>();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var sketch = Draw(random);
            var history = Enumerable.Range(0, random.Next(12)).Select(_ => Observation(random, sketch.Shape)).ToArray();
            var asOf = Period.Day(new DateOnly(2019, 1, 1).AddDays(random.Next(3500))).ToString();

            var status = sketch.On(asOf, history);
            Holds(status, sketch);
            lock (seen)
            {
                seen.Add((sketch.Shape, status.Verdict));
                spoken.UnionWith(status.Methods.Select(method => (method.Id, method.Verdict)));
            }

            random.Shuffle(history);
            var again = sketch.On(asOf, history);
            Assert.Equal((status.Verdict, status.Reason, status.Latest?.Value), (again.Verdict, again.Reason, again.Latest?.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Histories).WithReplay(20261121, 7));

        // each shape came to a good and a bad end, and each method that has words said both
        Assert.All(Enum.GetValues<Shape>(), shape => Assert.All([true, false], side =>
            Assert.Contains(seen, one => one.Item1 == shape && one.Item2.IsOnTrack() == side)));
        Assert.All(Rules.All, id => Assert.Contains(spoken, one => one.Item1 == id && one.Item2.IsMet()));
        Assert.All(Rules.All.Except([Rules.CurrentStatus, Rules.PeerDistance]), id => Assert.Contains(spoken, one =>
            one.Item1 == id && one.Item2.IsOnTrack() == false && one.Item2 != Verdict.Missed || (id == Rules.Deadline
                && one.Item2 == Verdict.Missed)));
    }

    private static void Holds(ReadingStatus status, Sketch sketch)
    {
        if (status.Verdict is Verdict.NotAssessable or Verdict.AwaitingFinal) Assert.NotNull(status.Reason);
        if (status.Verdict == Verdict.MetEarly) Assert.True(status.FirstMet is { } first && first.To.Year < 2025);
        if (status.Verdict == Verdict.Missed) Assert.Null(status.Reason);
        if (status.Likelihood is { } likely) Assert.True(likely.Probability is >= 0 and <= 1 || likely.Reason is not null);
        if (status.OpenYear is { } open) Assert.True(open.Nowcast is not null || open.Reason is not null);
        Assert.DoesNotContain(status.Series, one => one.Grade == Grade.C);
        Assert.Equal(status.Series.Count, status.Series.Select(one => one.Period.To).Distinct().Count());
        foreach (var method in status.Methods)
        {
            if (method.Verdict is Verdict.NotAssessable or Verdict.AwaitingFinal) Assert.NotNull(method.Reason);
            Written(method.Working);
        }
        Written(status.Likelihood?.Working ?? []);
        if (status.RequiredPath.Count > 0 && sketch.Shape != Shape.EachUnit)
            Assert.Equal(sketch.Plan.Indicators[0].Needed, status.RequiredPath[^1].Value);
    }

    private static void Written(IReadOnlyList<WorkingStep> working)
    {
        foreach (var step in working)
        {
            Assert.Contains(step.Key, WorkingStep.Keys);
            Assert.False(step.Line.Contains('{', StringComparison.Ordinal) || step.Line.Contains("NaN", StringComparison.Ordinal),
                step.Line);
        }
    }

    private static Sketch Draw(Random random)
    {
        var comparator = Pick(random, Enum.GetValues<Comparator>());
        var target = Number(random);
        return new(
            Pick(random, Enum.GetValues<Shape>()), random.Next(5) == 0 ? null : Number(random), target, comparator,
            Pick(random, "yuan", "count", "person", "share", "times"), Pick(random, Enum.GetValues<Bound>()), random.Next(4) == 0,
            comparator == Comparator.Within ? target + Math.Abs(Number(random)) : null)
        {
            From = random.Next(6) == 0 ? Period.Year(random.Next(2010, 2024)) : null,
            Grounds = random.Next(3) > 0 ? Grounds.Standard
                : new() { Peers = _ => [.. Enumerable.Range(0, random.Next(5)).Select(_ => (decimal)random.Next(-5, 60))] },
        };
    }

    private static Observation Observation(Random random, Shape shape)
    {
        var year = random.Next(2013, 2028);
        var day = new DateOnly(year, 12, 31).AddDays(random.Next(3) == 0 ? -random.Next(360) : 0);
        var yearly = shape is not (Shape.Stock or Shape.Milestone) && random.Next(6) > 0;
        var period = random.Next(12) == 0 ? new Period(new(year, 1, 1), new DateOnly(year, random.Next(1, 12), 1).AddMonths(1).AddDays(-1))
            : random.Next(20) == 0 ? new Period(new(2021, 1, 1), new DateOnly(Math.Max(2021, year), 12, 31))
            : yearly ? Period.Year(year) : Period.Day(day);
        return new(
            period, Number(random), random.Next(6) == 0 ? Pick(random, Enum.GetValues<Bound>()) : Bound.Exact,
            Pick(random, Enum.GetValues<Release>()), Pick(random, Enum.GetValues<Grade>()), day.AddDays(random.Next(-30, 400)),
            KnownOnKind.Stated, $"{year}/{random.Next()}")
        {
            Unit = random.Next(10) == 0 == (shape == Shape.EachUnit) ? null : Pick(random, "a", "b", "c"),
            KnownUntil = random.Next(8) == 0 ? day.AddDays(random.Next(800)) : null,
            IsBreak = random.Next(20) == 0,
        };
    }

    private static decimal Number(Random random) => random.Next(4) == 0 ? Pick(random, Odd) : random.Next(-5, 60);

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
