using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Monitor.Dashboard.Access;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages;
using Monitor.Dashboard.Pages.Problems;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard;

/// <summary>The web host: pages, API, health. It reads editions only; who may write is decided elsewhere.</summary>
public static class Site
{
    /// <param name="urls">Where to listen, e.g. http://127.0.0.1:5080.</param>
    /// <param name="isReady">False while the owner of the directory repairs it; /readyz says so.</param>
    /// <param name="arrival">What a demonstration still loads; none without it.</param>
    public static WebApplication Build(
        string urls, ReadingRoom room, Func<bool> isReady, TimeProvider clock, RegistryArrival? arrival = null)
    {
        // Assets are found beside the program and under its name, wherever and by whatever host it was called.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(arrival ?? new RegistryArrival());
        Add(builder.Services, room, isReady, clock);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void Add(IServiceCollection services, ReadingRoom room, Func<bool> isReady, TimeProvider clock)
    {
        services.AddSingleton(room).AddSingleton(clock);
        services.AddAccess();
        // Nothing is kept encrypted between runs yet: no cookie signs anybody in.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddPages();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Monitor";
            document.Info.Description = "Where the targets of technology-transfer plans stand, and how that is known.";
            document.Servers = [];
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        services.AddHealthChecks().AddCheck("warehouse", new Readiness(room, isReady), tags: ["ready"]);
    }

    private static void Map(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(errors => errors.Run(Answer));
        app.UseStatusCodePages(status => IsForPrograms(status.HttpContext)
            ? Task.CompletedTask : ProblemRoutes.Explain(status.HttpContext));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPages().RequireAuthorization(Policies.Reader);
        app.MapStaticAssets().RequireAuthorization(Policies.Reader);
        app.MapApi().RequireAuthorization(Policies.Reader);
        app.MapOpenApi().RequireAuthorization(Policies.Reader);
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false }).RequireAuthorization(Policies.Reader);
        app.MapHealthChecks("/readyz", new() { Predicate = check => check.Tags.Contains("ready") }).RequireAuthorization(Policies.Reader);
    }

    /// <summary>An unforeseen error: problem details for programs, a page for people; the details only in the log.</summary>
    private static Task Answer(HttpContext context)
    {
        var trouble = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (trouble is BadHttpRequestException bad) context.Response.StatusCode = bad.StatusCode;
        if (!IsForPrograms(context))
            return ProblemRoutes.Unforeseen(context.RequestServices.GetRequiredService<VisitReader>().ReadAddress(context))
                .ExecuteAsync(context);
        var problem = Problem.Unforeseen(VisitReader.PreferredLanguage(context.Request));
        return Results.Problem(problem).ExecuteAsync(context);
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");
}
