using System.Globalization;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>What is said when an edition cannot be lent or made.</summary>
internal static class EditionRefusal
{
    public static RefusedException None(DataDirectory directory) => new(
        "EDITION-NONE",
        new Words($"数据目录 {directory.Root} 还没有发布任何版本。", $"No edition has been published in {directory.Root} yet."),
        new Words("提问前须先装载数据。", "Data must be loaded before questions can be asked."),
        new Words("请先运行 monitor load sample-data/statistics plans。", "Run monitor load sample-data/statistics plans first."));

    public static RefusedException Unknown(int number, IReadOnlyList<EditionInfo> editions)
    {
        var nearest = string.Join(", ", editions.OrderBy(edition => Math.Abs(edition.Number - number)).Take(3)
            .Select(edition => edition.Number).Order().Select(n => n.ToString(CultureInfo.InvariantCulture)));
        return new RefusedException(
            "EDITION",
            new Words($"没有第 {number} 版。", $"There is no edition {number}."),
            new Words($"最接近的版本：{nearest}。", $"The nearest editions are {nearest}."),
            new Words("请选择其中一版，或省略版本号以使用最新版。", "Choose one of them, or leave the edition out for the newest."),
            exitCode: 2);
    }

    public static RefusedException Busy(int number, int places) => new(
        "EDITION-BUSY",
        new Words($"第 {number} 版暂时无法打开。", $"Edition {number} cannot be opened now."),
        new Words($"同时最多打开 {places} 个版本，且均在使用中。", $"At most {places} editions are open at once and all are in use."),
        new Words("请稍后再试。", "Try again in a moment."));

    public static RefusedException NotMade(int number, Exception e) => new(
        "EDITION-FAILED",
        new Words($"第 {number} 版未能生成（{Kind(e)}）。", $"Edition {number} could not be made ({Kind(e)})."),
        new Words("磁盘须能容纳整个数据仓库的副本。", "The disk needs room for a copy of the whole warehouse."),
        new Words("数据已装入且完好；腾出空间后重新启动或再次装载即自动发布。",
            "What was loaded is safe; make room, and the next start or load publishes it."));

    private static string Kind(Exception e) => e is DuckDbException engine ? engine.Kind.ToString() : e.GetType().Name;

    public static RefusedException Damaged(int number, string what) => new(
        "EDITION-SCAN",
        new Words($"第 {number} 版未通过全量核对：{what}。", $"Edition {number} failed its full scan: {what}."),
        new Words("每次装载的控制总数必须逐一相符。", "The control totals of every load must be found again."),
        new Words("该文件未发布；请运行 monitor doctor。", "The file was not published; run monitor doctor."),
        exitCode: 5);
}
