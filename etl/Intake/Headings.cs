using System.Text;
using CsvHelper;
using Monitor.Etl.Loads;
using Monitor.Warehouse;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>Where each cell of a file's row belongs among the columns of its dataset.</summary>
/// <param name="Columns">All columns of the dataset.</param>
/// <param name="Places">For each heading of the file, its place among the columns.</param>
internal sealed record Headings(Dataset Dataset, IReadOnlyList<string> Columns, IReadOnlyList<int> Places)
{
    /// <summary>How many cells a row of the file has.</summary>
    public int Width => Places.Count;

    /// <summary>Finds the dataset whose columns the headings name. Every heading must be known: an unread column could be a cut,
    /// and leaving it out would change figures unseen.</summary>
    /// <exception cref="RefusedException">H-MISSING, H-UNKNOWN, H-DUPLICATE, F-UNKNOWN.</exception>
    public static Headings Recognise(IReadOnlyList<string> found, IReadOnlyList<Dataset> datasets, string name)
    {
        var nearest = datasets.Select(dataset => new Match(dataset, found)).OrderByDescending(m => m.Known).ThenBy(m => m.Missing.Count)
            .FirstOrDefault();
        if (nearest is null || nearest.Known == 0) throw Refusal.Unknown(name, found, datasets);
        if (nearest.Missing.Count > 0) throw Refusal.HeadingMissing(name, nearest.Dataset.Name, found, nearest.Missing);
        if (nearest.Twice is { } twice) throw Refusal.HeadingTwice(name, twice);
        if (nearest.Unknown.Count > 0)
            throw Refusal.HeadingUnknown(name, nearest.Dataset.Name, nearest.Unknown, nearest.Columns.Select(c => c.Name));
        return new Headings(nearest.Dataset, [.. nearest.Columns.Select(c => c.Name)], nearest.Places);
    }

    private sealed record Column(string Name, bool Required, IReadOnlyList<string> Headings);

    private sealed class Match
    {
        public Match(Dataset dataset, IReadOnlyList<string> found)
        {
            Dataset = dataset;
            Columns = Read(dataset);
            Places = [.. found.Select(PlaceOf)];
            Unknown = [.. found.Where((_, i) => Places[i] < 0)];
            Missing = [.. Columns.Where((c, i) => c.Required && !Places.Contains(i)).Select(c => string.Join(" / ", c.Headings))];
            var twice = Places.Where(p => p >= 0).GroupBy(p => p).FirstOrDefault(g => g.Count() > 1);
            Twice = twice is null ? null : Columns[twice.Key].Name;
        }

        public Dataset Dataset { get; }
        public List<Column> Columns { get; }
        public IReadOnlyList<int> Places { get; }
        public IReadOnlyList<string> Unknown { get; }
        public IReadOnlyList<string> Missing { get; }
        public string? Twice { get; }
        public int Known => Places.Count(p => p >= 0);

        private int PlaceOf(string heading)
        {
            for (var i = 0; i < Columns.Count; i++)
                if (Columns[i].Headings.Contains(Plain(heading), StringComparer.OrdinalIgnoreCase)) return i;
            return -1;
        }
    }

    /// <summary>Full-width letters and stray spaces do not make another heading.</summary>
    private static string Plain(string heading) => heading.Trim('\uFEFF', ' ', '\t', '\u3000').Normalize(NormalizationForm.FormKC);

    private static List<Column> Read(Dataset dataset)
    {
        var text = SqlText.Of($"{dataset.Folder}/headings.csv", dataset.Assembly);
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default);
        List<Column> columns = [];
        while (reader.Read())
        {
            var column = reader.GetString("column");
            columns.Add(new Column(column, reader.GetString("required") == "yes", [column, .. reader.GetString("headings").Split('|')]));
        }
        return columns;
    }
}
