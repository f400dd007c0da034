using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Pages.Indicators;

internal static class IndicatorRoutes
{
    public static IResult Indicator(HttpContext context, VisitReader visits, ReadingRoom room, string code, string indicator)
    {
        var visit = visits.Read(context);
        return room.Read(visit.Address.Edition, figures =>
        {
            var book = new PlanBook(figures);
            var plan = book.Status(code, visit.AsOf, Scope.Nation);
            var status = plan.Indicators.FirstOrDefault(one => one.Indicator.Id == indicator) ?? throw Unknown(plan.Plan, indicator);
            return new RazorComponentResult<IndicatorPage>(new
            {
                Visit = visit,
                PlanStatus = plan,
                Status = status,
                SourceRows = SourceRows(status, book, visit.AsOf),
                Traces = status.Readings.Where(reading => reading.Latest is not null)
                    .ToDictionary(reading => reading.Reading.Id, reading => Trace(figures, reading, visit.AsOf)),
            });
        });
    }

    /// <summary>The row of each figure that may judge, by its address.</summary>
    private static Dictionary<string, int> SourceRows(IndicatorStatus status, PlanBook book, DateOnly asOf) => status.Readings
        .SelectMany(reading => book.Figures(reading.Reading, asOf, Scope.Nation)
            .Where(figure => reading.Series.SelectMany(one => one.Published).Contains(figure.Observation)))
        .DistinctBy(figure => figure.Observation.Address)
        .ToDictionary(figure => figure.Observation.Address, figure => figure.SourceRow);

    /// <summary>The figure a reading's verdict rests on, down to its row; of a sum or a share the last of those it was made from.</summary>
    private static Tracing Trace(Figures figures, ReadingStatus reading, DateOnly asOf)
    {
        var last = reading.Latest!.Published.Last();
        var where = reading.Reading.Where.Select(condition => $"{condition.Key}={condition.Value}").Append($"period={last.Period}");
        if (reading.Reading.Each is { } each) where = where.Append($"{each}={last.Unit}");
        var question = QuestionText.Read(figures.Catalogue, reading.Reading.Measure, null, where, null, null, null) with { AsOf = asOf };
        return figures.Trace(question, 100, Scope.Nation);
    }

    private static RefusedException Unknown(Plan plan, string indicator)
    {
        var known = string.Join(", ", plan.Indicators.Select(one => one.Id));
        return new("ASK-INDICATOR", new($"计划 {plan.Code} 没有指标“{indicator}”。", $"The plan {plan.Code} has no indicator '{indicator}'."),
            new($"现有：{known}。", $"It has: {known}."), new("请从计划表进入。", "Start from the plan's table."), exitCode: 2);
    }
}
