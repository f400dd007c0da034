namespace Monitor.Warehouse.Measures;

/// <summary>The known words nearest to a mistyped one, by edit distance.</summary>
public static class Nearest
{
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known, int count) =>
        [.. known.OrderBy(word => Distance(typed, word)).ThenBy(word => word, StringComparer.Ordinal).Take(count)];

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
