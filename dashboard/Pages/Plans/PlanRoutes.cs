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
            var newest = new PlanBook(figures).Plans(visit.AsOf).MaxBy(plan => (plan.LastYear, plan.IssuedOn));
            return newest is null ? Empty(visit, room, hasFigures: true) : Page(visit, newest.Code, figures);
        });
    }

    public static IResult Plan(HttpContext context, VisitReader visits, ReadingRoom room, string code)
    {
        var visit = visits.Read(context);
        return room.Read(visit.Address.Edition, figures => Page(visit, code, figures));
    }

    public static IResult Text(HttpContext context, VisitReader visits, ReadingRoom room, string code)
    {
        var visit = visits.Read(context);
        return room.Read(visit.Address.Edition, figures =>
        {
            var book = new PlanBook(figures);
            var plan = book.Plan(code, visit.AsOf);
            return new RazorComponentResult<TextPage>(new { Visit = visit, Plan = plan, Body = book.Text(plan.Code, visit.AsOf) });
        });
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
            Running = Running(status, book, figures.Catalogue, visit.AsOf, ""),
            PublishedGrowth = Running(status, book, figures.Catalogue, visit.AsOf, "_growth"),
            HasTasks = new TaskBook(figures).Has(status.Plan.Code, visit.AsOf),
            Files = Files(status, book, figures.Loads(), visit.AsOf),
        });
    }

    /// <summary>Every figure of the plan's yearly flow, parts of years too; with a suffix, of the measure published beside it.</summary>
    private static List<Observation> Running(PlanStatus status, PlanBook book, Catalogue catalogue, DateOnly asOf, string suffix)
    {
        var reading = status.Indicators.FirstOrDefault(one => one.Indicator.Shape is Shape.AnnualFlow)?.Indicator.Readings[0];
        if (reading is null || catalogue.Measures.All(measure => measure.Id != reading.Measure + suffix)) return [];
        return [.. book.Figures(reading with { Measure = reading.Measure + suffix }, asOf, Scope.Nation)
            .Select(figure => figure.Observation)
            .Where(seen => seen.Grade is not Grade.C).DistinctBy(seen => seen.Period)];
    }

    /// <summary>The files the table's figures stand in, by name.</summary>
    private static List<string> Files(PlanStatus status, PlanBook book, IReadOnlyList<LoadRow> loads, DateOnly asOf)
    {
        var names = loads.ToDictionary(load => load.Load, load => Path.GetFileName(load.File));
        return [.. status.Indicators.SelectMany(one => one.Readings)
            .SelectMany(reading => book.Figures(reading.Reading, asOf, Scope.Nation)
                .Where(figure => reading.Series.SelectMany(one => one.Published).Contains(figure.Observation)))
            .Select(figure => names[figure.SourceLoad]).Distinct().Order(StringComparer.Ordinal)];
    }
}
