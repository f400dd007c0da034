using System.Data.Common;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Measures;

/// <summary>What an edition holds of a plan beside its figures: what documents show, what was amended, what counts how much. Samples
/// never reach a plan.</summary>
internal sealed class PlanGrounds(Figures figures)
{
    public Grounds Of(string plan, DateOnly asOf) => new()
    {
        Evidence = Read("evidence", plan, asOf, row => new Evidence(
            row.GetString(0), row.GetString(1), Code<EvidenceResult>(row.GetString(2)), row.GetFieldValue<DateOnly>(3),
            row.IsDBNull(5) ? row.GetString(4) : $"{row.GetString(4)} {row.GetString(5)}", row.GetFieldValue<DateOnly>(6))),
        Amendments = Read("amendment", plan, asOf, row => new Amendment(
            row.GetString(0), Code<AmendedPart>(row.GetString(1)), row.IsDBNull(2) ? null : row.GetDecimal(2),
            row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetString(8), row.GetString(9),
            row.GetFieldValue<DateOnly>(10))),
    };

    /// <summary>Weights by indicator; empty when nobody entered any.</summary>
    public IReadOnlyDictionary<string, decimal> Weights(string plan, DateOnly asOf) =>
        Read("weight", plan, asOf, row => (row.GetString(0), row.GetDecimal(1))).ToDictionary(one => one.Item1, one => one.Item2);

    /// <summary>The full text of the plan's document; null when nobody has loaded it.</summary>
    public string? Text(string plan, DateOnly asOf) => Read("plan_text", plan, asOf, row => row.GetString(0)).FirstOrDefault();

    /// <summary>An edition published before the ledger existed holds none.</summary>
    private List<T> Read<T>(string ledger, string plan, DateOnly asOf, Func<DbDataReader, T> make)
    {
        List<T> rows = [];
        if (!figures.Holds($"{ledger}_entry")) return rows;
        using var reader = figures.Execute(SqlText.Of($"Measures/{ledger}.sql"), ("plan", plan), ("as_of", asOf));
        while (reader.Read()) rows.Add(make(reader));
        return rows;
    }

    private static T Code<T>(string code) where T : struct, Enum => Enum.Parse<T>(code, ignoreCase: true);
}
