using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Layout;

/// <summary>Reads what a reader asked for from address and cookie.</summary>
public sealed class VisitReader(ReadingRoom room, RegistryArrival arrival)
{
    /// <summary>Name of the cookie that keeps the theme.</summary>
    public const string ThemeCookie = "theme";

    /// <exception cref="RefusedException">The as-of date is none or lies ahead, or there is no such edition.</exception>
    public Visit Read(HttpContext context)
    {
        var query = context.Request.Query;
        var asOf = One(query["asOf"]) is { } text ? QuestionText.Day("asOf", text) : (DateOnly?)null;
        if (asOf > room.Today) throw Ahead(asOf.Value);
        var edition = One(query["edition"]);
        var newest = room.Shelf.Newest;
        var shown = edition is null || newest is null ? newest : room.Info(edition);
        var visit = Visit(context, asOf, edition, shown);
        return visit with { Address = visit.Address with { Choices = Choices(context) } };
    }

    /// <summary>The same without what may be wrong in it: for pages that say so.</summary>
    public Visit ReadPlainly(HttpContext context) => Visit(context, null, null, room.Shelf.Newest);

    /// <summary>Asks nothing of the warehouse: for the page that says it is in trouble.</summary>
    public Visit ReadAddress(HttpContext context) => Visit(context, null, null, null);

    public ShownEdition Shown(EditionInfo info) =>
        new(info.Number, info.Name, info.Number == room.Shelf.Newest?.Number, info.Nature == "sample");

    /// <summary>zh when the reader's browser prefers Chinese, else en.</summary>
    public static string PreferredLanguage(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .SelectMany(language => Address.Languages.Where(ours => language.Value.StartsWith(ours, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault();
        return preferred ?? "en";
    }

    private Visit Visit(HttpContext context, DateOnly? asOf, string? edition, EditionInfo? shown)
    {
        var segments = (context.Request.Path.Value ?? "/").Split('/', 3);
        var language = segments.ElementAtOrDefault(1) is { } first && Address.Languages.Contains(first) ? first : null;
        var path = language is null ? "/" : "/" + segments.ElementAtOrDefault(2);
        _ = Enum.TryParse<Theme>(context.Request.Cookies[ThemeCookie], ignoreCase: true, out var theme);
        if (!Enum.IsDefined(theme)) theme = Theme.Auto;
        var address = new Address(language ?? PreferredLanguage(context.Request), path, asOf, edition);
        return new Visit(address, theme, room.Today, shown is null ? null : Shown(shown))
        {
            IsDemonstration = room.Shelf.IsDemonstration, Arriving = arrival.Now,
        };
    }

    /// <summary>What the page at this address lets its reader choose; anything else in the query is not the page's.</summary>
    private static List<KeyValuePair<string, string>> Choices(HttpContext context) =>
    [
        .. (context.GetEndpoint()?.Metadata.GetMetadata<PageChoices>()?.Names ?? []).Order(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, One(context.Request.Query[name]) ?? "")).Where(choice => choice.Value.Length > 0),
    ];

    private static string? One(Microsoft.Extensions.Primitives.StringValues values) => values is [{ Length: > 0 } only] ? only : null;

    private RefusedException Ahead(DateOnly asOf) => new(
        "ASK-DATE",
        new($"截至日 {Notation.Day(asOf)} 尚未到来。", $"The as-of date {Notation.Day(asOf)} lies ahead."),
        new($"应不晚于今天 {Notation.Day(room.Today)}。", $"Expected today, {Notation.Day(room.Today)}, or earlier."),
        new("请选择较早的日期。", "Choose an earlier day."), exitCode: 2);
}
