namespace Monitor.Warehouse.Ledger;

/// <summary>What a column is for in a dataset's ledger.</summary>
public enum ColumnRole
{
    /// <summary>Cuts a figure; copied into entries and compared when history is entered. Periods are dimensions.</summary>
    Dimension,

    /// <summary>Summed; signed in entries.</summary>
    Amount,

    /// <summary>Kept with the version only: source, note.</summary>
    Note,
}

/// <param name="Type">DuckDB type: DATE, VARCHAR, INTEGER, DECIMAL(18,2) …</param>
public sealed record LedgerColumn(string Name, string Type, ColumnRole Role)
{
    /// <summary>Of a VARCHAR column every code it can ever hold: then a row stores a number of one or two bytes. A later declaration may
    /// add codes, never take one away.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The type it has in the tables.</summary>
    public string StoredType => Codes is null ? Type
        : $"ENUM({string.Join(", ", Codes.Distinct().Order(StringComparer.Ordinal).Select(code => $"'{code.Replace("'", "''",
            StringComparison.Ordinal)}'"))})";
}

/// <summary>The one declaration of a dataset's ledger: from it come the version table, the entry table, the staged columns
/// and the comparison of histories, so that no column is written down twice.</summary>
/// <param name="Name">Prefix of the tables, singular: "observation" gives observation_version and observation_entry.</param>
/// <param name="Version">Raised when the declaration changes; kept with every load.</param>
/// <param name="KeyType">VARCHAR, or BIGINT where keys are numbers.</param>
public sealed record LedgerTable(string Name, int Version, IReadOnlyList<LedgerColumn> Columns, string KeyType = "VARCHAR")
{
    /// <summary>The column with the region a file speaks for when it claims to be a full set; null where none can.</summary>
    public string? Territory { get; init; }

    /// <summary>The tables whose content the control totals speak for.</summary>
    public IReadOnlyList<string> Tables => [$"{Name}_version", $"{Name}_unentered", $"{Name}_entry"];
}
