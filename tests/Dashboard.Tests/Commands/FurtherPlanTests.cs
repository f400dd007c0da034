using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class FurtherPlanTests
{
    [Fact]
    public async Task Load_APlanNobodyKnew_IsJudgedByTheFiguresOnFileWithoutAnyCode()
    {
        using var scratch = new ScratchFolder();
        var data = scratch.File("data");
        var plan = (await File.ReadAllTextAsync(Checkout.Path("sample-data", "plans", "FYP14-TFM.json")))
            .Replace("\"FYP14-TFM\"", "\"FYP14-HARDER\"", StringComparison.Ordinal)
            .Replace("5000000000000", "8000000000000", StringComparison.Ordinal);
        var loaded = await LoadedSite.RunOn(data, "load", Checkout.Path("sample-data", "statistics"), scratch.Write("plans/x.json", plan));
        Assert.True(loaded.Code == 0, loaded.Output + loaded.Errors);

        var (code, output, errors) = await LoadedSite.RunOn(data, "status", "FYP14-HARDER", "--format", "json");

        Assert.True(code == 0, errors);
        Assert.Contains("\"measure\":\"published_contract_value\",\"value\":7573400000000", output, StringComparison.Ordinal);
        Assert.Contains("\"target\":8000000000000,\"comparator\":\">=\",\"due\":\"2025-12-31\",\"verdict\":\"awaiting_final\"", output,
            StringComparison.Ordinal);
    }
}
