using System.Diagnostics;
using System.Runtime.Versioning;

namespace Monitor.Etl.Tests.Recomputation;

/// <summary>PostgreSQL on a cluster of its own, in its single-user mode: the whole engine in one process that ends with its script.
/// Nothing listens, nothing stays, and a server that runs on this machine is never met.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Postgres : IDisposable
{
    /// <summary>PostgreSQL refuses to work for root; Debian's package makes this user.</summary>
    private const string Unprivileged = "postgres";

    private readonly string binaries = Find();

    public Postgres()
    {
        // The other user must reach it, so not below a folder that may be root's alone.
        Folder = Environment.IsPrivilegedProcess ? $"/tmp/monitor-postgres-{Guid.NewGuid():N}"
            : Directory.CreateTempSubdirectory("monitor-postgres-").FullName;
        Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Environment.IsPrivilegedProcess) End("chown", [Unprivileged, Folder], "");
        Start("initdb", ["-D", Data, "-U", "monitor", "--auth=reject", "--no-sync", "--locale=C", "--encoding=UTF8"], "");
    }

    /// <summary>Where files are handed over, both ways.</summary>
    public string Folder { get; }

    private string Data => File("cluster");

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Runs statements, which end with a semicolon and an empty line. The first error ends the test.</summary>
    public void Run(string sql)
    {
        // The folder is closed to others; inside it the other user may read what was laid there.
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        foreach (var file in Directory.GetFiles(Folder)) System.IO.File.SetUnixFileMode(file, Open);
        Start("postgres", ["--single", "-j", "-D", Data, "-c", "exit_on_error=on", "-c", "fsync=off", "-c", "jit=off", "postgres"], sql);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")) : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [];
        return versions.Concat(path).FirstOrDefault(folder => System.IO.File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new FileNotFoundException("PostgreSQL is not installed. tests/run does it; or: apt-get install postgresql.");
    }

    private void Start(string program, IEnumerable<string> arguments, string input)
    {
        var whole = Path.Combine(binaries, program);
        if (Environment.IsPrivilegedProcess)
            End("setpriv", [$"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--init-groups", "--", whole, .. arguments], input);
        else End(whole, arguments, input);
    }

    private void End(string program, IEnumerable<string> arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder,
        })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended at an error before it had read everything; its exit code and its words tell.
            process.WaitForExit();
        }
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {process.ExitCode}: {said.Result}{complained.Result}");
    }
}
