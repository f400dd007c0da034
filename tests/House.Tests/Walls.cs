using System.Text.RegularExpressions;

namespace Monitor.House.Tests;

/// <summary>Who may use whom. A rule: files below a folder may not name these namespaces, but for the folders excepted.</summary>
internal sealed partial record Wall(string Folder, string[] Forbidden, string[] Doors)
{
    public static readonly Wall[] All =
    [
        new("warehouse/", ["Monitor.Etl", "Monitor.Dashboard"], []),
        new("etl/", ["Monitor.Dashboard"], []),
        new("dashboard/", ["Monitor.Etl"], ["dashboard/Program.cs", "dashboard/Commands/"]),
        new("warehouse/Plans/", ["Monitor.Warehouse."], []),
        new("warehouse/DuckDb/", ["Monitor.Warehouse."], []),
    ];

    /// <summary>The namespaces a file names across a wall; its own room's is always open to it.</summary>
    public static IEnumerable<string> Broken(string path, string text)
    {
        var named = Names().Matches(text).Select(m => m.Groups[1].Value).ToList();
        var rules = All.Concat(Neighbours(path));
        return rules.Where(wall => path.StartsWith(wall.Folder, StringComparison.Ordinal)
                && !wall.Doors.Any(door => path.StartsWith(door, StringComparison.Ordinal)))
            .SelectMany(wall => named.Where(name => wall.Forbidden.Any(f => Crosses(name, f)) && !IsOwnRoom(path, name)))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A dataset never uses another dataset, a page group never another page group.</summary>
    private static IEnumerable<Wall> Neighbours(string path)
    {
        string[] notDatasets = ["Intake", "Loads", "Jobs"];
        if (path.Split('/') is ["etl", var room, _, ..] && !notDatasets.Contains(room))
            yield return new Wall($"etl/{room}/", [.. Rooms("etl/").Except([room, .. notDatasets]).Select(r => $"Monitor.Etl.{r}")], []);
        if (path.Split('/') is ["dashboard", "Pages", var page, _, ..])
            yield return new Wall($"dashboard/Pages/{page}/",
                [.. Rooms("dashboard/Pages/").Where(p => p != page).Select(p => $"Monitor.Dashboard.Pages.{p}")], []);
    }

    private static IEnumerable<string> Rooms(string folder) => Sources.Tracked
        .Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p[folder.Length..].Contains('/', StringComparison.Ordinal))
        .Select(p => p[folder.Length..].Split('/')[0]).Distinct(StringComparer.Ordinal);

    private static bool Crosses(string name, string forbidden) => forbidden.EndsWith('.')
        ? name.StartsWith(forbidden, StringComparison.Ordinal)
        : name == forbidden || name.StartsWith(forbidden + ".", StringComparison.Ordinal);

    private static bool IsOwnRoom(string path, string name)
    {
        var own = "Monitor." + string.Join('.', path.Split('/')[..^1].Select(p => p[..1].ToUpperInvariant() + p[1..]));
        return name == own || name.StartsWith(own + ".", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*@?using\s+(?:static\s+)?(Monitor\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Names();
}
