using System.Globalization;
using System.Text.Json;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Register;

/// <param name="Address">Where its pages are served, or the command that runs.</param>
public sealed record Holder(int Pid, string Address, DateTimeOffset Since);

/// <summary>The right to write a data directory, held for the life of the owner. DuckDB's own lock is not enough: the system drops it
/// as soon as this process opens and closes the database file by any other means. This file is opened once and by nothing else.
/// The system lets go of the lock when the process ends, however it ends.</summary>
public sealed class OwnerLock : IDisposable
{
    private readonly FileStream file;
    private readonly DataDirectory directory;

    private OwnerLock(FileStream file, DataDirectory directory) => (this.file, this.directory) = (file, directory);

    /// <exception cref="RefusedException">DIR-HELD (exit code 3): another process owns the directory; names its PID and address.
    /// DIR-UNLOCKED: the file system does not keep locks, so two writers could not be told apart.</exception>
    public static OwnerLock Take(DataDirectory directory, string address, TimeProvider clock)
    {
        directory.Make();
        if (TryOften(directory) is not { } file) throw Held(directory);
        if (Open(directory) is { } second)
        {
            second.Dispose();
            file.Dispose();
            throw Unlocked(directory);
        }
        var holder = new Holder(Environment.ProcessId, address, clock.GetUtcNow());
        WriteHolder(directory, holder);
        return new OwnerLock(file, directory);
    }

    /// <summary>Who wrote the holder file last; true for the present only while the lock is held.</summary>
    public static Holder? LastHolder(DataDirectory directory)
    {
        try
        {
            return JsonSerializer.Deserialize<Holder>(File.ReadAllText(directory.HolderFile), JournalText.Options);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null; // the holder may be between taking the lock and writing; the refusal then says "unknown"
        }
    }

    /// <summary>The holder, if another process or another part of this one holds the directory now.</summary>
    public static Holder? CurrentHolder(DataDirectory directory)
    {
        if (!File.Exists(directory.LockFile)) return null;
        using var free = Open(directory);
        return free is null ? LastHolder(directory) ?? new Holder(0, "?", DateTimeOffset.UnixEpoch) : null;
    }

    public void Dispose()
    {
        File.Delete(directory.HolderFile);
        file.Dispose();
    }

    /// <summary>Somebody who only asks for the holder takes the lock for a moment; that is no reason to be refused.</summary>
    private static FileStream? TryOften(DataDirectory directory)
    {
        for (var tries = 10; tries > 1; tries--)
        {
            if (Open(directory) is { } file) return file;
            Thread.Sleep(20);
        }
        return Open(directory);
    }

    private static FileStream? Open(DataDirectory directory)
    {
        try
        {
            return new FileStream(directory.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    private static void WriteHolder(DataDirectory directory, Holder holder)
    {
        var draft = directory.HolderFile + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(holder, JournalText.Options));
        File.Move(draft, directory.HolderFile, overwrite: true); // whole or not at all, for a reader at the same moment
    }

    private static RefusedException Held(DataDirectory directory)
    {
        var holder = LastHolder(directory);
        var pid = holder?.Pid.ToString(CultureInfo.InvariantCulture) ?? "?";
        var address = holder?.Address ?? "?";
        return new RefusedException(
            "DIR-HELD",
            new Words($"数据目录 {directory.Root} 正由进程 {pid}（{address}）使用。",
                $"The data directory {directory.Root} is held by process {pid} ({address})."),
            new Words("同一目录同一时间只能有一个写入进程。", "One process at a time may write a directory."),
            new Words($"请使用 {address}，或先结束进程 {pid}，或用 --data 指定另一目录。",
                $"Use {address}, end process {pid} first, or name another directory with --data."),
            exitCode: 3);
    }

    private static RefusedException Unlocked(DataDirectory directory) => new(
        "DIR-UNLOCKED",
        new Words($"{directory.Root} 所在的文件系统不支持文件锁。", $"The file system of {directory.Root} does not keep file locks."),
        new Words("需要能保证单一写入者的本地文件系统。", "A local file system that can keep a second writer out is needed."),
        new Words("请把数据目录放到本地磁盘，并取消 DOTNET_SYSTEM_IO_DISABLEFILELOCKING。",
            "Put the data directory on a local disk and unset DOTNET_SYSTEM_IO_DISABLEFILELOCKING."));
}
