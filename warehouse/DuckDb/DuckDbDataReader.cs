using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Monitor.Warehouse.DuckDb.Native;

namespace Monitor.Warehouse.DuckDb;

/// <summary>Rows of each statement that answers with rows, read from the engine's own chunks.
/// Statements behind the one being read run when <see cref="NextResult"/> comes to them.</summary>
[SuppressMessage("Design", "CA1010", Justification = "The base class decides what enumerating a reader means.")]
public sealed partial class DuckDbDataReader : DbDataReader
{
    private readonly Script script;
    private readonly DbConnection? closes;
    private DuckDbResult? result;
    private Vector[] vectors = [];
    private int row = -1;
    private int rows;
    private bool peeked;
    private bool any;
    private long changed;
    private bool closed;

    internal DuckDbDataReader(Script script, DbConnection? closes)
    {
        this.script = script;
        this.closes = closes;
        try
        {
            NextResult();
        }
        catch
        {
            Close();
            throw;
        }
    }

    public override int FieldCount => result?.ColumnCount ?? 0;
    public override int Depth => 0;
    public override bool IsClosed => closed;
    public override int RecordsAffected => checked((int)changed);
    public override bool HasRows => any || Peek();
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool NextResult()
    {
        result?.Dispose();
        result = null;
        (row, rows, peeked, any) = (-1, 0, false, false);
        while (script.Next() is { } next)
        {
            changed += next.RowsChanged;
            if (next.HasRows)
            {
                result = next;
                vectors = new Vector[next.ColumnCount];
                return true;
            }
            next.Dispose();
        }
        return false;
    }

    public override bool Read() => ++row < rows || NextChunk();

    public override bool IsDBNull(int ordinal) => At(ordinal).IsNull(row);
    public override string GetName(int ordinal) => Column(ordinal).Name;
    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType();
    public override string GetDataTypeName(int ordinal) => Column(ordinal).Type.ToString().ToUpperInvariant();

    public override int GetOrdinal(string name)
    {
        for (var i = 0; i < FieldCount; i++)
            if (string.Equals(GetName(i), name, StringComparison.OrdinalIgnoreCase)) return i;
        throw new ArgumentException($"There is no column {name}.", nameof(name));
    }

    public override object GetValue(int ordinal)
    {
        ref readonly var vector = ref At(ordinal);
        return vector.IsNull(row) ? DBNull.Value : vector.Value(row);
    }

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override void Close()
    {
        if (closed) return;
        closed = true;
        result?.Dispose();
        result = null;
        script.Dispose();
        closes?.Close();
    }

    private bool Peek()
    {
        if (result is null || row >= 0 || peeked) return false;
        peeked = true;
        var found = NextChunk();
        row = -1;
        return found;
    }

    private bool NextChunk()
    {
        (row, rows) = (0, 0);
        if (result is null) return false;
        var chunk = result.NextChunk();
        if (chunk == 0) return false;
        rows = (int)LibDuckDb.duckdb_data_chunk_get_size(chunk);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = new Vector(LibDuckDb.duckdb_data_chunk_get_vector(chunk, (ulong)i), result.Column(i));
        return any = rows > 0;
    }

    private DuckDbColumn Column(int ordinal) =>
        (result ?? throw new InvalidOperationException("There is no result.")).Column(ordinal);

    private ref readonly Vector At(int ordinal)
    {
        if ((uint)row >= (uint)rows) throw new InvalidOperationException("There is no row: call Read first.");
        return ref vectors[ordinal];
    }

    private ref readonly Vector Present(int ordinal)
    {
        ref readonly var vector = ref At(ordinal);
        if (vector.IsNull(row)) throw new InvalidCastException($"Column {GetName(ordinal)} is null in this row.");
        return ref vector;
    }
}
