using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>How a dataset takes a file that is one running text (.txt, .md): one raw row, the file's hash and its words.</summary>
/// <param name="Columns">The columns of <c>raw</c>: hash, text.</param>
public sealed record PlainText(IReadOnlyList<string> Columns)
{
    private static readonly string[] Extensions = [".txt", ".md"];

    internal static bool Is(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    internal static RawRow Read(string path)
    {
        var text = File.ReadAllText(path);
        return new RawRow(1, [FileHash.Of(path), text], text);
    }
}
