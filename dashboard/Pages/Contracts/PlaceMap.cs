using Monitor.Dashboard.Charts;
using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Regions;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>The table of provinces as a map of tiles: the same sums, by class of value.</summary>
internal sealed class PlaceMap(Visit visit, PlaceTable places, string basisName, int year)
{
    private readonly Texts text = visit.Texts<ProvincesPage>();
    private readonly MetricNotation notation = new(visit);

    /// <summary>A row's region as the table writes it: short in Chinese.</summary>
    public static string Name(PlaceRow row, Visit visit)
    {
        if (row.Kind is PlaceKind.Group) return CodeBook.Shipped.Find("region_group", row.Code)!.Name.In(visit.Language);
        var name = Gazetteer.Shipped.Of(row.Code)!.Name.In(visit.Language);
        if (!visit.Notation.IsChinese) return name;
        return TileGrid.Places.FirstOrDefault(place => place.Code == row.Code)?.Zh
            ?? (row.Kind is PlaceKind.PlanCity ? name.TrimEnd('市') : name);
    }

    private IReadOnlyList<double> Limits => Scale.Limits(Value(places.Nation) ?? 0);

    /// <summary>The classes from low to high with their limits, and "…" for what has no figure.</summary>
    public IEnumerable<(int Number, string Words)> Classes
    {
        get
        {
            var limits = Limits.Select(limit => Notation.Number((decimal)limit, "#,0.####")).ToList();
            if (limits is [var first, .., var last])
            {
                yield return (1, $"{visit.Notation.Less} {first}");
                for (var i = 1; i < limits.Count; i++) yield return (i + 1, visit.Notation.Span(limits[i - 1], limits[i]));
                yield return (limits.Count + 1, $"≥ {last}");
            }

            yield return (0, text["map.none"]);
        }
    }

    public TileMap Chart()
    {
        var limits = Limits;
        var tiles = TileGrid.Places.Select(place => Tile(places.Tile(place.Code), place, limits)).ToList();
        var isSample = TileGrid.Places.Any(place => places.Tile(place.Code).Compared.Now is { IsSample: true });
        return new(text["map", basisName, $"{year}"],
            text["map.description", string.Join(text["list"], tiles.Where(tile => tile.Class > 0).Select(tile => tile.Title))],
            visit.Notation.IsChinese, tiles, SampleMark.Word(visit, isSample));
    }

    private Tile Tile(PlaceRow row, TilePlace place, IReadOnlyList<double> limits)
    {
        var name = visit.Notation.IsChinese ? place.Zh : Name(row, visit);
        if (Value(row) is not { } value) return new(place.Code, 0, "…", text["map.tile.none", name], null);
        var exact = notation.Write(Metric.Value, (decimal)value);
        return new(place.Code, Charts.Tile.ClassOf(value, limits), Short(value), text["map.tile", name, exact],
            row.Compared.Now is { IsNothing: true } ? null
                : visit.Address.To(visit.FigureAddress($"contract_value/{row.Cut}/{row.Compared.Period}")));
    }

    private double? Value(PlaceRow row) => row.Compared.Now is { } tally ? (double?)notation.Of(Metric.Value, tally) : null;

    private static string Short(double value) =>
        Notation.Number((decimal)value, value is 0 ? "0" : value < 1 ? "0.00" : value < 100 ? "0.0" : "#,0");
}
