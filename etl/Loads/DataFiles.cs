using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <param name="Name">What to call it: below the folder it was found in, or its file name.</param>
internal sealed record DataFile(string Path, string Name);

/// <summary>The data files behind the paths of a command.</summary>
internal static class DataFiles
{
    private static readonly string[] Extensions = [".csv", ".json", ".parquet"];

    /// <summary>A named file is taken whatever it is called. Of a folder, every .csv, .json and .parquet below it, in order of name; not
    /// hidden ones, and not monitor.json, which speaks about its folder.</summary>
    /// <exception cref="RefusedException">F-NOT-FOUND.</exception>
    public static IReadOnlyList<DataFile> Below(IEnumerable<string> paths) => [.. paths.SelectMany(path =>
        Directory.Exists(path) ? InFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
        : Path.Exists(path) ? [new DataFile(Path.GetFullPath(path), Path.GetFileName(path))]
        : throw NotFound(path)).DistinctBy(file => file.Path)];

    private static List<DataFile> InFolder(string folder)
    {
        var root = Path.GetDirectoryName(folder) ?? folder;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                && Path.GetFileName(file) != NatureOf.FolderFile)
            .Order(StringComparer.Ordinal).Select(file => new DataFile(file, Path.GetRelativePath(root, file).Replace('\\', '/'))).ToList();
        return files.Count > 0 ? files : throw Nothing(folder);
    }

    private static RefusedException NotFound(string path) => new(
        "F-NOT-FOUND",
        new Words($"找不到 {path}。", $"There is no {path}."),
        new Words("应为已有的文件或文件夹。", "Expected a file or a folder that exists."),
        new Words("请检查路径；相对路径从当前目录算起。", "Check the path; a relative one starts where the command is called."));

    private static RefusedException Nothing(string folder) => new(
        "F-NOT-FOUND",
        new Words($"{folder} 中没有数据文件。", $"There is no data file in {folder}."),
        new Words("应有 .csv、.json 或 .parquet 文件。", "Expected .csv, .json or .parquet files in it."),
        new Words("请指定含有数据文件的文件夹。", "Name a folder with data files."));
}
