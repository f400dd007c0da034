using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Monitor.Warehouse.Plans;

/// <summary>Holds a JSON document against the records it is to become: every unknown, missing or mistyped member, by path.</summary>
internal sealed class PlanShape(JsonSerializerOptions options, PlanPlaces places)
{
    private readonly List<PlanProblem> problems = [];

    public List<PlanProblem> Problems(JsonElement root)
    {
        Check(root, typeof(Plan), "");
        return problems;
    }

    private void Check(JsonElement found, Type type, string path)
    {
        var info = options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when found.ValueKind == JsonValueKind.Object:
                Members(found, info, path);
                break;
            case JsonTypeInfoKind.Enumerable when found.ValueKind == JsonValueKind.Array:
                foreach (var (index, element) in found.EnumerateArray().Index()) Check(element, info.ElementType!, $"{path}[{index}]");
                break;
            case JsonTypeInfoKind.Dictionary when found.ValueKind == JsonValueKind.Object:
                foreach (var member in found.EnumerateObject())
                    Check(member.Value, info.ElementType!, PlanPlaces.Member(path, member.Name));
                break;
            case JsonTypeInfoKind.None when Reads(found, type):
                break;
            default:
                var (zh, en) = Expected(type, info.Kind);
                Add(path, $"应为{zh}，实为 {Short(found)}。", $"expected {en}, found {Short(found)}.");
                break;
        }
    }

    private void Members(JsonElement found, JsonTypeInfo info, string path)
    {
        var members = info.Properties.Where(member => member.Set is not null).ToDictionary(member => member.Name);
        foreach (var given in found.EnumerateObject())
        {
            var at = PlanPlaces.Member(path, given.Name);
            if (!members.TryGetValue(given.Name, out var member))
                Add(at, $"没有这一项；可用的有 {string.Join('、', members.Keys)}。",
                    $"there is no such member; there are {string.Join(", ", members.Keys)}.");
            else if (given.Value.ValueKind != JsonValueKind.Null || !IsNullable(member))
                Check(given.Value, member.PropertyType, at);
        }
        foreach (var member in members.Values)
        {
            // what the records do not ask for in their constructor may be left out
            if (member.AssociatedParameter is null or { HasDefaultValue: true } || found.TryGetProperty(member.Name, out _)) continue;
            var (zh, en) = Expected(member.PropertyType, options.GetTypeInfo(member.PropertyType).Kind);
            var orNull = IsNullable(member) ? ("，确无则写 null", ", or null where there is none") : ("", "");
            Add(PlanPlaces.Member(path, member.Name), $"缺少此项；应为{zh}{orNull.Item1}。", $"is missing; expected {en}{orNull.Item2}.");
        }
    }

    private static bool IsNullable(JsonPropertyInfo member) => member.AssociatedParameter?.IsNullable ?? member.IsSetNullable;

    private bool Reads(JsonElement found, Type type)
    {
        // the converter would also take "AnnualFlow"; one spelling is enough
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return found.ValueKind == JsonValueKind.String && Ids(type).Contains(found.GetString());
        try
        {
            return found.Deserialize(type, options) is not null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Add(string path, string zh, string en) => problems.Add(PlanProblem.At(places, path, zh, en));

    private static (string Zh, string En) Expected(Type type, JsonTypeInfoKind kind) => kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => ("{ … } 对象", "an object { … }"),
        JsonTypeInfoKind.Enumerable => ("[ … ] 列表", "a list [ … ]"),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Expected(inner, kind),
        _ when type.IsEnum => ($"其一：{string.Join('、', Ids(type))}", $"one of {string.Join(", ", Ids(type))}"),
        _ when type == typeof(DateOnly) => ("日期，如 2025-12-31", "a date such as 2025-12-31"),
        _ when type == typeof(Period) => ("期间，如 2020 或 2020-12-31", "a period such as 2020 or 2020-12-31"),
        _ when type == typeof(int) => ("年份，如 2025", "a year such as 2025"),
        _ when type == typeof(decimal) => ("数字，如 5000000000000", "a number such as 5000000000000"),
        _ when type == typeof(bool) => ("true 或 false", "true or false"),
        _ => ("文字", "a text"),
    };

    private static IEnumerable<string> Ids(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    private static string Short(JsonElement found)
    {
        var text = found.GetRawText();
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
    }
}
