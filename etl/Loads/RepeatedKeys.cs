using System.Collections;
using System.Globalization;
using System.Numerics;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Etl.Loads;

/// <summary>Keys that a file has more than once, found without holding its keys: only rows whose key falls on the same bit as another's are
/// counted.</summary>
internal static class RepeatedKeys
{
    private const int BitsForEachRow = 16;
    private const long MostBits = 1 << 30;

    /// <summary>From <c>typed_row</c> into the temporary table <c>repeated_key(key)</c>.</summary>
    public static void Find(DuckDbConnection connection, int rows)
    {
        var bits = (int)Math.Min(MostBits, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, (long)rows * BitsForEachRow)));
        var (taken, shared) = (new BitArray(bits), new BitArray(bits));
        Read(connection, bits, (_, bit) =>
        {
            if (taken[bit]) shared[bit] = true;
            else taken[bit] = true;
        });
        List<int> candidates = [];
        if (shared.HasAnySet())
        {
            Read(connection, bits, (row, bit) =>
            {
                if (shared[bit]) candidates.Add(row);
            });
        }
        connection.Execute("CREATE OR REPLACE TEMP TABLE candidate (source_row INTEGER)");
        using (var appender = connection.CreateAppender("candidate"))
        {
            foreach (var row in candidates)
            {
                appender.Set(0, row);
                appender.EndRow();
            }
            appender.Close();
        }
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE repeated_key AS
            SELECT key FROM typed_row SEMI JOIN candidate USING (source_row) GROUP BY key HAVING count(*) > 1
            """);
    }

    private static void Read(DuckDbConnection connection, int bits, Action<int, int> row)
    {
        using var command = connection.CreateCommand(string.Create(CultureInfo.InvariantCulture,
            $"SELECT source_row, (hash(key) & {bits - 1})::INTEGER FROM typed_row WHERE key IS NOT NULL"));
        using var result = command.ExecuteChunks();
        foreach (var chunk in result)
        {
            var rows = chunk.Column<int>(0);
            var places = chunk.Column<int>(1);
            for (var i = 0; i < rows.Length; i++) row(rows[i], places[i]);
        }
    }
}
