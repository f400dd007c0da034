using MathNet.Numerics.Distributions;

namespace Monitor.Warehouse.Plans;

/// <summary>How likely a yearly flow will meet its target, if its yearly growth goes on varying as it did.</summary>
/// <param name="Probability">Between 0 and 1; null with a <paramref name="Reason"/> why there is none.</param>
public sealed record Likelihood(decimal? Probability, Reason? Reason, IReadOnlyList<WorkingStep> Working)
{
    /// <summary>Log growth as a random walk: with n growths of mean ḡ and deviation s, h years ahead,
    /// P = 1 − F of Student's t with n − 1 degrees of freedom at (ln(T ÷ y) − h·ḡ) ÷ (s·√(h + h² ÷ n)).
    /// Stocks are approved in batches and have none.</summary>
    internal static Likelihood? Of(Standing standing)
    {
        if (standing.IsPastDue || standing.Target.Comparator == Comparator.Within || standing.Latest is null) return null;
        if (standing.Shape is Shape.Stock or Shape.Milestone) return new(null, Plans.Reason.ApprovedInBatches, []);
        if (standing.Shape != Shape.AnnualFlow) return null;
        var run = Run(standing);
        var ahead = standing.Deadline.To.Year - standing.Latest.Period.To.Year;
        if (ahead <= 0) return null;
        if (run.Count < standing.Thresholds.LeastForLikelihood || run.Count < 3) return new(null, Plans.Reason.TooFewObservations, []);
        if (standing.Needed <= 0) return new(null, Plans.Reason.GrowthUndefined, []);
        var walk = new Walk(run, standing.Needed, ahead);
        if (walk.Deviation <= 0) return new(null, Plans.Reason.GrowthUndefined, []);
        var below = StudentT.CDF(0, 1, walk.Count - 1, walk.T);
        var isHigher = standing.Target.Comparator is Comparator.AtLeast or Comparator.MoreThan;
        var probability = Math.Round((decimal)(isHigher ? 1 - below : below), 6);
        return new(probability, null, walk.Working(standing, run, probability, isHigher));
    }

    /// <summary>The yearly values up to the latest without a gap, all exact and above zero.</summary>
    private static List<Observation> Run(Standing standing)
    {
        var run = new List<Observation>();
        foreach (var one in standing.Series.Where(one => one.Period.To <= standing.Latest!.Period.To).Reverse())
        {
            if (one.Value <= 0 || one.Bound.IsLower() || (run.Count > 0 && one.Period.To.Year != run[^1].Period.To.Year - 1)) break;
            run.Add(one);
        }
        run.Reverse();
        return run;
    }

    /// <summary>The figures of the formula.</summary>
    private sealed class Walk
    {
        private readonly double[] growths;
        private readonly double needed;
        private readonly int ahead;

        public Walk(List<Observation> run, decimal target, int ahead)
        {
            growths = [.. run.Skip(1).Zip(run, (later, earlier) => Math.Log((double)later.Value) - Math.Log((double)earlier.Value))];
            (needed, this.ahead) = (Math.Log((double)target) - Math.Log((double)run[^1].Value), ahead);
            Mean = growths.Average();
            Deviation = Math.Sqrt(growths.Sum(growth => (growth - Mean) * (growth - Mean)) / (Count - 1));
            // growth that never varies leaves only what rounding makes of it: no spread to compute with
            if (Deviation < 1e-9) Deviation = 0;
            else T = (needed - ahead * Mean) / (Deviation * Math.Sqrt(ahead + (double)ahead * ahead / Count));
        }

        public int Count => growths.Length;
        public double Mean { get; }
        public double Deviation { get; }
        public double T { get; }

        public List<WorkingStep> Working(Standing standing, List<Observation> run, decimal probability, bool isHigher)
        {
            var logs = growths.Select((growth, index) => Log($"g{index}", growth)).ToList();
            var count = new Operand("n", Count, "number");
            var (mean, deviation, need) = (Log("g", Mean), Log("s", Deviation), Log("L", needed));
            var years = new Operand("h", ahead, "year");
            var t = new Operand("t", Years.Rounded(T) ?? 0, "ratio");
            List<WorkingStep> steps = [.. logs.Select((log, index) => new WorkingStep(
                "log_growth", "ln({y} ÷ {e})",
                [Workings.Value(standing, run[index + 1]), Workings.Value(standing, run[index]) with { Symbol = "e" }], log))];
            steps.Add(new("log_mean", $"({string.Join(" + ", logs.Select(one => $"{{{one.Symbol}}}"))}) ÷ {{n}}", [.. logs, count], mean));
            steps.Add(new("log_deviation", $"√(({string.Join(" + ", logs.Select(one => $"({{{one.Symbol}}} − {{g}})²"))}) ÷ ({{n}} − 1))",
                [.. logs, mean, count], deviation));
            steps.Add(new("log_needed", "ln({T} ÷ {y})", [Workings.Needed(standing), Workings.Value(standing, run[^1])], need));
            steps.Add(new("t_value", "({L} − {h} × {g}) ÷ ({s} × √({h} + {h}² ÷ {n}))", [need, years, mean, deviation, count], t));
            steps.Add(new("likelihood", isHigher ? "1 − F({t}; {d})" : "F({t}; {d})",
                [t, new("d", Count - 1, "number")], new("P", probability, "share")));
            return steps;
        }

        private static Operand Log(string symbol, double figure) => new(symbol, Years.Rounded(figure) ?? 0, "log");
    }
}
