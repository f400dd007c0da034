using System.Text;
using System.Text.Json;

namespace Monitor.Warehouse.Plans;

/// <summary>On which line of a JSON file, known to be whole, each path stands.</summary>
internal sealed class PlanPlaces
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public PlanPlaces(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var open = new Stack<(string Path, int Next)>();
        var (name, line, seen) = ("", 1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(seen, start - seen).Count((byte)'\n');
            seen = start;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = Member(open.Peek().Path, reader.GetString()!);
                lines.TryAdd(name, line);
                continue;
            }
            var path = Here(open, name);
            lines.TryAdd(path, line);
            if (reader.TokenType is JsonTokenType.StartObject) open.Push((path, -1));
            if (reader.TokenType is JsonTokenType.StartArray) open.Push((path, 0));
        }
    }

    public static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The line of a path, else of the nearest thing around it.</summary>
    public int? Line(string path)
    {
        while (!lines.ContainsKey(path) && path.LastIndexOfAny(['.', '[']) is > 0 and var cut) path = path[..cut];
        return lines.TryGetValue(path, out var line) || lines.TryGetValue("", out line) ? line : null;
    }

    private static string Here(Stack<(string Path, int Next)> open, string name)
    {
        if (open.Count == 0) return "";
        var (path, next) = open.Peek();
        if (next < 0) return name;
        open.Pop();
        open.Push((path, next + 1));
        return $"{path}[{next}]";
    }
}
