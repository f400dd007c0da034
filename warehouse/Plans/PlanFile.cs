using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Monitor.Warehouse.Plans;

/// <summary>A plan as a JSON file: camelCase members, enums as snake_case words, dates as yyyy-MM-dd, periods
/// as <see cref="Period.ToString"/> writes them. What a record asks for in its constructor is required, except <c>cumulative</c>:
/// what does not exist is <c>null</c> or <c>[]</c>, so that leaving something out is a decision and not a slip. What only some plans
/// have (statements, parameters, a default reading …) may be left out.</summary>
public static class PlanFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        // the file is read by people: Chinese stays Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new PeriodConverter() },
    };

    public static string Write(Plan plan) => JsonSerializer.Serialize(plan, Options);

    /// <summary>A file that is not a plan yet.</summary>
    internal static string Write(JsonNode unfinished) => unfinished.ToJsonString(Options);

    /// <summary>The plan in <paramref name="json"/>, or every problem found. Never throws for what a file holds.</summary>
    public static PlanReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var places = new PlanPlaces(json);
            var problems = new PlanShape(Options, places).Problems(document.RootElement);
            if (problems.Count > 0) return new(null, problems);
            var plan = document.Deserialize<Plan>(Options)!;
            problems = PlanSense.Problems(plan, places);
            return new(problems.Count == 0 ? plan : null, problems);
        }
        catch (JsonException broken)
        {
            return new(null, [PlanProblem.Broken(broken.LineNumber)]);
        }
        catch (InvalidOperationException)
        {
            // a name of half a character: JSON allows to write it, .NET cannot hold it as text
            return new(null, [PlanProblem.Broken(null)]);
        }
    }

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
