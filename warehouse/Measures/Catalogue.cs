using CsvHelper;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>The allow-list of every question: measures and dimensions, one line each in measures.csv and dimensions.csv.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Measure> measures;
    private readonly Dictionary<string, Dimension> dimensions;

    public Catalogue(IEnumerable<Measure> measures, IEnumerable<Dimension> dimensions)
    {
        this.measures = measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        this.dimensions = dimensions.ToDictionary(d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>The catalogue this version ships.</summary>
    public static Catalogue Shipped { get; } = new(ReadMeasures(), ReadDimensions());

    public IReadOnlyCollection<Measure> Measures => measures.Values;
    public IReadOnlyCollection<Dimension> Dimensions => dimensions.Values;

    /// <exception cref="RefusedException">No such measure; names the nearest ones.</exception>
    public Measure Measure(string id) => measures.TryGetValue(id, out var found) ? found : throw Unknown("ASK-MEASURE",
        id, "度量", "measure", measures.Keys, new("可用的度量见 /api/v1/measures。", "GET /api/v1/measures lists them all."));

    /// <exception cref="RefusedException">No such dimension; names the nearest ones.</exception>
    public Dimension Dimension(string id) => dimensions.TryGetValue(id, out var found) ? found : throw Unknown("ASK-DIMENSION",
        id, "维度", "dimension", dimensions.Keys, new($"可用的维度：{All}。", $"Dimensions: {All}."));

    private string All => string.Join(", ", dimensions.Keys);

    private static RefusedException Unknown(
        string code, string id, string zhKind, string enKind, IEnumerable<string> known, Words next)
    {
        var near = string.Join(", ", Nearest.To(id, known, 3));
        return new RefusedException(code, new($"没有名为“{id}”的{zhKind}。", $"There is no {enKind} '{id}'."),
            new($"最接近的是：{near}。", $"The nearest are: {near}."), next, exitCode: 2);
    }

    private static List<Measure> ReadMeasures() => Rows("Measures/measures.csv",
        row => new Measure(row("id"), row("unit"), row("shape"), new Words(row("zh"), row("en")), row("note")));

    private static List<Dimension> ReadDimensions() => Rows("Measures/dimensions.csv", row => new Dimension(row("id"),
        Enum.Parse<DimensionKind>(row("kind"), ignoreCase: true), Some(row("published")), Some(row("column")),
        Some(row("code")), new Words(row("zh"), row("en"))));

    private static string? Some(string text) => text is "" ? null : text;

    private static List<T> Rows<T>(string path, Func<Func<string, string>, T> make)
    {
        using var reader = CsvReader.FromText(SqlText.Of(path), CsvReaderOptions.Default);
        List<T> rows = [];
        while (reader.Read()) rows.Add(make(name => reader.GetString(name) ?? ""));
        return rows;
    }
}
