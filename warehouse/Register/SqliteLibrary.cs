using System.Reflection;
using System.Runtime.InteropServices;

namespace Monitor.Warehouse.Register;

/// <summary>Which SQLite is used: the system's, kept current by its distribution, when it is newer than the one that comes with the
/// packages (decision 0008). Whatever goes wrong in finding it, the packaged one is used.</summary>
internal static unsafe class SqliteLibrary
{
    /// <summary>3.35.5, the packaged version; SQL here stays within it.</summary>
    private const int Packaged = 3_035_005;

    private static readonly Lazy<bool> Chosen = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        return true;
    });

    /// <summary>Before the first connection.</summary>
    public static void Choose() => _ = Chosen.Value;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && OperatingSystem.IsLinux()
            && NativeLibrary.TryLoad("libsqlite3.so.0", out var system) && Version(system) > Packaged
            ? system
            : 0; // the runtime then looks where the packages put theirs

    private static int Version(nint library) => NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export)
        ? ((delegate* unmanaged[Cdecl]<int>)export)()
        : 0;
}
