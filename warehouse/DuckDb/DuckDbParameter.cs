using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Monitor.Warehouse.DuckDb;

/// <summary>A named value: <c>$name</c> in the text, "name" or "$name" here. The value's own type decides how it is bound.</summary>
public sealed class DuckDbParameter : DbParameter
{
    private string name = "";

    public DuckDbParameter()
    {
    }

    public DuckDbParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>Without the sign in front.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get => name;
        set => name = (value ?? "").TrimStart('$', '@', ':');
    }

    public override object? Value { get; set; }
    public override DbType DbType { get; set; }
    public override ParameterDirection Direction { get; set; } = ParameterDirection.Input;
    public override bool IsNullable { get; set; }
    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn { get; set; } = "";

    public override bool SourceColumnNullMapping { get; set; }

    public override void ResetDbType() => DbType = default;
}
