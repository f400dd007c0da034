using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>What is said when the machine, not the file, is at fault.</summary>
internal static class LoadRefusal
{
    public static RefusedException Engine(string file, DuckDbException e) => new(
        "SYS-ENGINE",
        new Words($"装载 {file} 时数据库引擎报错（{e.Kind}）。", $"The engine failed while {file} was loaded ({e.Kind})."),
        new Words("磁盘空间与内存须足够。", "Enough disk space and memory are needed."),
        new Words("该文件未装入；请检查空间与内存后重新装载。", "The file was not loaded; check space and memory and load it again."));

    public static RefusedException FullSetOfFiles(int files) => new(
        "FULL-SET",
        new Words($"--full-set 与 {files} 个文件一起给出。", $"--full-set was given with {files} files."),
        new Words("全量声明只对一个文件有意义。", "A full set is one file."),
        new Words("请逐个文件装载。", "Load the files one by one."), exitCode: 2);

    public static RefusedException Stopped(string file) => new(
        "LOAD-STOPPED",
        new Words($"{file} 的装载被中止。", $"The loading of {file} was stopped."),
        new Words("装载须全部完成才会保留。", "A load is kept only when it came to its end."),
        new Words("该文件未装入；请重新装载。", "Nothing of the file was taken; load it again."));

    public static RefusedException Recovery(Exception e) => new(
        "SYS-RECOVERY",
        new Words($"数据目录未能恢复到一致状态：{e.Message}", $"The data directory could not be brought to agree: {e.Message}"),
        new Words("恢复需要可写且有空间的磁盘。", "Recovery needs a disk that can be written and has room."),
        new Words("已确认的数据均在存档与日志中；请检查磁盘后重新启动。",
            "What was acknowledged is safe in archive and journal; check the disk and start again."));

    public static RefusedException Rebuild(Exception e) => new(
        "SYS-REBUILD",
        new Words($"数据仓库未能重建：{e.Message}", $"The warehouse could not be made anew: {e.Message}"),
        new Words("重建需要再容纳一个数据仓库的空间与足够的内存。", "It needs room for a second warehouse, and memory."),
        new Words("原数据仓库未动；请腾出空间后重试。", "The old one is as it was; make room and try again."));

    public static RefusedException Disk(string file, Exception e) => new(
        "SYS-DISK",
        new Words($"无法读取或保存 {file}：{e.Message}", $"{file} could not be read or kept: {e.Message}"),
        new Words("文件须可读，数据目录须可写且有空间。", "The file must be readable, the data directory writable and not full."),
        new Words("请检查权限与磁盘空间后重新装载。", "Check permissions and disk space and load it again."));
}
