using System.Text.Json;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>The members a JSON document has at its top, by which its dataset is recognised as a table is by its headings.</summary>
internal static class JsonMembers
{
    /// <exception cref="RefusedException">F-JSON: not one JSON object.</exception>
    public static IReadOnlyList<string> Of(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(member => member.Name)]
                : throw Refusal.Json(name, 1, 1);
        }
        catch (JsonException broken)
        {
            throw Refusal.Json(name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
        }
    }
}
