using System.Runtime.InteropServices;

namespace Monitor.Warehouse.Register;

/// <summary>Makes files and their names survive a power cut. Never used on a file that an engine has open.</summary>
public static partial class FileSync
{
    /// <summary>Writes what the system still holds of the file to the disk.</summary>
    public static void File(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes the names in a folder last: a new or renamed file is not safe before. Windows keeps names by itself.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(path, 0);
        if (handle < 0) throw new IOException($"The folder {path} cannot be opened for fsync: error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Fsync(handle) != 0) throw new IOException($"fsync of the folder {path} failed: error {Marshal.GetLastPInvokeError()}.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>A regular file, also behind links: reading a pipe or a device may never end. Nothing is opened.</summary>
    public static bool IsOrdinary(string path)
    {
        if (!System.IO.File.Exists(path)) return false;
        if (!OperatingSystem.IsLinux()) return (System.IO.File.GetAttributes(path) & FileAttributes.Device) == 0;
        Span<byte> facts = stackalloc byte[256]; // struct statx is laid out alike on every Linux; its mode stands at 28
        const int Here = -100, TypeWanted = 1, TypeMask = 0xF000, Regular = 0x8000;
        return Statx(Here, path, 0, TypeWanted, ref facts[0]) == 0 && (MemoryMarshal.Read<ushort>(facts[28..]) & TypeMask) == Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte facts);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
