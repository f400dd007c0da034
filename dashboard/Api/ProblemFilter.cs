using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Api;

/// <summary>Turns a refusal inside an endpoint into problem details.</summary>
internal sealed class ProblemFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return Results.Problem(Problem.Of(refused, VisitReader.PreferredLanguage(context.HttpContext.Request)));
        }
    }
}
