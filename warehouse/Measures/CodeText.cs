using System.Text.Json;

namespace Monitor.Warehouse.Measures;

/// <summary>Codes as tables write them, snake_case, and the values they stand for.</summary>
internal static class CodeText
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T Read<T>(string code) where T : struct, Enum =>
        Enum.Parse<T>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
