using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

/// <summary>One figure of the plan table, or the reason why there is none.</summary>
/// <param name="Column">The column's words, for readers who get each row as a card.</param>
/// <param name="Mark">A footnote's mark.</param>
public sealed record PlanCell(
    string Column, Written Written = default, string Sign = "", Observation? Seen = null, string? Mark = null, bool IsLast = false,
    string? Missing = null);

/// <summary>One row: an indicator, or one reading of an indicator whose counting rule the plan leaves open.</summary>
/// <param name="Number">The row's number; null for a reading.</param>
/// <param name="Reading">Null in the head row above several readings: that row has no figures of its own.</param>
public sealed record PlanRow(
    IndicatorStatus Indicator, ReadingStatus? Reading, int? Number, string? Mark, IReadOnlyList<PlanCell> Years)
{
    public bool IsReading => Number is null;
    public Verdict Verdict => Reading?.Verdict ?? Indicator.Verdict;
}

/// <summary>The plan's indicators as table rows with their footnotes: years are columns, readings stand below their indicator.</summary>
public sealed class PlanTable
{
    private const string Marks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private readonly PlanStatus status;
    private readonly Texts text;
    private readonly Notation notation;
    private readonly string language;
    private readonly List<string> notes = [];

    public PlanTable(PlanStatus status, Visit visit)
    {
        (this.status, text, notation, language) = (status, visit.Texts<PlanPage>(), visit.Notation, visit.Language);
        Rows = [.. status.Indicators.SelectMany((indicator, index) => RowsOf(indicator, index + 1))];
    }

    public IReadOnlyList<PlanRow> Rows { get; }

    /// <summary>Footnotes with their marks, in the order of the rows.</summary>
    public IReadOnlyList<string> Notes => notes;

    private IEnumerable<PlanRow> RowsOf(IndicatorStatus status, int number)
    {
        var indicator = status.Indicator;
        if (status.Main is { } main)
        {
            var note = NoteOf(indicator, []);
            yield return new(status, main, number, note, [.. main.Years.Select(year => Cell(indicator, main, year))]);
            yield break;
        }

        var silent = status.Readings.Where(reading => reading.Series.Count == 0).ToList();
        yield return new(status, null, number, NoteOf(indicator, silent), Head(indicator));
        foreach (var reading in status.Readings.Except(silent))
            yield return new(status, reading, null, null, [.. reading.Years.Select(year => Cell(indicator, reading, year))]);
    }

    /// <summary>The indicator's own note; readings nobody has counted yet are named there instead of filling rows with nothing.</summary>
    private string? NoteOf(Indicator indicator, List<ReadingStatus> silent)
    {
        if (indicator.Note is { } note) return Note(note.In(language));
        return silent.Count == 0 ? null
            : Note(text["note.silent", string.Join(text["list.comma"], silent.Select(reading => reading.Reading.Name.In(language)))]);
    }

    private string Note(string words)
    {
        var mark = Marks[notes.Count % Marks.Length].ToString();
        notes.Add($"{mark} {words.Trim()}");
        return mark;
    }

    private PlanCell Cell(Indicator indicator, ReadingStatus reading, YearCell year)
    {
        var column = Column(year.Year);
        if (year.Observation is { } seen)
        {
            var mark = year.IsYearEnd || indicator.Shape is not Shape.Stock ? null : EarlyNote(indicator, reading, seen);
            return new(column, notation.Write(indicator.Unit, seen.Value), notation.Sign(seen.Bound), seen, mark, seen == reading.Latest);
        }

        return year.Stated is { } stated
            ? new(column, notation.Write(indicator.Unit, stated.Value), notation.Sign(stated.Bound))
            : new(column, Missing: WhyMissing(indicator, reading, year.Year));
    }

    /// <summary>The head row above readings shows the plan's own baseline and nothing else.</summary>
    private IReadOnlyList<PlanCell> Head(Indicator indicator)
    {
        var plan = status.Plan;
        return [.. Enumerable.Range(plan.BaseYear, plan.LastYear - plan.BaseYear + 1).Select(year =>
            year == plan.BaseYear && indicator.Baseline is { } baseline
                ? new PlanCell(Column(year), notation.Write(indicator.Unit, baseline.Value), notation.Sign(baseline.Bound))
                : new PlanCell(Column(year), Missing: text["missing.readings"]))];
    }

    private string Column(int year) => year == status.Plan.BaseYear ? text["column.base.line", $"{year}"] : $"{year}";

    private string WhyMissing(Indicator indicator, ReadingStatus reading, int year)
    {
        if (year == status.Plan.BaseYear && reading.Start is null)
            return text[indicator.Baseline is null ? "missing.baseline" : "missing.bound"];
        if (new DateOnly(year, 12, 31) >= status.AsOf) return text["missing.future"];
        return text[indicator.Shape is Shape.AnnualFlow ? "missing.year" : "missing.yearend"];
    }

    /// <summary>A stock seen before its year's end says so: the column would otherwise promise a year-end figure.</summary>
    private string EarlyNote(Indicator indicator, ReadingStatus reading, Observation seen)
    {
        var (year, day) = (Notation.Year(seen.Period), Notation.Day(seen.Period.To));
        return seen == reading.Latest && reading is { Verdict: Verdict.AwaitingFinal, DaysBeforeDeadline: { } days, Gap: { } gap }
            ? Note(text["note.early.gap", year, day, $"{days}", notation.Phrase(indicator, gap)])
            : Note(text["note.early", year, day]);
    }
}
