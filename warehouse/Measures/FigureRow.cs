using System.Data.Common;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>Reads one row of observation.sql, or of observation_history.sql, into a figure.</summary>
internal sealed class FigureRow(DbDataReader reader, Catalogue catalogue, Question question, bool history)
{
    private readonly List<Dimension> cuts =
        [.. catalogue.Dimensions.Where(d => d is { Published: not null, Kind: DimensionKind.Cut })];

    public PublishedFigure Read()
    {
        var period = new Period(Day("period_from"), Day("period_to"));
        var cut = cuts.Select(d => (d.Id, Code: Text(d.Published!))).Where(c => c.Code is not null)
            .ToDictionary(c => c.Id, c => c.Code!, StringComparer.Ordinal);
        var address = $"{question.Measure.Id}/{Question.CutText(cut)}/{period}";
        var observation = new Observation(period, reader.GetDecimal(reader.GetOrdinal("value")), Code<Bound>("bound"),
            Code<Release>("release"), Code<Grade>("grade"), Day("known_on"), Code<KnownOnKind>("known_on_kind"), address)
        {
            KnownUntil = history && !reader.IsDBNull(reader.GetOrdinal("known_until")) ? Day("known_until") : null,
        };
        var codes = question.By.ToDictionary(d => d.Id, d => Text($"by_{d.Id}"), StringComparer.Ordinal);
        return new PublishedFigure(codes, cut, observation, reader.GetBoolean(reader.GetOrdinal("is_partial")),
            reader.GetBoolean(reader.GetOrdinal("is_sample")), Text("vintage"), Text("source"), Text("confidence"), Text("note"),
            Text("key")!, reader.GetInt64(reader.GetOrdinal("source_load")),
            reader.GetInt32(reader.GetOrdinal("source_row")));
    }

    private DateOnly Day(string column) => reader.GetFieldValue<DateOnly>(reader.GetOrdinal(column));

    private string? Text(string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
    }

    /// <summary>Codes are snake_case in the ledger and PascalCase in C#; nothing else is accepted.</summary>
    private T Code<T>(string column) where T : struct, Enum =>
        Enum.Parse<T>(Text(column)!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
