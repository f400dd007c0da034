namespace Monitor.Dashboard.Layout;

/// <summary>Keeps the reader's choice of light or dark and leads back; works without a script.</summary>
public static class ThemeChoice
{
    public static IResult Remember(HttpContext context, string theme, string? back)
    {
        if (Enum.TryParse<Theme>(theme, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
            context.Response.Cookies.Append(VisitReader.ThemeCookie, chosen.ToString().ToLowerInvariant(), new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/",
            });
        context.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(IsOurs(back) ? back! : "/");
    }

    /// <summary>Only an address of this site: "//elsewhere" and "/\elsewhere" would lead away.</summary>
    private static bool IsOurs(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
