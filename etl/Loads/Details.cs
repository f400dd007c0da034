using System.Globalization;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>The private files beside each load: details of its rows, and rows held back.</summary>
internal static class Details
{
    /// <summary>Removes the files of loads that never came to be: they are made before the load is entered.</summary>
    public static IReadOnlyList<string> Tidy(DataDirectory directory, IReadOnlySet<long> loads)
    {
        var left = Directory.EnumerateFiles(directory.Detail).Where(file => Load(file) is { } load && !loads.Contains(load)).ToList();
        left.ForEach(File.Delete);
        return [.. left.Select(file => Path.GetRelativePath(directory.Root, file))];
    }

    /// <summary>The load a file belongs to by its name; null for what somebody else laid here.</summary>
    private static long? Load(string file) =>
        long.TryParse(Path.GetFileName(file).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var load) ? load : null;
}
