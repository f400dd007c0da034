using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A command's parameters, found by name.</summary>
[SuppressMessage("Design", "CA1010", Justification = "The base class is the contract; nobody enumerates parameters by type.")]
public sealed class DuckDbParameterCollection : DbParameterCollection
{
    private readonly List<DuckDbParameter> items = [];

    public override int Count => items.Count;
    public override object SyncRoot => items;

    public DuckDbParameter Add(string name, object? value)
    {
        var parameter = new DuckDbParameter(name, value);
        items.Add(parameter);
        return parameter;
    }

    public override int Add(object value)
    {
        items.Add((DuckDbParameter)value);
        return items.Count - 1;
    }

    public override void AddRange(Array values)
    {
        foreach (DuckDbParameter value in values) items.Add(value);
    }

    public override void Clear() => items.Clear();
    public override bool Contains(object value) => items.Contains((DuckDbParameter)value);
    public override bool Contains(string value) => IndexOf(value) >= 0;
    public override void CopyTo(Array array, int index) => ((ICollection)items).CopyTo(array, index);
    public override IEnumerator GetEnumerator() => items.GetEnumerator();
    public override int IndexOf(object value) => items.IndexOf((DuckDbParameter)value);

    public override int IndexOf(string parameterName)
    {
        var name = parameterName.TrimStart('$', '@', ':');
        return items.FindIndex(item => string.Equals(item.ParameterName, name, StringComparison.OrdinalIgnoreCase));
    }

    public override void Insert(int index, object value) => items.Insert(index, (DuckDbParameter)value);
    public override void Remove(object value) => items.Remove((DuckDbParameter)value);
    public override void RemoveAt(int index) => items.RemoveAt(index);
    public override void RemoveAt(string parameterName) => items.RemoveAt(Existing(parameterName));

    internal DuckDbParameter? Find(string name) => IndexOf(name) is >= 0 and var index ? items[index] : null;

    protected override DbParameter GetParameter(int index) => items[index];
    protected override DbParameter GetParameter(string parameterName) => items[Existing(parameterName)];
    protected override void SetParameter(int index, DbParameter value) => items[index] = (DuckDbParameter)value;

    protected override void SetParameter(string parameterName, DbParameter value) =>
        items[Existing(parameterName)] = (DuckDbParameter)value;

    private int Existing(string name) => IndexOf(name) is >= 0 and var index
        ? index
        : throw new ArgumentException($"There is no parameter ${name}.", nameof(name));
}
