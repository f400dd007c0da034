using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Api;

/// <summary>The HTTP API: the same questions as the command line, the same answers.</summary>
public static class Endpoints
{
    /// <summary>Maps /api/v1. The caller puts a policy on the group.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter<ProblemFilter>().WithTags("Monitor");
        api.MapGet("/measures", (ReadingRoom _) => Catalogue.Shipped.Measures.Select(m =>
                new MeasureJson(m.Id, m.Unit, m.Shape, m.Name.Zh, m.Name.En, m.Note)))
            .WithSummary("What can be asked for");
        api.MapGet("/measures/{id}", Ask).WithSummary("Ask for a measure by dimensions");
        api.MapGet("/measures/{id}/trace", Trace).WithSummary("A figure down to entry, file, row and SHA-256");
        api.MapGet("/plans", Plans).WithSummary("The plans on file");
        api.MapGet("/plans/{code}/status", Status).WithSummary("Each indicator of a plan: value, target, verdict, working");
        api.MapGet("/plans/{code}/score", Score).WithSummary("A plan in counts and, where weights were entered, in one figure");
        api.MapGet("/plans/{code}/tasks", Tasks).WithSummary("The tasks of a plan in a year and what was reported of them");
        api.MapGet("/plans/{code}/handed-down/{indicator}", HandedDown)
            .WithSummary("What provinces, cities and zones were told to reach, beside the national target");
        api.MapGet("/pipelines/{kind}", Pipeline).WithSummary("What is approved in batches, stage by stage");
        api.MapGet("/editions", (ReadingRoom room) => room.Shelf.List().Select(EditionJson.From)).WithSummary("The published editions");
        api.MapGet("/loads", (ReadingRoom room, string? edition) => room.Read(edition, f => f.Loads())).WithSummary("The files taken in");
        api.MapGet("/loads/running", (RegistryArrival arrival) => new RunningJson(arrival.Now))
            .WithSummary("Which file of the sample registry a demonstration loads now; null when none");
        api.MapFallback("{**path}", IResult (string path) => throw new RefusedException("ASK-ADDRESS",
            new($"API 没有地址“{path}”。", $"The API has no address '{path}'."),
            new("可用地址见 /openapi/v1.json。", "The addresses are listed in /openapi/v1.json."),
            new("请核对地址。", "Check the address."), exitCode: 2));
        return api;
    }

    public sealed record MeasureJson(string Id, string Unit, string Shape, string Zh, string En, string Note);

    public sealed record RunningJson(ArrivingFile? Running);

    public sealed record PlanJson(string Code, string Zh, string En, string IssuedOn, string Due, int Indicators, int Edition);

    private static AskJson Ask(ReadingRoom room, string id, string? by, string[]? where, string? from, string? to, string? asOf,
        string? edition)
    {
        var question = QuestionText.Read(Catalogue.Shipped, id, by, where ?? [], from, to, asOf);
        return AskJson.From(room.Ask(question, edition, Scope.Nation));
    }

    private static TraceJson Trace(ReadingRoom room, string id, string at, string? asOf, string? edition, string? after, int limit = 100) =>
        TraceJson.Of(room, QuestionText.Read(Catalogue.Shipped, id, null, QuestionText.Conditions(at), null, null, asOf), edition, after,
            limit);

    private static IEnumerable<PlanJson> Plans(ReadingRoom room, string? asOf, string? edition)
    {
        var (plans, number) = room.Plans(edition, Day(asOf));
        return plans.Select(p => new PlanJson(p.Code, p.Name.Zh, p.Name.En, AskJson.Day(p.IssuedOn)!, AskJson.Day(p.Due)!,
            p.Indicators.Count, number));
    }

    private static StatusJson Status(ReadingRoom room, string code, string? asOf, string? edition)
    {
        var (status, number) = room.Status(code, Day(asOf), edition, Scope.Nation);
        return StatusJson.From(status, number);
    }

    private static ScoreJson Score(ReadingRoom room, string code, string? asOf, string? edition)
    {
        var (status, score, number) = room.Score(code, Day(asOf), edition, Scope.Nation);
        return ScoreJson.From(status, score, number);
    }

    private static HandedDownJson HandedDown(ReadingRoom room, string code, string indicator, string? asOf, string? edition)
    {
        var (answer, number) = room.HandedDown(code, indicator, Day(asOf), edition, Scope.Nation);
        return HandedDownJson.From(answer, number);
    }

    private static PipelineJson Pipeline(ReadingRoom room, string kind, string? asOf, string? edition)
    {
        var (pipeline, number) = room.Pipeline(CarrierKinds.Of(kind), Day(asOf), edition);
        return PipelineJson.From(pipeline, number);
    }

    private static TasksJson Tasks(ReadingRoom room, string code, int? year, string? asOf, string? edition)
    {
        var (ledger, number) = room.Tasks(code, year, Day(asOf), edition);
        return TasksJson.From(ledger, number);
    }

    private static DateOnly? Day(string? asOf) => asOf is null ? null : QuestionText.Day("asOf", asOf);
}
