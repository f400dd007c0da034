using System.Globalization;
using Monitor.Etl.Loads;
using Monitor.Etl.Samples;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>What `serve --sample` adds: the directory is declared a demonstration, and the synthetic registry arrives behind the running
/// site, one year and one edition after the other. What the journal knows is not made again.</summary>
internal sealed class Demonstration
{
    private readonly CommandLine line;
    private readonly Workshop workshop;
    private readonly DemonstrationDeclared declared;
    private readonly RegistryArrival arrival;

    private Demonstration(CommandLine line, Workshop workshop, DemonstrationDeclared declared, RegistryArrival arrival) =>
        (this.line, this.workshop, this.declared, this.arrival) = (line, workshop, declared, arrival);

    /// <param name="scale">1 is the national size; null = as declared before, else 1.</param>
    /// <exception cref="RefusedException">DEMO-REAL: the directory holds real figures. DEMO-SCALE: it was begun at another scale.
    /// </exception>
    public static Demonstration Of(CommandLine line, Workshop workshop, decimal? scale, RegistryArrival arrival)
    {
        var journal = workshop.Owner.Journal;
        var root = workshop.Owner.Directory.Root;
        if (Nature.IsDemonstration(journal) is false) throw Real(root);
        var declared = journal.Read<DemonstrationDeclared>(JournalKind.DemonstrationDeclared) is [.., var last] ? last : null;
        if (declared is not null && scale is not null && scale != declared.Scale) throw OtherScale(root, declared.Scale);
        if (declared is null)
        {
            var (from, to) = SampleOptions.Years;
            declared = new DemonstrationDeclared(from, to, scale ?? 1, Seed: 1);
            journal.Append(ServeCommand.Person, JournalKind.DemonstrationDeclared, declared);
        }
        return new Demonstration(line, workshop, declared, arrival);
    }

    /// <summary>Makes and loads the years that are missing. The newest comes first, then the year before: the pages open on the newest
    /// closed year beside the same period of the year before, so after two files they are complete; older years then lengthen the series.
    /// </summary>
    public void Run(ILogger log, CancellationToken stop)
    {
        List<int> years = [.. Enumerable.Range(declared.FromYear, declared.ToYear - declared.FromYear + 1).Reverse()];
        var missing = Missing(years);
        if (missing.Count > 0)
            line.Output.WriteLine(
                $"Sample registry: {missing.Count} of {years.Count} years to load, newest first; pages show each when it is in.");
        foreach (var year in missing)
        {
            arrival.Now = new ArrivingFile(year, years.IndexOf(year) + 1, years.Count);
            if (Trouble(arrival.Now, log, stop) is not { } trouble) continue;
            arrival.Now = arrival.Now with { Trouble = trouble };
            return;
        }
        arrival.Now = null;
        if (missing.Count > 0) line.Output.WriteLine("Sample registry: complete.");
    }

    private List<int> Missing(IEnumerable<int> years)
    {
        var journal = workshop.Owner.Journal;
        var done = journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged).Select(load => load.Load).ToHashSet();
        var files = journal.Read(JournalKind.LoadIntended).Where(record => record.Person == ServeCommand.Person)
            .Select(record => record.Read<LoadIntended>())
            .Where(intent => intent.Nature == Nature.Sample && done.Contains(intent.Load)).Select(intent => intent.File).ToHashSet();
        return [.. years.Where(year => !files.Contains(Path.GetFileName(Options(year).PathOf(year))))];
    }

    /// <returns>Null when the year is in, else the code of what stopped it.</returns>
    private string? Trouble(ArrivingFile file, ILogger log, CancellationToken stop)
    {
        try
        {
            return Load(file, stop);
        }
        catch (OperationCanceledException)
        {
            return "LOAD-STOPPED";
        }
        catch (RefusedException refused)
        {
            line.Errors.WriteLine($"{refused.Code}: {refused.In("en")}");
            return refused.Code;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or DuckDbException)
        {
            log.LogError(trouble, "The sample registry of {Year} could not be made.", file.Year);
            line.Errors.WriteLine($"SYS-FILE: {trouble.Message}");
            return "SYS-FILE";
        }
    }

    private string? Load(ArrivingFile file, CancellationToken stop)
    {
        var options = Options(file.Year);
        var path = options.PathOf(file.Year);
        var name = string.Create(CultureInfo.InvariantCulture, $"Sample registry {file.Year}, file {file.Number} of {file.Of}");
        var started = line.Clock.GetTimestamp();
        try
        {
            var rows = SampleRegistry.Write(options, progress: null, stop)[0].Rows;
            line.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: {rows} rows made, {line.Clock.GetElapsedTime(started).TotalSeconds:0} s; loading"));
            var report = workshop.Loader.Load(new LoadRequest([path], ServeCommand.Person), progress: null, stop);
            var loaded = report.Files[0];
            if (report.Unpublished is { } why) line.Errors.WriteLine($"{why.Code}: {why.En}");
            if (loaded.Refused is not { } refused)
            {
                line.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}: {loaded.Accepted} rows accepted, {loaded.Quarantined} quarantined, edition {report.Edition}, " +
                    $"{line.Clock.GetElapsedTime(started).TotalSeconds:0} s"));
                return null;
            }
            if (!stop.IsCancellationRequested) line.Errors.WriteLine($"{refused.Code}: {refused.En}");
            return refused.Code;
        }
        finally
        {
            File.Delete(path); // the archive has it
        }
    }

    /// <summary>Files are made below staging, which every start empties.</summary>
    private SampleOptions Options(int year) => new(
        year, year, Path.Combine(workshop.Owner.Directory.Staging, "sample-registry"), declared.Scale, declared.Seed);

    private static RefusedException Real(string root) => new("DEMO-REAL",
        new($"数据目录 {root} 存放真实数据。", $"The data directory {root} holds real figures."),
        new("样本登记库只装入演示目录。", "The sample registry goes into a demonstration directory only."),
        new("请省略 --data 以使用 ./data-demo，或另指定一个空目录。", "Leave --data out for ./data-demo, or name an empty directory."));

    private static RefusedException OtherScale(string root, decimal scale) => new("DEMO-SCALE",
        new($"数据目录 {root} 的样本登记库以比例 {scale} 开始。", $"The sample registry in {root} was begun at scale {scale}."),
        new("一个目录只用一个比例。", "One directory has one scale."),
        new("请去掉 --scale，或用 --data 另指定一个空目录。", "Leave --scale out, or name an empty directory with --data."), exitCode: 2);
}
