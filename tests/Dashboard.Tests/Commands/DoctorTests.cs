using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    private string Data => scratch.File("data");

    private async Task<(int Code, string Output, string Errors)> Examine(string? damaged)
    {
        var loaded = await LoadedSite.RunOn(Data, "load", Checkout.Path("sample-data", "statistics", "gdp.csv"));
        Assert.True(loaded.Code == 0, loaded.Errors);
        if (damaged is not null) Damage(Directory.GetFiles(Path.Combine(Data, damaged), "*", SearchOption.AllDirectories).Single());
        return await LoadedSite.RunOn(Data, "doctor", "--format", "json");
    }

    [Fact]
    public async Task Doctor_AWholeDirectory_FindsNothingBad()
    {
        var (code, output, errors) = await Examine(damaged: null);
        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain("\"bad\"", output, StringComparison.Ordinal);
        Assert.Contains("1 loads, each file with its hash", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editions", "edition 1")]
    [InlineData("archive", "archive")]
    public async Task Doctor_AChangedFile_IsNamedAndEndsWithFive(string folder, string check)
    {
        var (code, output, errors) = await Examine(folder);
        Assert.True(code == 5, output + errors);
        Assert.Contains($"\"check\":\"{check}\",\"state\":\"bad\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ADirectoryThatIsNotThere_SaysSoAndMakesNone()
    {
        var (code, output, _) = await LoadedSite.RunOn(Data, "doctor");
        Assert.Equal(0, code);
        Assert.Contains("does not exist yet", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    private static void Damage(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var bytes = File.ReadAllBytes(file);
        bytes[0] ^= 0xFF;
        File.WriteAllBytes(file, bytes);
    }
}
