using System.Security.Cryptography;
using Monitor.Dashboard.Commands;
using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class EnterTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private string Data => scratch.File("data");

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await new CommandLine(output, errors, SetClock.On(2026, 11, 21)).Run([.. arguments, "--data", Data]);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task LoadPlan() => Assert.Equal(0, (await Run("load", Checkout.Path("sample-data", "plans", "FYP14-TFM.json"),
        Checkout.Path("sample-data", "statistics", "institutions.csv"))).Code);

    [Fact]
    public async Task Enter_FinalCount_DecidesTheTargetAndKeepsItsDocument()
    {
        await LoadPlan();
        var letter = scratch.Write("letter.pdf", "no matter what");
        var (code, output, _) = await Run("enter", "FYP14-TFM", "transfer_institutions", "--value", "512", "--on", "2025-12-31",
            "--document", "国家技术转移机构年度报告", "--number", "国科火字〔2026〕8号", "--file", letter, "--by", "李");
        Assert.Equal(0, code);
        Assert.Contains("transfer_institutions: met", output, StringComparison.Ordinal);
        var sha = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(letter)));
        Assert.True(File.Exists(Warehouse.Register.DataDirectory.At(Data).ArchiveFile(sha)));
        var (_, trace, _) = await Run("trace", "published_institution_count", "--at", "period=2025-12-31");
        Assert.Contains("FYP14-TFM-transfer_institutions-2025-12-31.csv", trace, StringComparison.Ordinal);
        File.Delete(Warehouse.Register.DataDirectory.At(Data).ArchiveFile(sha));
        var (health, found, _) = await Run("doctor");
        Assert.Equal(5, health);
        Assert.Contains("letter.pdf", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_CountThatIsNone_IsHeldBackAndChangesNothing()
    {
        await LoadPlan();
        var (code, output, _) = await Run("enter", "FYP14-TFM", "transfer_institutions", "--value", "about 500", "--on", "2025-12-31",
            "--document", "报告");
        Assert.Equal(1, code);
        Assert.Contains("R-NUMBER:1", output, StringComparison.Ordinal);
        var (_, status, _) = await Run("status", "FYP14-TFM", "--format", "json");
        Assert.DoesNotContain("2025-12-31\",\"knownOn\":\"2026-11-21", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_DocumentThatIsNotThere_IsRefusedAndLeavesNothing()
    {
        await LoadPlan();
        var archive = Path.Combine(Data, "archive");
        var before = Directory.GetFiles(archive, "*", SearchOption.AllDirectories).Length;
        var (code, _, errors) = await Run("enter", "FYP14-TFM", "transfer_institutions", "--value", "512", "--on", "2025-12-31",
            "--document", "报告", "--file", scratch.File("none.pdf"));
        Assert.Equal(4, code);
        Assert.Contains("S-NOT-A-FILE", errors, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(archive, "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData("ENTER-INDICATOR", "zones", null)]
    [InlineData("ENTER-READING", "technology_managers", null)]
    [InlineData("ENTER-READING", "technology_managers", "counted")]
    public async Task Enter_ForSomethingThePlanDoesNotHave_IsRefused(string refusal, string indicator, string? reading)
    {
        await LoadPlan();
        string[] which = reading is null ? [] : ["--reading", reading];
        var (code, _, errors) = await Run(
            ["enter", "FYP14-TFM", indicator, "--value", "1", "--on", "2025-12-31", "--document", "x", .. which]);
        Assert.Equal(2, code);
        Assert.StartsWith(refusal, errors, StringComparison.Ordinal);
    }
}
