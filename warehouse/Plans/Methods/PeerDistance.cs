namespace Monitor.Warehouse.Plans.Methods;

/// <summary>OECD's distance: what is missing to the target, in standard deviations of the peers' values; 0 once met.
/// It has no classes, so it says no word of its own.</summary>
internal static class PeerDistance
{
    private const int FewestPeers = 3;

    public static MethodResult Judge(Standing standing, IReadOnlyList<decimal> peers)
    {
        var deviation = Deviation(peers);
        decimal? distance = standing.Latest is { } latest && deviation is > 0
            ? Quotient.Of(Math.Max(0, standing.Way(latest.Value)), deviation.Value) : null;
        var (verdict, reason) = standing.IsPastDue || standing.IsMetNow
            ? Deadlines(standing) : (Verdict.NotAssessable, distance is null ? Reason.PeersUnknown : Reason.IndexOnly);
        var steps = Workings.Opening(standing);
        if (distance is { } far) steps.AddRange(Working(standing, peers, deviation!.Value, far));
        return new(Rules.PeerDistance, null, null, distance, verdict, reason, steps);
    }

    private static (Verdict, Reason?) Deadlines(Standing standing) =>
        standing.IsPastDue ? Deadline.Decide(standing) : (standing.MetWord, null);

    /// <summary>Of a sample; null for fewer than three peers.</summary>
    private static decimal? Deviation(IReadOnlyList<decimal> peers)
    {
        if (peers.Count < FewestPeers) return null;
        var mean = peers.Average(peer => (double)peer);
        return Years.Rounded(Math.Sqrt(peers.Sum(peer => ((double)peer - mean) * ((double)peer - mean)) / (peers.Count - 1)));
    }

    private static IEnumerable<WorkingStep> Working(Standing standing, IReadOnlyList<decimal> peers, decimal deviation, decimal distance)
    {
        var values = peers.Select((peer, index) => new Operand($"p{index}", peer, standing.Unit)).ToList();
        var (mean, sigma) = (new Operand("m", peers.Average(), standing.Unit), new Operand("σ", deviation, standing.Unit));
        var count = new Operand("n", peers.Count, "number");
        yield return new("peer_mean", $"({string.Join(" + ", values.Select(one => $"{{{one.Symbol}}}"))}) ÷ {{n}}", 
            [.. values, count], mean);
        yield return new("peer_deviation", $"√(({string.Join(" + ", values.Select(one => $"({{{one.Symbol}}} − {{m}})²"))}) ÷ ({{n}} − 1))",
            [.. values, mean, count], sigma);
        yield return new("peer_distance", "{g} ÷ {σ}",
            [new("g", Math.Max(0, standing.Way(standing.Latest!.Value)), standing.Unit), sigma], new("D", distance, "ratio"));
    }
}
