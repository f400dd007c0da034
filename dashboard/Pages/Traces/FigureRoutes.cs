using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Pages.Traces;

/// <summary>The permanent address of a figure. It names its edition, so that what it shows never changes.</summary>
internal static class FigureRoutes
{
    public static readonly PageChoices Choices = new("after");
    private const int Shown = 200;

    /// <summary>/n/… leads people to the page in their language and gives programs JSON.</summary>
    public static IResult Permanent(
        HttpContext context, VisitReader visits, ReadingRoom room, string edition, string measure, string cut, string period)
    {
        var visit = visits.Read(context);
        context.Response.Headers.Vary = "Accept, Accept-Language";
        if (PrefersJson(context.Request))
        {
            var question = Question(measure, cut, period) with { AsOf = visit.Address.AsOf };
            return Results.Json(TraceJson.Of(room, question, edition, after: null, Shown), Json.Options);
        }

        var figure = string.Join('/', new[] { edition, measure, cut, period }.Select(Uri.EscapeDataString));
        context.Response.Headers.Location = visit.Address.To($"/n/{figure}");
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static IResult Page(
        HttpContext context, VisitReader visits, ReadingRoom room, string edition, string measure, string cut, string period)
    {
        var visit = visits.Read(context);
        var question = Question(measure, cut, period) with { AsOf = visit.Address.AsOf };
        var shown = visits.Shown(room.Info(edition));
        if (!question.Measure.IsPublished)
        {
            var (sums, _) = room.Trace(question, edition, visit.Address.Choice("after"), Shown, Scope.Nation);
            return new RazorComponentResult<RegistryFigurePage>(new
            {
                Visit = visit with { Edition = shown }, Question = question, Tracing = sums, Shown,
            });
        }

        var (tracing, _) = room.Trace(question, edition, Shown, Scope.Nation);
        return new RazorComponentResult<FigurePage>(new
        {
            Visit = visit with { Edition = shown }, Question = question, Tracing = tracing,
        });
    }

    private static Question Question(string measure, string cut, string period)
    {
        var where = cut == "nation" ? [] : QuestionText.Conditions(cut);
        return QuestionText.Read(Catalogue.Shipped, measure, null, [.. where, $"period={period}"], null, null, null);
    }

    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var json = Quality("application/json");
        return json > 0 && json > Quality("text/html");

        double Quality(string type) => accepted.Where(one => one.MediaType == type).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
    }
}
