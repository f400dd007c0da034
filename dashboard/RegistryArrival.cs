namespace Monitor.Dashboard;

/// <summary>A file of the sample registry on its way into a demonstration.</summary>
/// <param name="Year">The year its contracts were registered in.</param>
/// <param name="Number">The how manieth of <paramref name="Of"/> files, from 1.</param>
/// <param name="Trouble">The code of what stopped it; null while it moves.</param>
public sealed record ArrivingFile(int Year, int Number, int Of, string? Trouble = null);

/// <summary>How far the sample registry is: written by what loads it in the background, read by every page.</summary>
public sealed class RegistryArrival
{
    private volatile ArrivingFile? now;

    /// <summary>Null when nothing is under way.</summary>
    public ArrivingFile? Now
    {
        get => now;
        set => now = value;
    }
}
