using System.Globalization;
using System.Text.Json.Serialization;

namespace Monitor.Warehouse.Register;

/// <summary>The kinds of journal record the program writes; each has its body below.</summary>
public static class JournalKind
{
    public const string LoadIntended = "load_intended";
    public const string LoadAcknowledged = "load_acknowledged";
    public const string LoadRefused = "load_refused";
    public const string EditionPublished = "edition_published";
    public const string EditionNamed = "edition_named";
    public const string EditionsPruned = "editions_pruned";
    public const string DemonstrationDeclared = "demonstration_declared";
    public const string Recovered = "recovered";
    public const string WarehouseRebuilt = "warehouse_rebuilt";
}

/// <summary>A file stands in the archive and is about to be loaded: everything a replay needs.</summary>
/// <param name="Dataset">The dataset asked for, null when it is to be recognised from the file.</param>
/// <param name="File">As the sender called it.</param>
/// <param name="Nature">"real" or "sample".</param>
/// <param name="KnownOn">The day the world could know rows that state none themselves.</param>
/// <param name="KnownOnStated">True when a person gave that day, false when it is the day of the load.</param>
/// <param name="Publish">An edition is wanted after it.</param>
public sealed record LoadIntended(
    long Load, string? Dataset, string File, string Sha256, long Bytes, string Nature, DateOnly KnownOn, bool KnownOnStated, bool Publish)
{
    /// <summary>What the file claims to name in full; null for a file of changes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FullSet? FullSet { get; init; }

    /// <summary>The document that was handed in with the file; null when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Attachment? Attachment { get; init; }
}

/// <summary>A document in the archive, under its hash like every file there.</summary>
public sealed record Attachment(string File, string Sha256, long Bytes);

/// <summary>A file names everything of a region in a period.</summary>
/// <param name="Region">GB/T 2260 code; a province covers all that lies in it, 000000 the nation.</param>
/// <param name="ShrinkConfirmed">Who loads it has seen how much it withdraws and wants it.</param>
public sealed record FullSet(string Region, DateOnly From, DateOnly To, bool ShrinkConfirmed)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Region}, {From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}

/// <summary>The load is in the warehouse, with its counts. From here on it may never be missing.</summary>
public sealed record LoadAcknowledged(
    long Load, string Dataset, string File, string Sha256, int DeclarationVersion,
    long RowsIn, long Accepted, long Quarantined, long Unchanged, long Waiting, long Entries, long Withdrawn = 0);

/// <summary>The file was looked at and refused as a whole; nothing was changed.</summary>
public sealed record LoadRefused(long Load, string File, string Sha256, string Code, string Found);

/// <summary>An edition was scanned, synced, renamed, and is hereby named.</summary>
/// <param name="Sha256">Of its file; null inside that file itself.</param>
/// <param name="JournalSeq">The journal's end when the edition was made; it stands inside the file too.</param>
public sealed record EditionPublished(
    int Edition, long LastLoad, long PlanVersion, int CatalogueVersion, DateTime PublishedAt, string Nature, string? Sha256,
    string LedgerHash, long JournalSeq, string JournalHash);

public sealed record EditionNamed(int Edition, string Name);

/// <summary>These editions' files were removed; the newest file answers for them.</summary>
public sealed record EditionsPruned(IReadOnlyList<int> Editions);

/// <summary>The directory was made to show a synthetic registry of these years; how it is made stands here, so that every start makes the
/// same one.</summary>
public sealed record DemonstrationDeclared(int FromYear, int ToYear, decimal Scale, long Seed);

/// <summary>What a start found unfinished and how it was finished.</summary>
public sealed record Recovered(
    IReadOnlyList<long> Replayed, IReadOnlyList<long> Acknowledged, IReadOnlyList<long> Finished, IReadOnlyList<string> Removed,
    IReadOnlyList<string> MovedAside)
{
    /// <summary>Why the edition that was owed could not be made; null when it was, or none was owed.</summary>
    public string? Unpublished { get; init; }
}

/// <summary>The warehouse is about to be replaced by one made anew from archive and journal.</summary>
/// <param name="FormerHash">The ledger hash it was held against; null when none was known.</param>
/// <param name="Changed">The loads whose counts are others than before, as they are now: the person accepted that.</param>
public sealed record WarehouseRebuilt(string LedgerHash, string? FormerHash, IReadOnlyList<LoadAcknowledged> Changed);
