using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages.Problems;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Pages;

/// <summary>A refusal inside a page becomes a page that says what was found, what was expected and what to do.</summary>
internal sealed class RefusalFilter(VisitReader visits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return ProblemRoutes.Refused(visits.ReadPlainly(context.HttpContext), refused);
        }
    }
}
