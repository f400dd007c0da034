using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Pages.Editions;

internal static class EditionRoutes
{
    public static IResult Editions(HttpContext context, VisitReader visits, ReadingRoom room)
    {
        var visit = visits.Read(context);
        return new RazorComponentResult<EditionsPage>(new
        {
            Visit = visit,
            Editions = room.Shelf.List(),
            Loads = visit.Edition is null ? [] : room.Read(visit.Address.Edition, figures => figures.Loads()),
        });
    }
}
