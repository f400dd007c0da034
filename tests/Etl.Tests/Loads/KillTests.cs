using System.Globalization;
using Xunit.Abstractions;

namespace Monitor.Etl.Tests.Loads;

/// <summary>SIGKILL at every place where something is half done. After a plain restart nothing is lost, nothing is there twice, and ledger,
/// cubes, details and edition are those of an undisturbed run. MONITOR_KILLS says how many kills are wanted in all, here and in
/// <see cref="RandomKillTests"/>.</summary>
public sealed class KillTests(KillGround ground, ITestOutputHelper output) : IClassFixture<KillGround>
{
    private static readonly string[] All =
    [
        "archive-copy", "intent", "staged", "detail-kept", "in-transaction", "cubes-added", "before-commit", "after-commit",
        "acknowledged", "before-checkpoint", "in-checkpoint", "after-checkpoint", "in-edition-copy", "edition-copied", "edition-scanned",
        "before-naming", "after-naming",
    ];

    /// <summary>As many files are still to come in each directory, so that each kill meets one.</summary>
    public const int InOneDirectory = 2;

    /// <summary>How many directories there are for each place: so many that a third of all kills are made here, but one at least.</summary>
    private static readonly int Directories = Math.Max(1, Wholeness.Kills / 3 / InOneDirectory / All.Length);

    /// <summary>How many kills are made here.</summary>
    public static int Count => Directories * InOneDirectory * All.Length;

    public static TheoryData<string> Places => new(All);

    [Theory]
    [MemberData(nameof(Places))]
    public void Restart_AfterKill_HasEverythingOnce(string place)
    {
        for (var i = 0; i < Directories; i++)
        {
            var data = ground.Begun();
            // The second kill meets the restart that mends what the first one left, or the next file.
            for (var kill = 0; kill < InOneDirectory; kill++)
            {
                using var process = LoadingProcess.Start(Failpoint(place, i), [data, "--each", .. ground.Files.TakeLast(InOneDirectory)]);
                Assert.Equal(137, process.End().ExitCode);
            }
            using var house = KillGround.Open(data);
            Wholeness.CheckRestart(house);
            house.Load([.. ground.Files]);
            ground.Expected.Check(house);
            output.WriteLine($"{place} {i}: {InOneDirectory} kills; {Wholeness.Said(house.Recovered)}");
        }
    }

    /// <summary>The place's first hit; a checkpoint some milliseconds after it began.</summary>
    private static string Failpoint(string place, int i) =>
        place == "in-checkpoint" ? string.Create(CultureInfo.InvariantCulture, $"before-checkpoint:1:{i % 6}") : $"{place}:1";
}
