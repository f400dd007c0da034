using System.Collections.Frozen;
using System.Data.Common;

namespace Monitor.Warehouse.DuckDb;

/// <summary>What the engine refused, in its own words, with its own class. For developers and logs: never shown to readers.</summary>
public sealed class DuckDbException(DuckDbErrorKind kind, string message) : DbException(message)
{
    // Where the C API gives only text, the class stands in front of " Error: ".
    private static readonly FrozenDictionary<string, DuckDbErrorKind> Prefixes = new Dictionary<string, DuckDbErrorKind>
    {
        ["Out of Range"] = DuckDbErrorKind.OutOfRange,
        ["TransactionContext"] = DuckDbErrorKind.Transaction,
        ["Mismatch Type"] = DuckDbErrorKind.MismatchType,
        ["Divide by Zero"] = DuckDbErrorKind.DivideByZero,
        ["Object Size"] = DuckDbErrorKind.ObjectSize,
        ["Not implemented"] = DuckDbErrorKind.NotImplemented,
        ["Out of Memory"] = DuckDbErrorKind.OutOfMemory,
        ["Parameter Not Resolved"] = DuckDbErrorKind.ParameterNotResolved,
        ["Parameter Not Allowed"] = DuckDbErrorKind.ParameterNotAllowed,
        ["Missing Extension"] = DuckDbErrorKind.MissingExtension,
        ["Extension Autoloading"] = DuckDbErrorKind.Autoload,
        ["Invalid Configuration"] = DuckDbErrorKind.InvalidConfiguration,
        ["Invalid Input"] = DuckDbErrorKind.InvalidInput,
        ["Invalid type"] = DuckDbErrorKind.InvalidType,
        ["Unknown Type"] = DuckDbErrorKind.UnknownType,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public DuckDbErrorKind Kind => kind;

    /// <summary>The class is read from the message's beginning: "Binder Error: …".</summary>
    internal static DuckDbException FromText(string message)
    {
        var end = message.IndexOf(" Error: ", StringComparison.Ordinal);
        var prefix = end > 0 ? message[..end] : "";
        var kind = Prefixes.TryGetValue(prefix, out var known) || Enum.TryParse(prefix, ignoreCase: true, out known)
            ? known
            : DuckDbErrorKind.Invalid;
        return new DuckDbException(kind, message);
    }
}
