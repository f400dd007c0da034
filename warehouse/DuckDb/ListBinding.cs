using System.Text;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A list as one parameter: <c>WHERE code IN (SELECT unnest($codes))</c>.</summary>
internal static class ListBinding
{
    /// <summary>Null when the value is no list that can be bound.</summary>
    public static ValueHandle? Create(object value) => value switch
    {
        IEnumerable<string?> items => Create(DuckDbType.Varchar, items, Text),
        IEnumerable<long> items => Create(DuckDbType.BigInt, items, LibDuckDb.duckdb_create_int64),
        IEnumerable<int> items => Create(DuckDbType.Integer, items, LibDuckDb.duckdb_create_int32),
        IEnumerable<double> items => Create(DuckDbType.Double, items, LibDuckDb.duckdb_create_double),
        IEnumerable<bool> items => Create(DuckDbType.Boolean, items, LibDuckDb.duckdb_create_bool),
        IEnumerable<DateOnly> items => Create(DuckDbType.Date, items, item => LibDuckDb.duckdb_create_date(Instants.Days(item))),
        _ => null,
    };

    private static ValueHandle Create<T>(DuckDbType element, IEnumerable<T> items, Func<T, ValueHandle> create)
    {
        var values = new List<ValueHandle>();
        try
        {
            foreach (var item in items) values.Add(create(item));
            nint[] raw = [.. values.Select(value => value.DangerousGetHandle())];
            using var type = LibDuckDb.duckdb_create_logical_type(element);
            return LibDuckDb.duckdb_create_list_value(type, raw, (ulong)raw.Length);
        }
        finally
        {
            foreach (var value in values) value.Dispose();
        }
    }

    private static ValueHandle Text(string? text)
    {
        if (text is null) return LibDuckDb.duckdb_create_null_value();
        var utf8 = Encoding.UTF8.GetBytes(text);
        return LibDuckDb.duckdb_create_varchar_length(utf8, (ulong)utf8.Length);
    }
}
