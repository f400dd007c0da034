using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>A file as it arrived, kept for ever under its hash.</summary>
internal sealed record ArchivedFile(string Path, string Sha256, long Bytes);

/// <summary>Every file ever taken in, so that the whole warehouse can be made again.</summary>
internal sealed class Archive(DataDirectory directory)
{
    private const string Unfinished = ".part";

    /// <summary>Copies a file and syncs it and its name to disk. The hash is taken of the copy: what was hashed is what is loaded.
    /// </summary>
    /// <exception cref="RefusedException">S-NOT-A-FILE: a folder, device, pipe or socket, also behind a link. F-EMPTY. F-CHANGED: somebody
    /// wrote to the file meanwhile.</exception>
    public ArchivedFile Receive(DataFile file)
    {
        if (!FileSync.IsOrdinary(file.Path)) throw NotAFile(file.Name);
        var draft = System.IO.Path.Combine(directory.Archive, Guid.NewGuid().ToString("N") + Unfinished);
        try
        {
            Copy(file, draft);
            Failpoint.Hit("archive-copy");
            var archived = Hash(draft);
            var place = directory.ArchiveFile(archived.Sha256);
            DataDirectory.MakeFolder(System.IO.Path.GetDirectoryName(place)!);
            File.Move(draft, place, overwrite: true);
            FileSync.Folder(System.IO.Path.GetDirectoryName(place)!);
            FileSync.Folder(directory.Archive);
            return archived with { Path = place };
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The file of an earlier load, its hash checked.</summary>
    /// <exception cref="RefusedException">ARCHIVE-LOST: it is gone or was changed.</exception>
    public ArchivedFile Find(LoadIntended intent)
    {
        var path = directory.ArchiveFile(intent.Sha256);
        var archived = File.Exists(path) ? Hash(path) : null;
        return archived?.Sha256 == intent.Sha256 ? archived : throw new RefusedException(
            "ARCHIVE-LOST",
            new Words($"第 {intent.Load} 次装载的文件 {intent.File} 不在存档中或已被改动。",
                $"The file {intent.File} of load {intent.Load} is missing in the archive or was changed."),
            new Words($"应有 SHA-256 为 {intent.Sha256} 的文件。", $"Expected the file with SHA-256 {intent.Sha256}."),
            new Words($"请从备份恢复 {path}，再重新启动。", $"Bring {path} back from a backup and start again."),
            exitCode: 5);
    }

    /// <summary>Removes copies a crash left half made.</summary>
    public IReadOnlyList<string> Tidy()
    {
        var left = Directory.EnumerateFiles(directory.Archive, "*" + Unfinished).ToList();
        left.ForEach(File.Delete);
        return [.. left.Select(System.IO.Path.GetFileName).OfType<string>()];
    }

    private static void Copy(DataFile file, string draft)
    {
        var before = new FileInfo(file.Path);
        var (length, written) = (before.Length, before.LastWriteTimeUtc);
        using (var from = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        using (var to = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }
        var after = new FileInfo(file.Path);
        if (!after.Exists || after.Length != length || after.LastWriteTimeUtc != written || new FileInfo(draft).Length != length)
            throw Changed(file.Name);
    }

    private static ArchivedFile Hash(string path) => new(path, FileHash.Of(path), new FileInfo(path).Length);

    internal static RefusedException NotAFile(string name) => new(
        "S-NOT-A-FILE",
        new Words($"{name} 不是普通文件。", $"{name} is not an ordinary file."),
        new Words("不接受文件夹、设备、管道或套接字。", "Folders, devices, pipes and sockets are not taken."),
        new Words("请先存成文件再装载。", "Save its content as a file and load that."));

    private static RefusedException Changed(string name) => new(
        "F-CHANGED",
        new Words($"{name} 在读取时被改动。", $"{name} changed while it was read."),
        new Words("文件须已写完。", "The file must be finished."),
        new Words("请等写入结束后再装载。", "Load it again when its writer is done."));
}
