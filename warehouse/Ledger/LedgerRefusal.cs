using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>What is said when a directory cannot be written.</summary>
internal static class LedgerRefusal
{
    public static RefusedException JournalBroken(JournalFault fault) => new(
        "JOURNAL-BROKEN",
        new Words($"日志第 {fault.Seq} 条记录有误（{fault.What}）。", $"Journal record {fault.Seq} is {fault.What}."),
        new Words("日志的每条记录须与前一条及各次装载所记的哈希相符。",
            "Each record must match the hash of the one before, and the hashes that loads and editions noted."),
        new Words("不再写入；请用备份恢复 register.db，或运行 monitor doctor。",
            "Nothing is written; restore register.db from a backup, or run monitor doctor."),
        exitCode: 5);

    public static RefusedException Unusable(DataDirectory directory, Exception e) => new(
        "DIR-UNUSABLE",
        new Words($"无法使用数据目录 {directory.Root}：{e.Message}", $"The data directory {directory.Root} cannot be used: {e.Message}"),
        new Words("目录须可写，磁盘须有空间。", "It must be writable and the disk must have room."),
        new Words("请检查权限与空间，或用 --data 指定另一目录。", "Check permissions and space, or name another directory with --data."));

    public static RefusedException Corrupt(DataDirectory directory) => new(
        "WH-CORRUPT",
        new Words($"{directory.WarehouseFile} 无法读取。", $"{directory.WarehouseFile} cannot be read."),
        new Words("文件的校验和须全部相符。", "The file's checksums must hold."),
        new Words("请运行 monitor rebuild：从存档与日志重建，原文件移入 quarantine。",
            "Run monitor rebuild: it makes a new one from archive and journal and keeps this one in quarantine."),
        exitCode: 5);
}
