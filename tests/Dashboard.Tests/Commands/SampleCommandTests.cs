using System.Globalization;
using System.Text.Json;
using Monitor.Dashboard.Commands;
using Monitor.Fixtures;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class SampleCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly StringWriter output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter errors = new(CultureInfo.InvariantCulture);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sample_OfTwoYears_WritesThemAndSaysWhatTheyHold()
    {
        Assert.Equal(0, await Run("--years", "2023-2024", "--scale", "0.001", "--format", "json"));
        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("sample", json.RootElement.GetProperty("nature").GetString());
        var files = json.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal([2023, 2024], files.Select(f => f.GetProperty("year").GetInt32()));
        Assert.Equal([946, 980], files.Select(f => f.GetProperty("contracts").GetInt64()));
        Assert.Equal([6_147_566_000, 6_835_400_000], files.Select(f => f.GetProperty("yuan").GetInt64()));
        Assert.Equal([true, false], files.Select(f => f.GetProperty("countIsPublished").GetBoolean()));
        Assert.All(files, f => Assert.True(File.Exists(f.GetProperty("path").GetString())));
    }

    [Theory]
    [InlineData("--years", "lately", "SAMPLE-YEARS")]
    [InlineData("--years", "2020-2021-2022", "SAMPLE-YEARS")]
    [InlineData("--years", "1999", "SAMPLE-YEARS")]
    [InlineData("--scale", "-1", "SAMPLE-SCALE")]
    public async Task Sample_OfNonsense_IsRefusedAsWrongUse(string option, string value, string code)
    {
        Assert.Equal(2, await Run(option, value));
        Assert.StartsWith(code, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Sample_IntoAFile_IsRefusedWithASentence()
    {
        folder.Write("out", "a file");
        Assert.Equal(4, await Run("--years", "2020", "--scale", "0.001"));
        Assert.StartsWith("SYS-FILE", errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] arguments) => new CommandLine(output, errors, SetClock.On(2026, 11, 21))
        .Run(["sample", .. arguments, "--out", folder.File("out")]);
}
