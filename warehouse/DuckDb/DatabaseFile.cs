namespace Monitor.Warehouse.DuckDb;

/// <summary>One name for one file, whatever relative path or symbolic link leads to it. The file itself is never opened for that:
/// closing it would drop the engine's lock. (Hard links are not seen through.)</summary>
internal static class DatabaseFile
{
    public static string Canonical(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(full);
        var folder = Path.GetDirectoryName(full);
        if (folder is null || name.Length == 0) return full;
        return Real(new FileInfo(Path.Combine(RealFolder(new DirectoryInfo(folder)), name)));
    }

    private static string RealFolder(DirectoryInfo folder) =>
        folder.Parent is { } parent ? Real(new DirectoryInfo(Path.Combine(RealFolder(parent), folder.Name))) : folder.FullName;

    private static string Real(FileSystemInfo entry) => entry.LinkTarget is null
        ? entry.FullName
        : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
}
