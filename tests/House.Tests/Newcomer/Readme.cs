namespace Monitor.House.Tests.Newcomer;

/// <summary>The commands the README tells people to type.</summary>
internal static class Readme
{
    public static IReadOnlyList<string> Commands { get; } =
        [.. Blocks().SelectMany(b => b.Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static IEnumerable<string> Blocks() => Sources.Text("README.md").Split("```sh").Skip(1).Select(part => part.Split("```")[0]);
}
