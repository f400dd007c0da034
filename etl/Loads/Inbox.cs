using System.Text.Json;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Loads;

/// <summary>How a process that does not own the directory gets files loaded: it lays them into the inbox as one parcel, the owner loads
/// them and lays the report beside them. A parcel taken twice does no harm: files already loaded are known by their hash.</summary>
public sealed class Inbox(DataDirectory directory)
{
    private const string Unfinished = ".part";
    private const string RequestFile = "request.json";
    private const string ReportFile = "report.json";
    private const string TakenFile = "taken";
    private const string AttachedFolder = "attached";

    /// <summary>What travels: the request, its paths below the parcel's folder.</summary>
    private sealed record Parcel(LoadRequest Request);

    /// <summary>What comes back: a report, or the refusal of the whole request.</summary>
    private sealed record Reply(LoadReport? Report, bool Published, Refused? Refused);

    /// <summary>Lays a request into the inbox.</summary>
    /// <returns>The parcel's folder, to wait on.</returns>
    public string Send(LoadRequest request)
    {
        var files = DataFiles.Below(request.Paths);
        var folder = Path.Combine(directory.Inbox, Guid.NewGuid().ToString("N"));
        var draft = folder + Unfinished;
        try
        {
            foreach (var nature in files.GroupBy(file => NatureOf.Folder(file.Path)))
                Pack(Path.Combine(draft, nature.Key), nature.Key, nature);
            var parts = Directory.EnumerateDirectories(draft).Select(part => Path.GetFileName(part)!).ToList();
            var sent = request with { Paths = parts, Attachment = Attach(request.Attachment, draft) };
            File.WriteAllText(Path.Combine(draft, RequestFile), JsonSerializer.Serialize(new Parcel(sent)));
            Directory.Move(draft, folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("INBOX", new($"无法写入收件箱：{e.Message}", $"The inbox cannot be written: {e.Message}"),
                new("需要可写且有余地的数据目录。", "Expected a writable data directory with free space."),
                new("请检查权限和空间，或在占用该目录的进程上装载。", "Check its permissions and space, or load where the directory is held."), exitCode: 3);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>The owner has begun with a parcel.</summary>
    public static bool IsTaken(string parcel) => File.Exists(Path.Combine(parcel, TakenFile));

    /// <summary>The report of a parcel; null while there is none. A report that was read is removed with its parcel.</summary>
    /// <exception cref="RefusedException">The owner refused the request as a whole.</exception>
    public static LoadReport? Collect(string parcel)
    {
        var file = Path.Combine(parcel, ReportFile);
        if (!File.Exists(file)) return null;
        var reply = JsonSerializer.Deserialize<Reply>(File.ReadAllText(file))!;
        Remove(parcel);
        if (reply.Refused is { } refused)
            throw new RefusedException(refused.Code, new(refused.Zh, refused.En), new("", ""), new("", ""), refused.ExitCode);
        return reply.Report! with { Published = reply.Published };
    }

    /// <summary>Takes back a parcel that nobody has taken.</summary>
    public static void Withdraw(string parcel)
    {
        if (Directory.Exists(parcel)) Remove(parcel);
    }

    /// <summary>Owner only: loads every parcel that has no report yet.</summary>
    public void Serve(Loader loader)
    {
        loader.RecoverIfNeeded();
        var parcels = Directory.EnumerateDirectories(directory.Inbox).Where(p => !p.EndsWith(Unfinished, StringComparison.Ordinal));
        foreach (var parcel in parcels.Where(p => !File.Exists(Path.Combine(p, ReportFile))).Order(StringComparer.Ordinal).ToList())
            try
            {
                Answer(parcel, loader);
            }
            catch (DirectoryNotFoundException) when (!Directory.Exists(parcel))
            {
                continue; // its sender withdrew it
            }
    }

    /// <summary>Out of the owner's sight in one step: file by file it could meet a parcel that lost its report first.</summary>
    private static void Remove(string parcel)
    {
        var gone = parcel + Unfinished;
        Directory.Move(parcel, gone);
        Directory.Delete(gone, recursive: true);
    }

    private static void Answer(string parcel, Loader loader)
    {
        File.WriteAllText(Path.Combine(parcel, TakenFile), "");
        var request = JsonSerializer.Deserialize<Parcel>(File.ReadAllText(Path.Combine(parcel, RequestFile)))!.Request;
        Reply reply;
        try
        {
            var files = request.Paths.SelectMany(part => Directory.EnumerateFileSystemEntries(Path.Combine(parcel, part))).ToList();
            var report = loader.Load(request with
            {
                Paths = [.. files.Where(f => Path.GetFileName(f) != NatureOf.FolderFile)],
                Attachment = request.Attachment is { } attached ? Path.Combine(parcel, attached) : null,
            });
            reply = new Reply(report, report.Published, null);
        }
        catch (RefusedException refused)
        {
            reply = new Reply(null, false, new Refused(refused.Code, refused.In("zh"), refused.In("en"), refused.ExitCode));
        }
        var draft = Path.Combine(parcel, ReportFile + Unfinished);
        File.WriteAllText(draft, JsonSerializer.Serialize(reply));
        File.Move(draft, Path.Combine(parcel, ReportFile));
    }

    /// <summary>The document beside the data files.</summary>
    /// <returns>Its place below the parcel; null when there is none.</returns>
    private static string? Attach(string? document, string draft)
    {
        if (document is null) return null;
        if (!FileSync.IsOrdinary(document)) throw Archive.NotAFile(Path.GetFileName(document));
        var place = Path.Combine(AttachedFolder, Path.GetFileName(document));
        DataDirectory.MakeFolder(Path.Combine(draft, AttachedFolder));
        File.Copy(document, Path.Combine(draft, place));
        return place;
    }

    private static void Pack(string part, string nature, IEnumerable<DataFile> files)
    {
        DataDirectory.MakeFolder(part);
        File.WriteAllText(Path.Combine(part, NatureOf.FolderFile), JsonSerializer.Serialize(new { nature }));
        foreach (var file in files)
        {
            if (!FileSync.IsOrdinary(file.Path)) throw Archive.NotAFile(file.Name);
            var copy = Path.Combine(part, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file.Path, copy);
        }
    }
}
