namespace Monitor.Dashboard.Layout;

/// <summary>What a reader asked for and what answers it; with the data, all that a page depends on.</summary>
/// <param name="Today">The day in Asia/Shanghai, from the host's clock.</param>
/// <param name="Edition">The edition that answers; null while the directory is empty.</param>
public sealed record Visit(Address Address, Theme Theme, DateOnly Today, ShownEdition? Edition)
{
    /// <summary>The directory holds a synthetic sample, and every page says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>What a demonstration still loads; null when there is nothing more to come.</summary>
    public ArrivingFile? Arriving { get; init; }

    public string Language => Address.Language;

    public DateOnly AsOf => Address.AsOf ?? Today;

    /// <summary>The page shows an earlier state of knowledge; it says so and changes its frame.</summary>
    public bool IsPast => AsOf < Today;

    public Notation Notation => new(Language);

    /// <summary>The words of verdicts, reasons and grades.</summary>
    public Texts Verdicts => Texts<VerdictMark>();

    public Texts Texts<T>() => Layout.Texts.Of<T>(Language);

    /// <summary>The permanent address of a figure, by its measure/cut/period.</summary>
    public string FigureAddress(string figure) => $"/n/{Edition?.Number ?? 0}/{figure}";
}

/// <param name="IsLatest">No later edition has been published.</param>
/// <param name="HasSample">Sample data are in it, and every page says so.</param>
public sealed record ShownEdition(int Number, string? Name, bool IsLatest, bool HasSample = false);
