using System.Collections.Frozen;
using CsvHelper;
using Monitor.Warehouse;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Intake;

/// <summary>Why a row went to quarantine, in words.</summary>
/// <param name="Code">E.g. "R-DATE".</param>
/// <param name="Dimension">Of data quality: conformity, completeness, accuracy, consistency.</param>
/// <param name="Fix">What the sender can do.</param>
public sealed record ReasonCode(string Code, Words Dimension, Words Text, Words Fix)
{
    /// <summary>Every reason a check can give, by code.</summary>
    public static IReadOnlyDictionary<string, ReasonCode> All { get; } = Read().ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    private static List<ReasonCode> Read()
    {
        using var reader = CsvReader.FromText(SqlText.Of("Intake/reasons.csv", typeof(ReasonCode).Assembly), CsvReaderOptions.Default);
        List<ReasonCode> reasons = [];
        while (reader.Read())
            reasons.Add(new(reader.GetString("code"), Pair("dimension_zh", "dimension_en"), Pair("zh", "en"), Pair("fix_zh", "fix_en")));
        return reasons;

        Words Pair(string zh, string en) => new(reader.GetString(zh), reader.GetString(en));
    }
}
