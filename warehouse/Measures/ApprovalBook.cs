using System.Data.Common;
using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>The approvals one edition knows.</summary>
public sealed class ApprovalBook(Figures figures)
{
    /// <summary>A kind's carriers on a day, with what was known then.</summary>
    public Pipeline Pipeline(CarrierKind kind, DateOnly asOf) => Approvals.Pipeline.Of(kind, Steps(kind, asOf), asOf);

    private List<Approval> Steps(CarrierKind kind, DateOnly asOf)
    {
        if (!figures.Holds("approval_entry")) return [];
        using var reader = figures.Execute(SqlText.Of("Measures/approvals.sql"), ("kind", CodeText.Of(kind)), ("as_of", asOf));
        List<Approval> steps = [];
        while (reader.Read())
            steps.Add(new Approval(kind, CodeText.Read<Stage>(reader.GetString(0)), Text(reader, 1), Name(reader), reader.GetInt32(9),
                Text(reader, 4), reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5), reader.GetFieldValue<DateOnly>(6),
                Text(reader, 7), CodeText.Read<Grade>(reader.GetString(8)), reader.GetFieldValue<DateOnly>(10), reader.GetString(11),
                Text(reader, 12)));
        return steps;
    }

    /// <summary>What one language lacks the other says.</summary>
    private static Words? Name(DbDataReader reader) => (Text(reader, 2), Text(reader, 3)) switch
    {
        (null, null) => null,
        var (zh, en) => new Words(zh ?? en!, en ?? zh!),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
