using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Pages;

/// <summary>A default never enters an address: "as of today" leads to the page without a date, so every page has one address.</summary>
internal sealed class CanonicalFilter(VisitReader visits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = visits.Read(context.HttpContext);
        if (visit.Address.AsOf == visit.Today) return Results.Redirect(visit.Address.At(null));
        context.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return await next(context);
    }
}
