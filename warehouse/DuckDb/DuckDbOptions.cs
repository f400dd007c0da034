namespace Monitor.Warehouse.DuckDb;

/// <summary>How a database is opened. The engine's own defaults take 80 % of memory for each instance: set limits.</summary>
public sealed record DuckDbOptions
{
    public bool ReadOnly { get; init; }

    /// <summary>The engine's notation: "512MB", "2GB".</summary>
    public string? MemoryLimit { get; init; }

    public int? Threads { get; init; }

    /// <summary>Any further setting of the engine, by its name; wins over the limits above.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Extensions are never fetched or loaded unasked; what the library needs is built in.</summary>
    internal IEnumerable<KeyValuePair<string, string>> All()
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
        };
        if (MemoryLimit is not null) all["memory_limit"] = MemoryLimit;
        if (Threads is { } threads) all["threads"] = FormattableString.Invariant($"{threads}");
        foreach (var (name, value) in Settings) all[name] = value;
        // Last, because the registry of opened files goes by it.
        all["access_mode"] = ReadOnly ? "READ_ONLY" : "AUTOMATIC";
        return all;
    }
}
