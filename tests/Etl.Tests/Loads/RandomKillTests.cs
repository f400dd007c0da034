using System.Diagnostics;
using Xunit.Abstractions;

namespace Monitor.Etl.Tests.Loads;

/// <summary>SIGKILL at any moment. A process loads file after file, an edition after each, and is killed; its successor goes on where it
/// stopped, and is killed; until all files are in. No time decides whether the test passes: a process that was too quick is no kill.
/// </summary>
public sealed class RandomKillTests(KillGround ground, ITestOutputHelper output) : IClassFixture<KillGround>
{
    private const int MostInOneDirectory = 6;

    private readonly Random random = new(20261121);
    private readonly Dictionary<string, int> found = [];
    private int kills, directories;

    [Fact]
    public void Restart_AfterKillsAtAnyMoment_HasEverythingOnce()
    {
        var wanted = Math.Max(1, Wholeness.Kills - KillTests.Count);
        var whole = Undisturbed();
        while (kills < wanted)
        {
            // The later a process of one directory, the less is left to do.
            var files = ground.Files.ToArray();
            random.Shuffle(files);
            var data = ground.New();
            for (var i = 0; i < MostInOneDirectory && kills < wanted && KillOne(data, files, whole / (i + 1)); i++)
            {
                kills++;
                // Every second restart is left to the next process, which may be killed while it mends.
                if (i % 2 == 1) Restart(data);
            }
            using var house = KillGround.Open(data);
            Wholeness.CheckRestart(house);
            house.Load(files);
            ground.Expected.Check(house);
            directories++;
        }
        output.WriteLine($"{kills} kills at any moment of {whole.TotalMilliseconds:0} ms, in {directories} directories; restarts found: "
            + string.Join(", ", found.OrderByDescending(f => f.Value).Select(f => $"{f.Key} {f.Value}")));
    }

    /// <summary>How long a process takes for all files when it is left alone.</summary>
    private TimeSpan Undisturbed()
    {
        using var process = LoadingProcess.Start(null, [ground.New(), "--each", .. ground.Files]);
        Assert.Equal("loading", process.ReadLine());
        var since = Stopwatch.GetTimestamp();
        Assert.InRange(process.End().ExitCode, 0, 1);
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>Starts a process that goes on with the files, and kills it within so much time.</summary>
    /// <returns>False when it had come to its end before.</returns>
    private bool KillOne(string data, string[] files, TimeSpan whole)
    {
        using var process = LoadingProcess.Start(null, [data, "--each", .. files]);
        Assert.Equal("loading", process.ReadLine());
        return process.Kill(whole * random.NextDouble());
    }

    private void Restart(string data)
    {
        using var house = KillGround.Open(data);
        Wholeness.CheckRestart(house);
        var said = Wholeness.Said(house.Recovered);
        found[said] = found.GetValueOrDefault(said) + 1;
    }
}
