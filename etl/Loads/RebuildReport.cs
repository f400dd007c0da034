using System.Text.Json.Serialization;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>Something a load says otherwise when it is made again.</summary>
/// <param name="What">A count of the load: rows_in, accepted, quarantined, unchanged, waiting, withdrawn, entries; or refused, and then
/// <paramref name="Now"/> is the code.</param>
public sealed record RebuildDifference(long Load, string File, string What, string Was, string Now)
{
    internal const string RefusedNow = "refused";

    internal static IEnumerable<RebuildDifference> Between(LoadAcknowledged was, LoadAcknowledged now)
    {
        (string What, long Was, long Now)[] counts =
        [
            ("rows_in", was.RowsIn, now.RowsIn), ("accepted", was.Accepted, now.Accepted),
            ("quarantined", was.Quarantined, now.Quarantined), ("unchanged", was.Unchanged, now.Unchanged),
            ("waiting", was.Waiting, now.Waiting), ("withdrawn", was.Withdrawn, now.Withdrawn),
            ("entries", was.Entries, now.Entries),
        ];
        return counts.Where(count => count.Was != count.Now).Select(count => new RebuildDifference(was.Load, was.File, count.What,
            FormattableString.Invariant($"{count.Was}"), FormattableString.Invariant($"{count.Now}")));
    }
}

/// <summary>What came of making the warehouse anew.</summary>
/// <param name="Same">Every load says what it said, and the ledger too.</param>
/// <param name="HeldAgainst">"warehouse"; when that was lost the newest edition, as "edition 7"; "nothing" when there is none either.
/// </param>
/// <param name="LedgerHash">Of the new one, after the last load that the other knows.</param>
/// <param name="FormerHash">Of the other; null when there is none.</param>
/// <param name="Replaced">The new warehouse stands in the place of the old one.</param>
/// <param name="KeptAside">Where the old one's files are now.</param>
/// <param name="Edition">The edition that shows the difference a person accepted.</param>
public sealed record RebuildReport(
    int Loads, IReadOnlyList<RebuildDifference> Differences, bool Same, string HeldAgainst, string LedgerHash, string? FormerHash,
    bool Replaced, IReadOnlyList<string> KeptAside, int? Edition)
{
    /// <summary>5 when it differs and nobody accepted that.</summary>
    [JsonIgnore]
    public int ExitCode => Replaced ? 0 : 5;
}
