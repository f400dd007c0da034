namespace Monitor.Fixtures;

/// <summary>The checkout the tests run in.</summary>
public static class Checkout
{
    /// <summary>The folder that holds Monitor.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path in the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "Monitor.sln")) ? folder
        : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Monitor.sln above the tests."));
}
