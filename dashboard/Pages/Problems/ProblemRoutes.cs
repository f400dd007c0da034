using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Pages.Problems;

/// <summary>What cannot be shown, as pages in the house's design: never a stack trace, always a next step.</summary>
public static class ProblemRoutes
{
    public static IResult NotFound(Visit visit) => Page(visit, StatusCodes.Status404NotFound, "notfound");

    /// <summary>Nobody but the reader at this machine may read yet.</summary>
    public static IResult NotAllowed(Visit visit) => Page(visit, StatusCodes.Status403Forbidden, "notallowed");

    public static IResult Unforeseen(Visit visit) => Page(visit, StatusCodes.Status500InternalServerError, "unforeseen");

    public static IResult Refused(Visit visit, RefusedException refused) => Result(Problem.Status(refused), new()
    {
        ["Visit"] = visit, ["Code"] = refused.Code, ["Found"] = refused.Found.In(visit.Language),
        ["Expected"] = refused.Expected.In(visit.Language), ["Next"] = refused.Next.In(visit.Language),
    });

    /// <summary>Says what an answer without a body means; leaves programs their bare status.</summary>
    public static Task Explain(HttpContext context)
    {
        var visit = context.RequestServices.GetRequiredService<VisitReader>().ReadPlainly(context);
        var page = context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden or StatusCodes.Status401Unauthorized => NotAllowed(visit),
            StatusCodes.Status404NotFound => NotFound(visit),
            _ => null,
        };
        return page?.ExecuteAsync(context) ?? Task.CompletedTask;
    }

    private static RazorComponentResult<ProblemPage> Page(Visit visit, int status, string kind)
    {
        var text = visit.Texts<ProblemPage>();
        return Result(status, new()
        {
            ["Visit"] = visit, ["Code"] = $"{status}", ["Found"] = text[kind + ".found"], ["Expected"] = text[kind + ".expected"],
            ["Next"] = text[kind + ".next"],
        });
    }

    private static RazorComponentResult<ProblemPage> Result(int status, Dictionary<string, object?> parameters) =>
        new(parameters) { StatusCode = status };
}
