using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Api;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Pages.Approvals;

/// <summary>What is approved in batches: one page for each kind of carrier.</summary>
internal static class ApprovalRoutes
{
    public static IResult Page(HttpContext context, VisitReader visits, ReadingRoom room, string kind)
    {
        var visit = visits.Read(context);
        var asked = CarrierKinds.Of(kind);
        return room.Read(visit.Address.Edition, figures => new RazorComponentResult<ApprovalsPage>(new
        {
            Visit = visit, Pipeline = new ApprovalBook(figures).Pipeline(asked, visit.AsOf),
        }));
    }
}
