using Monitor.Etl.Loads;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>A file that was recognised: which dataset it belongs to, and its rows as text with their lines.</summary>
public sealed class IntakeFile
{
    private IntakeFile(Dataset dataset, IReadOnlyList<string> columns, int rowCount, RowSource source) =>
        (Dataset, Columns, RowCount, Source) = (dataset, columns, rowCount, source);

    public Dataset Dataset { get; }

    /// <summary>Every column the dataset knows, in its own order, whether or not the file has it: the columns of <c>raw</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    public int RowCount { get; }

    /// <summary>How the rows get into an engine.</summary>
    internal RowSource Source { get; }

    /// <summary>Reads a file to its end, so that whatever is wrong with it as a whole is known before anything is loaded.</summary>
    /// <param name="path">An ordinary file; an empty one is refused before it is opened, so a pipe or device never blocks.</param>
    /// <param name="datasetName">The dataset to take; null to recognise it by its headings or its JSON members.</param>
    /// <param name="calledName">What to call the file in messages; its file name when null.</param>
    /// <exception cref="RefusedException">Codes F-… (the file) and H-… (its headings), P-… (a plan's document).</exception>
    public static IntakeFile Open(string path, IReadOnlyList<Dataset> datasets, string? datasetName = null, string? calledName = null)
    {
        var name = calledName ?? Path.GetFileName(path);
        if (datasetName is not null && datasets.All(d => d.Name != datasetName)) throw Refusal.NoSuchDataset(datasetName, datasets);
        if (ParquetFile.Is(path)) return OpenParquet(path, name, datasets, datasetName);
        var facts = TextFile.Check(path, name);
        if (PlainText.Is(name) && datasets.FirstOrDefault(d => d.Text is not null && (datasetName ?? d.Name) == d.Name) is { } texts)
            return new IntakeFile(texts, texts.Text!.Columns, 1, new TextRows(texts.Text.Columns, () => [PlainText.Read(path)]));
        return facts.First is '{' or '['
            ? OpenDocument(path, name, datasets, datasetName)
            : OpenTable(path, name, datasets, datasetName, facts);
    }

    private static IntakeFile OpenParquet(string path, string name, IReadOnlyList<Dataset> datasets, string? datasetName)
    {
        var table = ParquetTable.Open(path, name, found => Headings.Recognise(found, Tables(datasets, datasetName), name));
        if (table.RowCount is 0) throw Refusal.NoRows(name);
        if (table.RowCount > int.MaxValue - 2) throw Refusal.TooManyRows(name, table.RowCount);
        return new IntakeFile(table.Headings.Dataset, table.Headings.Columns, (int)table.RowCount, table);
    }

    private static IntakeFile OpenTable(
        string path, string name, IReadOnlyList<Dataset> datasets, string? datasetName, TextFacts facts)
    {
        var table = new CsvTable(path, name);
        var headings = Headings.Recognise(table.ReadHeadings(), Tables(datasets, datasetName), name);
        var plain = facts.IsPlain ? new PlainCsv(path, headings, facts) : null;
        if (plain is not null) table.CheckEnd(plain.LastWidth(), facts.Lines, headings);
        var rowCount = plain?.RowCount ?? table.Rows(headings).Count();
        return rowCount == 0 ? throw Refusal.NoRows(name) : new IntakeFile(headings.Dataset, headings.Columns, rowCount,
            plain ?? (RowSource)new TextRows(headings.Columns, () => table.Rows(headings)));
    }

    private static List<Dataset> Tables(IReadOnlyList<Dataset> datasets, string? datasetName) =>
        [.. datasets.Where(d => d.Document is null && d.Text is null && (datasetName is null || d.Name == datasetName))];

    private static IntakeFile OpenDocument(string path, string name, IReadOnlyList<Dataset> datasets, string? datasetName)
    {
        var text = File.ReadAllText(path);
        var candidates = datasets.Where(d => d.Document is not null && (datasetName is null || d.Name == datasetName)).ToList();
        var dataset = DocumentShape.Recognise(JsonMembers.Of(text, name), candidates, name);
        var row = new RawRow(1, dataset.Document!.Read(text, name), text);
        return new IntakeFile(dataset, dataset.Document.Columns, 1, new TextRows(dataset.Document.Columns, () => [row]));
    }
}
