using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>The pages of the registry: the nation by month and year, and the provinces.</summary>
internal static class ContractRoutes
{
    public static readonly PageChoices NationChoices = new("year"), ProvinceChoices = new("year", "basis");

    public static IResult Nation(HttpContext context, VisitReader visits, ReadingRoom room) =>
        Page(visits.Read(context), room, (visit, figures, sums, year) => new RazorComponentResult<NationalPage>(new
        {
            Visit = visit, Sums = sums, Year = year, Files = figures.Files(),
        }));

    public static IResult Provinces(HttpContext context, VisitReader visits, ReadingRoom room)
    {
        var visit = visits.Read(context);
        var chosen = visit.Address.Choice("basis");
        var basis = chosen is null ? Basis.Seller : Basis.Of(chosen);
        if (chosen == Basis.Seller.Id) return Results.Redirect(visit.Address.With("basis", null).ToString());
        return Page(visit, room, (_, figures, sums, year) => new RazorComponentResult<ProvincesPage>(new
        {
            Visit = visit, Sums = sums, Year = year, Basis = basis, Places = Places(figures, sums, year, basis), Files = figures.Files(),
        }));
    }

    private static IResult Page(Visit visit, ReadingRoom room, Func<Visit, ContractFigures, MonthlySums, int, IResult> page)
    {
        if (visit.Edition is null) return new RazorComponentResult<EmptyRegistry>(new { Visit = visit });
        return room.Read(visit.Address.Edition, open =>
        {
            var figures = new ContractFigures(open, visit);
            var sums = figures.Months();
            if (sums.IsEmpty) return new RazorComponentResult<EmptyRegistry>(new { Visit = visit });
            var year = visit.Address.Choice("year") is { } text ? Chosen(text, sums.Years) : sums.DefaultYear;
            return visit.Address.Choice("year") is not null && year == sums.DefaultYear
                ? Results.Redirect(visit.Address.With("year", null).ToString())
                : page(visit, figures, sums, year);
        });
    }

    private static PlaceTable Places(ContractFigures figures, MonthlySums sums, int year, Basis basis)
    {
        var nation = Comparison.Of(sums, MonthlySums.Through(year, Math.Max(1, sums.LastMonth(year))));
        var before = nation.Before is null ? null : (Period?)nation.PeriodBefore;
        return new(basis, nation,
            new(figures.Places("province", basis, nation.Period), before is { } then ? figures.Places("province", basis, then) : null),
            new(figures.Places("city", basis, nation.Period, PlaceTable.PlanCities.Select(city => city.Code)),
                before is { } past ? figures.Places("city", basis, past, PlaceTable.PlanCities.Select(city => city.Code)) : null));
    }

    private static int Chosen(string text, IReadOnlyList<int> years)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year)) return year;
        var known = string.Join(", ", years);
        throw new RefusedException("ASK-YEAR", new($"登记库没有“{text}”这一年。", $"The registry has no year '{text}'."),
            new($"现有：{known}。", $"It has: {known}."), new("请从页面上方的年份进入。", "Choose a year at the top of the page."), exitCode: 2);
    }
}
