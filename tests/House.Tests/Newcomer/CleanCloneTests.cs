using Monitor.Fixtures;

namespace Monitor.House.Tests.Newcomer;

public sealed class CleanCloneTests
{
    [Fact]
    public async Task CleanClone_EveryCommandOfTheReadme_DoesWhatItSays()
    {
        using var scratch = new ScratchFolder();
        var clone = Path.Combine(scratch.Path, "monitor");
        Assert.Equal(0, Shell.Run($"git clone --quiet --no-hardlinks \"{Checkout.Root}\" \"{clone}\"", scratch.Path).Code);
        Assert.Equal("dotnet run --project dashboard", Readme.Commands[0]);

        using var site = new Shell(Readme.Commands[0], clone);
        var page = await site.Answer("http://127.0.0.1:5080/zh/", TimeSpan.FromMinutes(6));
        Assert.True(page is not null, site.Output);
        Assert.Contains("75,734", page, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080", site.Output, StringComparison.Ordinal);

        foreach (var command in Readme.Commands.Where(c => c.Contains(" -- ", StringComparison.Ordinal)))
        {
            var (code, output) = Shell.Run(command.Replace("dashboard --", "dashboard --no-build --", StringComparison.Ordinal), clone);
            Assert.True(code == 0, $"{command}\n{output}");
        }
        var status = Shell.Run("git status --porcelain", clone).Output;
        Assert.Equal("", status.Trim());
    }

    [Fact]
    public void Readme_EveryCommand_IsOneOfThoseRun() => Assert.All(Readme.Commands, command => Assert.True(
        command is "dotnet run --project dashboard" or "tests/run" || command.StartsWith("dotnet run --project dashboard -- ",
            StringComparison.Ordinal),
        command));

    [Fact]
    public void Ci_Runs_TestsRunAndNothingElse()
    {
        Assert.Equal(["#!/usr/bin/env bash", "exec \"$(dirname \"$0\")/../tests/run\""], File.ReadAllLines(Checkout.Path(".ci", "run")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Checkout.Path("tests", "run")).HasFlag(UnixFileMode.UserExecute));
    }
}
