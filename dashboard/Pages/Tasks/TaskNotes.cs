using Monitor.Warehouse.Tasks;

namespace Monitor.Dashboard.Pages.Tasks;

/// <summary>The footnotes of a ledger: one note said of several lines has one mark.</summary>
internal sealed class TaskNotes
{
    private const string Signs = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private readonly List<string> notes = [];
    private readonly string language;

    public TaskNotes(IEnumerable<TaskLine> lines, string language)
    {
        this.language = language;
        foreach (var note in lines.SelectMany(line => line.Standing.Instance.Notes).Select(note => note.In(language)))
            if (!notes.Contains(note)) notes.Add(note);
    }

    public IEnumerable<string> All => notes.Select((note, i) => $"{Sign(i)} {note}");

    public string Marks(TaskLine line) =>
        string.Concat(line.Standing.Instance.Notes.Select(note => Sign(notes.IndexOf(note.In(language)))));

    private static char Sign(int number) => Signs[number % Signs.Length];
}
