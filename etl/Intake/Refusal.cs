using Monitor.Etl.Loads;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Intake;

/// <summary>What is wrong with a file as a whole, in words: found, expected, what to do next.</summary>
internal static class Refusal
{
    private static readonly Words Utf8Csv = new("应为 UTF-8 编码的 CSV 文本、Parquet 文件，或 JSON 规划文件。",
        "Expected CSV text in UTF-8, Parquet, or a plan as JSON.");

    public static RefusedException Empty(string file) => new("F-EMPTY",
        new($"文件 {file} 是空的。", $"{file} is empty."),
        Utf8Csv,
        new("请重新导出后再加载。", "Export it again, then load it."));

    public static RefusedException NoRows(string file) => new("F-EMPTY",
        new($"文件 {file} 只有表头，没有数据行。", $"{file} has a heading but no rows."),
        new("表头之下至少应有一行。", "Expected at least one row below the heading."),
        new("请检查导出条件后再加载。", "Check what was exported, then load it."));

    public static RefusedException Binary(string file, string kind, int line) => new("F-FORMAT",
        new($"文件 {file} 不是文本（第 {line} 行：{kind}）。", $"{file} is not text (line {line}: {kind})."),
        Utf8Csv,
        new("请另存为“CSV UTF-8（逗号分隔）”后再加载。", "Save it as 'CSV UTF-8 (comma delimited)', then load it."));

    public static RefusedException Parquet(string file) => new("F-PARQUET",
        new($"文件 {file} 以 Parquet 开头，但无法读出（不完整或已损坏）。", $"{file} begins as Parquet but cannot be read: cut off or damaged."),
        new("应为完整的 Parquet 文件，末尾有其目录。", "Expected a whole Parquet file, with its directory at the end."),
        new("请重新导出或重新传送后再加载。", "Export or send it again, then load it."));

    public static RefusedException TooManyRows(string file, long rows) => new("F-PARQUET",
        new($"文件 {file} 有 {rows} 行。", $"{file} has {rows} rows."),
        new("每个文件不超过 20 亿行。", "Expected at most 2,000 million rows a file."),
        new("请拆分后再加载。", "Split it, then load its parts."));

    public static RefusedException NotUtf8(string file, long offset, int line, byte found, string kind = "GBK / GB18030?") => new(
        "F-ENCODING",
        new($"文件 {file} 第 {line} 行（第 {offset} 字节，0x{found:X2}）不是 UTF-8 编码（{kind}）。",
            $"{file} is not UTF-8 at line {line} (byte {offset}, 0x{found:X2}; {kind})."),
        new("应为 UTF-8 编码，有无 BOM 均可。", "Expected UTF-8, with or without a byte order mark."),
        new("请另存为“CSV UTF-8（逗号分隔）”后再加载。", "Save it as 'CSV UTF-8 (comma delimited)', then load it."));

    public static RefusedException LineTooLong(string file, int line, int limit) => new("F-LINE-TOO-LONG",
        new($"文件 {file} 第 {line} 行过长。", $"{file} has a line that is too long, line {line}."),
        new($"每行不超过 {limit} 字节。", $"Expected at most {limit} bytes a line."),
        new("请检查换行符或引号是否缺失。", "Look for missing line breaks or quotes."));

    public static RefusedException Quote(string file, long line) => new("F-QUOTE",
        new($"文件 {file} 自第 {line} 行起引号不成对。", $"{file} has an unbalanced quote in the row that starts at line {line}."),
        new("含逗号、引号或换行的内容应写在一对双引号内，其中的引号写两次。",
            "Text with commas, quotes or line breaks stands in one pair of double quotes, a quote inside it is written twice."),
        new("文件可能被截断；请改正该行或重新导出。", "The file may be cut off: correct the row or export it again."));

    public static RefusedException Truncated(string file, int line, int found, int expected) => new("F-TRUNCATED",
        new($"文件 {file} 在第 {line} 行中断：只有 {found} 列，且没有换行。", $"{file} breaks off in line {line}: {found} cells and no line break."),
        new($"每行应有 {expected} 列。", $"Expected {expected} cells in each row."),
        new("文件未传完；请重新导出或重新传送。", "It did not arrive whole: export or send it again."));

    public static RefusedException Json(string file, long line, long column) => new("F-JSON",
        new($"文件 {file} 第 {line} 行第 {column} 字节处不是有效的 JSON。", $"{file} is not valid JSON at line {line}, byte {column}."),
        new("应为一个 JSON 对象。", "Expected one JSON object."),
        new("请对照 sample-data/plans/FYP14-TFM.json 改正。", "Compare it with sample-data/plans/FYP14-TFM.json."));

    public static RefusedException NoSuchDataset(string name, IReadOnlyList<Dataset> datasets) => new("F-DATASET",
        new($"没有名为“{name}”的数据集。", $"There is no dataset '{name}'."),
        new($"可用的数据集：{Names(datasets)}。", $"Datasets: {Names(datasets)}."),
        new("请改正 --dataset，或省略它以自动识别。", "Correct --dataset, or leave it out to recognise the file."), exitCode: 2);

    public static RefusedException Unknown(string file, IReadOnlyList<string> found, IReadOnlyList<Dataset> datasets) => new("F-UNKNOWN",
        new($"无法识别文件 {file} 属于哪个数据集；其表头为：{List(found)}。", $"{file} belongs to no known dataset; its headings are: {List(found)}."),
        new($"应具有以下数据集之一的表头：{Names(datasets)}。", $"Expected the headings of one of: {Names(datasets)}."),
        new("请对照 sample-data 中的文件改正第一行。", "Compare its first line with the files in sample-data."));

    public static RefusedException HeadingMissing(
        string file, string dataset, IReadOnlyList<string> found, IReadOnlyList<string> missing) => new("H-MISSING",
            new($"文件 {file} 最接近数据集 {dataset}，但缺少列：{List(missing)}。", $"{file} is nearest to dataset {dataset} but lacks: {List(missing)}."),
            new($"已找到的列：{List(found)}。", $"Found: {List(found)}."),
            new("请补上缺少的列后再加载。", "Add the missing columns, then load it."));

    public static RefusedException HeadingTwice(string file, string column) => new("H-DUPLICATE",
        new($"文件 {file} 中“{column}”列出现了两次。", $"{file} has the column '{column}' twice."),
        new("每列只能出现一次。", "Expected each column once."),
        new("请删除或改名其中一列。", "Remove or rename one of them."));

    public static RefusedException HeadingUnknown(
        string file, string dataset, IReadOnlyList<string> unknown, IEnumerable<string> known) => new("H-UNKNOWN",
            new($"文件 {file} 有数据集 {dataset} 中没有的列：{List(unknown)}。",
                $"{file} has columns that dataset {dataset} does not have: {List(unknown)}."),
            new($"可用的列：{List(known)}。", $"Columns: {List(known)}."),
            new("请改正列名；不需要的列请删除（未读的列可能改变数字的含义）。",
                "Correct the name, or remove the column: a column left unread could change what a figure means."));

    private static string Names(IEnumerable<Dataset> datasets) => string.Join(", ", datasets.Select(d => d.Name));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(n => n.Length == 0 ? "''" : n));
}
