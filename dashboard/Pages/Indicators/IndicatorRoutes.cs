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
            var plan = new PlanBook(figures).Status(code, visit.AsOf, Scope.Nation);
            var status = plan.Indicators.FirstOrDefault(one => one.Indicator.Id == indicator) ?? throw Unknown(plan.Plan, indicator);
            var questions = status.Readings.Select(reading => reading.Reading)
                .ToDictionary(reading => reading.Id, reading => Question(figures, reading, visit.AsOf));
            return new RazorComponentResult<IndicatorPage>(new
            {
                Visit = visit,
                PlanStatus = plan,
                Status = status,
                SourceRows = questions.Values.SelectMany(question => figures.Ask(question, Scope.Nation).Rows)
                    .DistinctBy(figure => figure.Observation.Address)
                    .ToDictionary(figure => figure.Observation.Address, figure => figure.SourceRow),
                Traces = status.Readings.Where(reading => reading.Latest is not null).ToDictionary(
                    reading => reading.Reading.Id,
                    reading => Trace(figures, questions[reading.Reading.Id], reading.Latest!)),
            });
        });
    }

    private static Question Question(Figures figures, Reading reading, DateOnly asOf)
    {
        var where = reading.Where.Select(condition => $"{condition.Key}={condition.Value}");
        return QuestionText.Read(figures.Catalogue, reading.Measure, null, where, null, null, null) with { AsOf = asOf };
    }

    private static Tracing Trace(Figures figures, Question question, Observation seen)
    {
        var period = new Condition(figures.Catalogue.Dimension("period"), [seen.Period.ToString()]);
        return figures.Trace(question with { Where = [.. question.Where, period] }, 100, Scope.Nation);
    }

    private static RefusedException Unknown(Plan plan, string indicator)
    {
        var known = string.Join(", ", plan.Indicators.Select(one => one.Id));
        return new("ASK-INDICATOR", new($"计划 {plan.Code} 没有指标“{indicator}”。", $"The plan {plan.Code} has no indicator '{indicator}'."),
            new($"现有：{known}。", $"It has: {known}."), new("请从计划表进入。", "Start from the plan's table."), exitCode: 2);
    }
}
