using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages.Approvals;
using Monitor.Dashboard.Pages.Contracts;
using Monitor.Dashboard.Pages.Editions;
using Monitor.Dashboard.Pages.Traces;
using Monitor.Dashboard.Pages.Indicators;
using Monitor.Dashboard.Pages.Plans;
using Monitor.Dashboard.Pages.Problems;
using Monitor.Dashboard.Pages.Tasks;

namespace Monitor.Dashboard.Pages;

/// <summary>The addresses of all pages. Each begins with the language; each page is a function of its address and the edition.</summary>
public static class Routes
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese goes out as it is, not as entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services.AddSingleton<AssetAddresses>().AddSingleton<VisitReader>();
    }

    /// <summary>Maps every page. The caller puts a policy on the group.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").AddEndpointFilter<RefusalFilter>().ExcludeFromDescription();
        all.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect($"/{VisitReader.PreferredLanguage(context.Request)}/");
        });
        all.MapGet("/theme/{theme}", ThemeChoice.Remember);
        all.MapGet("/n/{edition}/{measure}/{cut}/{period}", FigureRoutes.Permanent);

        var pages = all.MapGroup("/{language:regex(^(zh|en)$)}").AddEndpointFilter<CanonicalFilter>();
        pages.MapGet("/", PlanRoutes.Home);
        pages.MapGet("/plans/{code}", PlanRoutes.Plan);
        pages.MapGet("/plans/{code}/text", PlanRoutes.Text);
        pages.MapGet("/plans/{code}/tasks", TaskRoutes.Page).WithMetadata(TaskRoutes.Choices);
        pages.MapGet("/plans/{code}/tasks.xlsx", TaskRoutes.Workbook).WithMetadata(TaskRoutes.Choices);
        pages.MapGet("/plans/{code}/tasks.csv", TaskRoutes.Csv).WithMetadata(TaskRoutes.Choices);
        pages.MapGet("/plans/{code}/{indicator}", IndicatorRoutes.Indicator);
        pages.MapGet("/approvals/{kind}", ApprovalRoutes.Page);
        pages.MapGet("/contracts", ContractRoutes.Nation).WithMetadata(ContractRoutes.NationChoices);
        pages.MapGet("/contracts/provinces", ContractRoutes.Provinces).WithMetadata(ContractRoutes.ProvinceChoices);
        pages.MapGet("/n/{edition}/{measure}/{cut}/{period}", FigureRoutes.Page).WithMetadata(FigureRoutes.Choices);
        pages.MapGet("/editions", EditionRoutes.Editions);
        all.MapFallback("{**path}", (HttpContext context, VisitReader visits) => ProblemRoutes.NotFound(visits.ReadPlainly(context)));
        return all;
    }
}
