using System.Text.Json;
using Monitor.Etl.Intake;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>What a file says of the nature of its figures, and whether a directory may take it.</summary>
internal static class NatureOf
{
    /// <summary>A folder says so for all files below it: <c>{"nature":"sample"}</c>. The nearest one counts.</summary>
    public const string FolderFile = "monitor.json";

    private const string ParquetKey = "nature";

    /// <summary>What a Parquet file says of itself comes first, then its folder.</summary>
    /// <param name="archived">The copy that will be loaded.</param>
    /// <exception cref="RefusedException">F-NATURE: file or folder says something else than real or sample. F-PARQUET.</exception>
    public static string File(DataFile file, string archived) =>
        (ParquetFile.Is(archived) ? ParquetFile.Metadata(archived, file.Name, ParquetKey) : null) switch
        {
            null => Folder(file.Path),
            (Nature.Real or Nature.Sample) and var nature => nature,
            var other => throw Unclear(file.Name, $"{ParquetKey}={other}"),
        };

    /// <exception cref="RefusedException">F-NATURE: the folder's file says neither.</exception>
    public static string Folder(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, FolderFile);
            if (System.IO.File.Exists(file)) return Stated(file);
        }
        return Nature.Real;
    }

    /// <exception cref="RefusedException">F-SAMPLE: a sample in a directory of real figures.</exception>
    public static void Admit(string nature, string name, Journal journal)
    {
        if (nature != Nature.Sample || Nature.IsDemonstration(journal) is not false) return;
        throw new RefusedException(
            "F-SAMPLE",
            new Words($"{name} 是样本数据，而此目录存放真实数据。", $"{name} is sample data, and this directory holds real data."),
            new Words("样本只能装入演示目录。", "Samples go into a demonstration directory only."),
            new Words("请用 --data 指定另一目录，例如 ./data-demo。", "Name another directory with --data, e.g. ./data-demo."));
    }

    private static string Stated(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            if (json.RootElement.TryGetProperty("nature", out var stated)
                && stated.GetString() is (Nature.Real or Nature.Sample) and var nature)
                return nature;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Unclear(file);
        }
        throw Unclear(file);
    }

    private static RefusedException Unclear(string file, string found) => new(
        "F-NATURE",
        new Words($"{file} 的元数据所述性质不明：{found}。", $"The metadata of {file} name an unknown nature: {found}."),
        new Words("应为 nature=real 或 nature=sample。", "Expected nature=real or nature=sample."),
        new Words("请改正其元数据后重新导出。", "Correct its metadata and write it again."));

    private static RefusedException Unclear(string file) => new(
        "F-NATURE",
        new Words($"{file} 没有说明数据的性质。", $"{file} does not say of which nature the data are."),
        new Words("""应为 {"nature":"real"} 或 {"nature":"sample"}。""", """Expected {"nature":"real"} or {"nature":"sample"}."""),
        new Words("请改正或删除该文件。", "Correct that file or remove it."));
}
