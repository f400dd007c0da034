namespace Monitor.Warehouse.DuckDb;

/// <summary>Values of the row being filled. A value goes into the column's type exactly, or is an error that names it.</summary>
public sealed partial class DuckDbAppender
{
    public void SetNull(int column) => targets[column].Null(row);

    public void Set(int column, bool value) => targets[column].Slot(row, value);

    public void Set(int column, long value)
    {
        var target = targets[column];
        if (target.Column.Type == DuckDbType.BigInt) target.Slot(row, value);
        else Set(column, (Int128)value);
    }

    public void Set(int column, Int128 value)
    {
        var target = targets[column];
        if (target.Column.Type == DuckDbType.Decimal) target.Whole(row, Decimals.Mantissa(value, 0, target.Column));
        else if (target.Column.Type == DuckDbType.Enum) throw target.Mismatch("a number");
        else target.Whole(row, value);
    }

    public void Set(int column, decimal value)
    {
        var target = targets[column];
        if (target.Column.Type != DuckDbType.Decimal) throw target.Mismatch("a decimal");
        target.Whole(row, Decimals.Mantissa(value, target.Column));
    }

    /// <summary>For DOUBLE and FLOAT; a FLOAT keeps what it can of it.</summary>
    public void Set(int column, double value)
    {
        var target = targets[column];
        if (target.Column.Type == DuckDbType.Float) target.Slot(row, (float)value);
        else target.Slot(row, value);
    }

    public void Set(int column, DateOnly value)
    {
        var target = targets[column];
        if (target.Column.Type != DuckDbType.Date) throw target.Mismatch("a date");
        target.Slot(row, Instants.Days(value));
    }

    /// <summary>For TIMESTAMP; parts below a microsecond are cut.</summary>
    public void Set(int column, DateTime value)
    {
        var target = targets[column];
        if (target.Column.Type != DuckDbType.Timestamp) throw target.Mismatch("a DateTime");
        target.Slot(row, Instants.Micros(value));
    }

    /// <summary>For TIMESTAMPTZ; parts below a microsecond are cut.</summary>
    public void Set(int column, DateTimeOffset value)
    {
        var target = targets[column];
        if (target.Column.Type != DuckDbType.TimestampTz) throw target.Mismatch("a DateTimeOffset");
        target.Slot(row, Instants.Micros(value.UtcDateTime));
    }

    /// <summary>For VARCHAR and ENUM.</summary>
    public void Set(int column, ReadOnlySpan<char> value) => targets[column].Text(row, value);

    /// <summary>For VARCHAR and ENUM; null is NULL.</summary>
    public void Set(int column, string? value)
    {
        if (value is null) SetNull(column);
        else targets[column].Text(row, value);
    }

    /// <summary>For BLOB.</summary>
    public void Set(int column, ReadOnlySpan<byte> value) => targets[column].Blob(row, value);

    public void Set(int column, long? value)
    {
        if (value is { } present) Set(column, present);
        else SetNull(column);
    }

    public void Set(int column, decimal? value)
    {
        if (value is { } present) Set(column, present);
        else SetNull(column);
    }

    public void Set(int column, double? value)
    {
        if (value is { } present) Set(column, present);
        else SetNull(column);
    }

    public void Set(int column, DateOnly? value)
    {
        if (value is { } present) Set(column, present);
        else SetNull(column);
    }

    /// <summary>A column's slots for the next rows, at most <see cref="Room"/>, in the stored form that <see cref="DuckDbChunk.Column{T}"/>
    /// reads: nothing is converted or checked but its width.</summary>
    public void SetColumn<T>(int column, ReadOnlySpan<T> values) where T : unmanaged
    {
        if (values.Length > Room) throw new ArgumentException($"{values.Length} values, but room for {Room} rows.", nameof(values));
        targets[column].Span(row, values);
    }
}
