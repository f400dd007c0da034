using System.Runtime.InteropServices;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Benchmarks.Binding;

/// <summary>What the binding costs over direct calls of the C API, on the same database.</summary>
internal static unsafe class BindingCost
{
    private const string One = "SELECT 1";
    private const string Flows = "SELECT seller, buyer, n, amount FROM flow";
    private const string Columns = "SELECT k, v FROM wide";

    public static void Run()
    {
        using var instance = DuckDbInstance.Open(":memory:");
        using var ours = instance.Connect();
        using var peer = instance.Connect();
        Fill(ours);
        var direct = peer.Handle.DangerousGetHandle();
        Comparison[] found =
        [
            With(One, sql => Medians.Compare("`SELECT 1`", 10_000, 2_000, () => Scalar(ours), () => DirectCalls.SelectOne(direct, sql))),
            With(Flows, sql => Medians.Compare(
                "1,153 rows, 4 columns", 2_000, 500, () => Rows(ours), () => DirectCalls.FetchRows(direct, sql))),
            With(Columns, sql => Medians.Compare(
                "20 M rows × 2 columns by span", 15, 2, () => Spans(ours), () => DirectCalls.SumTwoColumns(direct, sql))),
        ];
        Report(found);
    }

    private static void Fill(DuckDbConnection connection)
    {
        using var command = connection.CreateCommand("""
            CREATE TABLE flow AS SELECT '省份' || (i % 34) AS seller, '购买方所在省份与城市' || (i % 40) AS buyer,
                i * 17 AS n, (i * 12345.67)::DECIMAL(18,2) AS amount FROM range(1153) t(i);
            CREATE TABLE wide AS SELECT i AS k, i * 7 AS v FROM range(20000000) t(i);
            """);
        command.ExecuteNonQuery();
    }

    private static long Scalar(DuckDbConnection connection)
    {
        using var command = connection.CreateCommand(One);
        return (int)command.ExecuteScalar()!;
    }

    private static long Rows(DuckDbConnection connection)
    {
        using var command = connection.CreateCommand(Flows);
        using var reader = command.ExecuteReader();
        var sum = 0m;
        while (reader.Read())
            sum += reader.GetString(0).Length + reader.GetString(1).Length + reader.GetInt64(2) + reader.GetDecimal(3);
        return (long)sum;
    }

    private static long Spans(DuckDbConnection connection)
    {
        using var command = connection.CreateCommand(Columns);
        using var result = command.ExecuteChunks();
        var sum = 0L;
        foreach (var chunk in result)
        {
            var keys = chunk.Column<long>(0);
            var values = chunk.Column<long>(1);
            for (var row = 0; row < keys.Length; row++) sum += keys[row] ^ values[row];
        }
        return sum;
    }

    private delegate Comparison Measure(byte* sql);

    private static Comparison With(string sql, Measure measure)
    {
        var utf8 = Marshal.StringToCoTaskMemUTF8(sql);
        try
        {
            return measure((byte*)utf8);
        }
        finally
        {
            Marshal.FreeCoTaskMem(utf8);
        }
    }

    private static void Report(IEnumerable<Comparison> found)
    {
        Console.WriteLine("| what | binding, median | direct calls, median | ratio |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var line in found)
            Console.WriteLine(FormattableString.Invariant($"| {line.What} | {line.Ours:N1} µs | {line.Peer:N1} µs | {line.Ratio:F2}× |"));
    }
}
