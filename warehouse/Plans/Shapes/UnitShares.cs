namespace Monitor.Warehouse.Plans.Shapes;

/// <summary>A standard for every unit: at each date the share of units that meet it, to be held against all of them.</summary>
internal static class UnitShares
{
    public static Shaped Of(Target target, IReadOnlyList<Observation> figures)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (series, units) = (new List<Observation>(), new List<UnitsMet>());
        foreach (var together in figures.GroupBy(one => one.Period).OrderBy(group => group.Key.To))
        {
            seen.UnionWith(together.Select(one => one.Unit!));
            var proofs = together.ToLookup(one => one.Against(target));
            var silent = seen.Except(together.Select(one => one.Unit!)).Concat(proofs[Proof.Open].Select(one => one.Unit!));
            var found = new UnitsMet(
                together.Key, proofs[Proof.Met].Count(), [.. proofs[Proof.NotMet].OrderBy(one => one.Unit, StringComparer.Ordinal)],
                [.. silent.Order(StringComparer.Ordinal)]);
            units.Add(found);
            series.Add(Observation.From(together.Key, found.Share, [.. together]) with { Bound = found.Bound });
        }
        return new(series, units is [.., { Failing: [], Silent.Count: > 0 }] ? Reason.UnitsMissing : null) { Units = units };
    }
}
