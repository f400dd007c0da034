namespace Monitor.Dashboard.Charts;

/// <summary>What a map of tiles shows. Words are already in the reader's language.</summary>
/// <param name="Sample">The word for "sample" when sample entries are in any of the figures; it stands inside the picture.</param>
public sealed record TileMap(string Title, string Description, bool IsChinese, IReadOnlyList<Tile> Tiles, string? Sample);

/// <param name="Class">1 to 5 from low to high; 0 without a figure.</param>
/// <param name="Value">As written in the tile; "…" without a figure.</param>
/// <param name="Title">The figure in a sentence, shown on hover and read aloud.</param>
/// <param name="Href">The figure's page; null without a figure.</param>
public sealed record Tile(string Code, int Class, string Value, string Title, string? Href)
{
    /// <summary>The class of a value: how many limits it has reached, and one.</summary>
    public static int ClassOf(double value, IReadOnlyList<double> limits) => 1 + limits.Count(limit => value >= limit);
}
