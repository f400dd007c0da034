using System.Text.Json.Serialization;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>What to load and for whom.</summary>
/// <param name="Paths">Files, or folders of which every data file is taken.</param>
/// <param name="Person">Who asked; stands in the journal.</param>
/// <param name="Dataset">The dataset of all files; null to recognise it from each.</param>
/// <param name="KnownOn">The day the world could know rows that state none; null = the day of the load in Shanghai.</param>
/// <param name="Publish">Publish one edition at the end, if anything was loaded.</param>
/// <param name="DryRun">Do everything but keep nothing.</param>
public sealed record LoadRequest(
    IReadOnlyList<string> Paths, string Person, string? Dataset = null, DateOnly? KnownOn = null, bool Publish = true, bool DryRun = false)
{
    /// <summary>The one file names all contracts of a region and a period.</summary>
    public FullSet? FullSet { get; init; }

    /// <summary>The document the figures were taken from, a scan or a letter: kept in the archive beside them, never read.</summary>
    public string? Attachment { get; init; }
}

/// <summary>One file's fate. Of a refused file only <see cref="Refused"/> says more.</summary>
/// <param name="Load">The load's number; of a file that was loaded before, the number it has since then; null when refused.</param>
/// <param name="Reasons">How many rows each reason code holds back; X-DUP-FILE for a file loaded before.</param>
public sealed record LoadedFile(
    string File, string? Dataset, long? Load, long RowsIn, long Accepted, long Quarantined, long Unchanged, long Waiting,
    IReadOnlyDictionary<string, long> Reasons)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Refused? Refused { get; init; }

    /// <summary>Contracts that a full set left out and that so were withdrawn; null when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Withdrawn { get; init; }

    /// <summary>5 verification failed, 4 refused, 1 done with quarantined rows, 0 done.</summary>
    [JsonIgnore]
    public int ExitCode => Refused?.ExitCode ?? (Quarantined > 0 ? 1 : 0);

    private const string ReasonTwice = "X-DUP-FILE";
    private const string ReasonWaiting = "X-PENDING";

    internal static LoadedFile Of(string file, RefusedException e) => new(file, null, null, 0, 0, 0, 0, 0, new Dictionary<string, long>())
    {
        Refused = Refused.Of(e),
    };

    internal static LoadedFile Twice(string file, LoadRow earlier) =>
        new(file, earlier.Dataset, earlier.LoadId, 0, 0, 0, 0, 0, new Dictionary<string, long> { [ReasonTwice] = 1 });

    internal static LoadedFile Of(EnteredLoad entered)
    {
        var (row, reasons) = (entered.Row, entered.Reasons.ToDictionary());
        if (row.Waiting > 0) reasons[ReasonWaiting] = row.Waiting;
        return new(row.File, row.Dataset, row.LoadId, row.RowsIn, row.Accepted, row.Quarantined, row.Unchanged, row.Waiting, reasons)
        {
            Withdrawn = row.Withdrawn > 0 ? row.Withdrawn : null,
        };
    }
}

/// <summary>Why nothing of a file was taken: found, expected, next step, in both languages.</summary>
public sealed record Refused(string Code, string Zh, string En, int ExitCode)
{
    internal static Refused Of(RefusedException e) => new(e.Code, e.In("zh"), e.In("en"), e.ExitCode);
}

/// <param name="Edition">The edition that was published, or the newest there was; null while there is none.</param>
/// <param name="Published">This command made that edition.</param>
public sealed record LoadReport(IReadOnlyList<LoadedFile> Files, int? Edition, [property: JsonIgnore] bool Published)
{
    /// <summary>Why the edition could not be made although files were loaded; the next load or start makes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Refused? Unpublished { get; init; }

    /// <summary>The worst of the files' and of the publishing.</summary>
    [JsonIgnore]
    public int ExitCode => Files.Select(file => file.ExitCode).Append(Unpublished?.ExitCode ?? 0).Max();
}

public enum LoadStep { Receive, Stage, Enter, Checkpoint, Publish }

/// <param name="Number">The how manieth of <paramref name="Of"/> files, from 1.</param>
public sealed record LoadProgress(string File, LoadStep Step, int Number, int Of);
