using Monitor.Etl.Loads;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>How a dataset takes a file that is one JSON document: one raw row.</summary>
/// <param name="Members">The members at the document's top by which it is recognised; all must be there.</param>
/// <param name="Columns">The columns of <c>raw</c>.</param>
/// <param name="Read">Checks the text of a file (its second argument: what it is called) and gives the cells of the row. Refuses a
/// document of the wrong shape.</param>
public sealed record DocumentShape(
    IReadOnlyList<string> Members, IReadOnlyList<string> Columns, Func<string, string, IReadOnlyList<string?>> Read)
{
    /// <exception cref="RefusedException">H-MISSING, F-UNKNOWN.</exception>
    internal static Dataset Recognise(IReadOnlyList<string> found, IReadOnlyList<Dataset> datasets, string name)
    {
        var nearest = datasets.MaxBy(d => d.Document!.Members.Count(found.Contains));
        if (nearest is null || !nearest.Document!.Members.Any(found.Contains)) throw Refusal.Unknown(name, found, datasets);
        var missing = nearest.Document.Members.Except(found).ToList();
        return missing.Count == 0 ? nearest : throw Refusal.HeadingMissing(name, nearest.Name, found, missing);
    }
}
