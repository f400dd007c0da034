using System.Data.Common;
using System.Globalization;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Editions;

/// <summary>One edition's file, open read-only: no external access, its configuration locked.</summary>
internal sealed class OpenEdition : IDisposable
{
    private readonly DuckDbInstance instance;

    public OpenEdition(int number, string path, string temporary, int megabytes, int threads)
    {
        Number = number;
        instance = DuckDbInstance.Open(path, new DuckDbOptions
        {
            ReadOnly = true,
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{megabytes}MB"),
            Threads = threads,
            Settings = new Dictionary<string, string>
            {
                ["temp_directory"] = temporary,
                ["max_temp_directory_size"] = "4GB",
                ["enable_external_access"] = "false",
                ["lock_configuration"] = "true",
            },
        });
    }

    public int Number { get; }

    /// <summary>How many leases are out.</summary>
    public int Lent { get; set; }

    /// <summary>Which lending was the last, to find the one that was idle longest.</summary>
    public long LastLending { get; set; }

    public DbConnection Connect() => instance.Connect();

    /// <summary>Closes the file as soon as the last lent connection is gone.</summary>
    public void Dispose() => instance.Dispose();
}
