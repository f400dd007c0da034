using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

internal static class PlanRoutes
{
    /// <summary>The plan table of the newest plan; without any, what to load first.</summary>
    public static IResult Home(HttpContext context, VisitReader visits, ReadingRoom room)
    {
        var visit = visits.Read(context);
        if (visit.Edition is null) return Empty(visit, room, hasFigures: false);
        return room.Read<IResult>(visit.Address.Edition, figures =>
        {
            var newest = new PlanBook(figures).Plans(visit.AsOf).MaxBy(plan => plan.LastYear);
            return newest is null ? Empty(visit, room, hasFigures: true) : Page(visit, newest.Code, figures);
        });
    }

    public static IResult Plan(HttpContext context, VisitReader visits, ReadingRoom room, string code)
    {
        var visit = visits.Read(context);
        return room.Read(visit.Address.Edition, figures => Page(visit, code, figures));
    }

    private static RazorComponentResult<EmptyPage> Empty(Visit visit, ReadingRoom room, bool hasFigures) => new(new
    {
        Visit = visit, HasFigures = hasFigures, Directory = room.Shelf.Root,
    });

    private static RazorComponentResult<PlanPage> Page(Visit visit, string code, Figures figures)
    {
        var book = new PlanBook(figures);
        var status = book.Status(code, visit.AsOf, Scope.Nation);
        return new(new
        {
            Visit = visit,
            Status = status,
            Plans = book.Plans(visit.AsOf),
            Running = Running(status, figures, visit.AsOf, ""),
            PublishedGrowth = Running(status, figures, visit.AsOf, "_growth"),
            Files = Files(status, figures, visit.AsOf),
        });
    }

    /// <summary>Every figure of the plan's yearly flow, parts of years too; with a suffix, of the measure published beside it.</summary>
    private static List<Observation> Running(PlanStatus status, Figures figures, DateOnly asOf, string suffix)
    {
        var reading = status.Indicators.FirstOrDefault(one => one.Indicator.Shape is Shape.AnnualFlow)?.Indicator.Readings[0];
        if (reading is null || figures.Catalogue.Measures.All(measure => measure.Id != reading.Measure + suffix)) return [];
        return [.. Ask(figures, reading with { Measure = reading.Measure + suffix }, asOf).Select(figure => figure.Observation)];
    }

    /// <summary>The files the table's figures stand in, by name.</summary>
    private static List<string> Files(PlanStatus status, Figures figures, DateOnly asOf)
    {
        var loads = figures.Loads().ToDictionary(load => load.Load, load => load.File);
        var readings = status.Indicators.SelectMany(one => one.Readings).ToList();
        var shown = readings.SelectMany(reading => reading.Series).Select(seen => seen.Address).ToHashSet();
        return [.. readings.SelectMany(reading => Ask(figures, reading.Reading, asOf))
            .Where(figure => shown.Contains(figure.Observation.Address))
            .Select(figure => Path.GetFileName(loads[figure.SourceLoad])).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<Figure> Ask(Figures figures, Reading reading, DateOnly asOf)
    {
        var where = reading.Where.Select(condition => $"{condition.Key}={condition.Value}");
        var question = QuestionText.Read(figures.Catalogue, reading.Measure, null, where, null, null, null) with { AsOf = asOf };
        return figures.Ask(question, Scope.Nation).Rows;
    }
}
