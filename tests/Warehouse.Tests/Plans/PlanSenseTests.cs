using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

/// <summary>A plan of the right shape that makes no sense is refused in words, with line and field.</summary>
public sealed class PlanSenseTests
{
    [Theory]
    [InlineData("\"value\": 30000,", "\"value\": 9999,", "indicators[1].target.value",
        49, "9999 lies on the wrong side of the baseline 10000")]
    [InlineData("\"comparator\": \"at_least\"", "\"comparator\": \"at_most\"", "indicators[0].target.value", 20, "wrong side")]
    [InlineData("\"comparator\": \"more_than\"", "\"comparator\": \"within\"", "indicators[1].target.upper", 48, "within needs")]
    [InlineData("\"value\": 30000,", "\"value\": 30000, \"upper\": 90000,", "indicators[1].target.upper",
        49, "no other comparator has one")]
    [InlineData("\"value\": 30000,", "\"value\": 30000, \"bound\": \"more_than\",", "indicators[1].target.bound", 49, "exact or about")]
    [InlineData("\"bound\": \"more_than\"", "\"bound\": \"at_least\"", "indicators[1].baseline.bound", 56, "exact, more_than or about")]
    [InlineData("\"due\": \"2025-12-31\"", "\"due\": \"2020-12-31\"", "indicators[0].target.due",
        22, "must come after the base period 2020")]
    [InlineData("\"clause\": \"II(iii)3\", \"text\": \"will exceed 30,000\"",
        "\"clause\": \"II(iii)2\", \"text\": \"reaching RMB 5 trillion\"",
        "indicators[1].target.source", 52, "the same words of the same clause as contract_value")]
    [InlineData("\"note\": null", "\"note\": null, \"defaultReading\": \"taught\"", "indicators[0].defaultReading", 39,
        "no reading 'taught'; there are registered")]
    [InlineData("\"cumulative\": true", "\"cumulative\": true, \"each\": \"kind\"", "indicators[1].readings[0].each",
        66, "of shape each_unit")]
    [InlineData("\"cumulative\": true", "\"cumulative\": true, \"shape\": \"each_unit\"", "indicators[1].readings[0].each",
        61, "of shape each_unit")]
    public void Read_Contradiction_NamesItsPlaceAndWhatWasExpected(string good, string bad, string path, int line, string sentence) =>
        Refused(good, bad, path, line, sentence);

    [Theory]
    [InlineData("{ \"year\": 2020, \"value\": 1, \"source\": {} }",
        0, "must lie between the plan's first year 2021 and the deadline, 2025")]
    [InlineData("{ \"year\": 2026, \"value\": 1, \"source\": {} }", 0, "must lie between")]
    [InlineData("{ \"year\": 2023, \"value\": 1, \"source\": {} }, { \"year\": 2023, \"value\": 2, \"source\": {} }",
        1, "must follow one another")]
    public void Read_StepsOutOfOrderOrOutside_AreRefused(string steps, int index, string sentence) => Refused(
        "\"note\": null", $"\"note\": null, \"milestones\": [{steps.Replace("{}", Quote, StringComparison.Ordinal)}]",
        $"indicators[0].milestones[{index}].year", 39, sentence);

    [Theory]
    [InlineData("\"parameters\": [{ \"id\": \"a\", P }, { \"id\": \"a\", P }]", "parameters[1].id", "a is used before")]
    [InlineData("\"statements\": [{ \"id\": \"A b\", S }]", "statements[0].id", "use lower-case letters")]
    [InlineData("\"statements\": [{ \"id\": \"a\", S, \"where\": { \"kind\": \"incubator\" } }]", "statements[0].where",
        "a cut without a measure")]
    [InlineData("\"restatements\": [{ \"plan\": \"fyp14-tfm\", \"target\": \"x\", Q }]", "restatements[0].plan", "a target of its own")]
    public void Read_PartsBesideTheIndicators_AreHeldToTheSame(string member, string path, string sentence)
    {
        const string name = """
            "name": { "zh": "甲", "en": "x" }, "value": 1, "unit": "count", "unitWord": { "zh": "个", "en": "" }, Q
            """;
        var full = member.Replace("P }", $"{name} }}", StringComparison.Ordinal)
            .Replace(", S", $""", "kind": "observation", "bound": "at_least", "period": "2020", {name}""", StringComparison.Ordinal)
            .Replace("Q", $"\"source\": {Quote}", StringComparison.Ordinal);
        Refused("\"indicators\": [", $"{full}, \"indicators\": [", path, 12, sentence);
    }

    [Theory]
    [InlineData("\"due\": \"2026-01-01\"", "goals[0].due", "within the last year, 2025")]
    [InlineData("\"due\": \"2020-12-31\"", "goals[0].due", "must come after the base year 2020")]
    [InlineData("\"due\": \"soon\"", "goals[0].due", "expected a date such as 2025-12-31")]
    [InlineData("\"criteria\": [{ \"id\": \"a\", N }, { \"id\": \"a\", N }]", "goals[0].criteria[1].id", "a is used before")]
    public void Read_GoalThatCannotBe_IsRefused(string member, string path, string sentence)
    {
        var full = member.Replace("N", "\"name\": { \"zh\": \"甲\", \"en\": \"x\" }, \"source\": null", StringComparison.Ordinal);
        Refused("\"id\": \"complete_system\"", $"\"id\": \"complete_system\", {full}", path, 105, sentence);
    }

    [Fact]
    public void Read_TargetEqualToItsBaseline_IsALevelToHold() =>
        Assert.NotNull(PlanFile.Read(PlanExample.Json.Replace("\"value\": 30000,", "\"value\": 10000,", StringComparison.Ordinal)).Plan);

    private const string Quote = "{ \"document\": \"003\", \"clause\": \"I\", \"text\": \"x\", \"zh\": \"甲\" }";

    private static void Refused(string good, string bad, string path, int line, string sentence)
    {
        var at = PlanExample.Json.IndexOf(good, StringComparison.Ordinal);
        var (plan, problems) = PlanFile.Read(PlanExample.Json.Remove(at, good.Length).Insert(at, bad));
        Assert.Null(plan);
        var problem = Assert.Single(problems);
        Assert.Equal((path, line), (problem.Path, problem.Line));
        Assert.Contains(sentence, problem.Text.En, StringComparison.Ordinal);
        Assert.NotEqual(problem.Text.En, problem.Text.Zh);
    }
}
