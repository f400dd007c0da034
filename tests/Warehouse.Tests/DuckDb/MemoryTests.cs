using System.Diagnostics;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Tests.DuckDb;

/// <summary>Alone, because the memory of the whole process is looked at.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
[Collection("memory")]
public sealed class MemoryTests
{
    private const int Queries = 100_000;

    // Names and texts of 300 bytes: any one of them forgotten per query would be 30 MB at the end.
    private static readonly string Long = new('n', 300);
    private static readonly string Absent = new('m', 3_000);
    private const long Bound = 16L << 20;

    [Fact]
    public void Queries_HundredThousand_MemoryStaysFlat()
    {
        using var connection = new DuckDbConnection(":memory:", new DuckDbOptions { Threads = 1 });
        connection.Open();
        Ask(connection, 5_000);
        var before = Resident();

        Ask(connection, Queries);

        var grown = Resident() - before;
        Assert.True(grown < Bound, $"{grown / 1024} KiB more after {Queries} queries");
    }

    private static void Ask(DuckDbConnection connection, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var command = connection.CreateCommand($"SELECT ${Long} AS {Long}");
            command.Parameters.Add(Long, Long);
            using var reader = command.ExecuteReader();
            reader.Read();
            Assert.Equal(Long.Length, reader.GetString(reader.GetOrdinal(Long)).Length);
            if (i % 10 == 0) Fail(connection);
        }
    }

    private static void Fail(DuckDbConnection connection)
    {
        using var command = connection.CreateCommand($"SELECT {Absent}");
        Assert.Throws<DuckDbException>(() => command.ExecuteReader());
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
