using System.Runtime.ExceptionServices;
using Monitor.Warehouse.Register;

namespace Monitor.Etl.Samples;

/// <summary>An extract that was written.</summary>
/// <param name="Contracts">That count: neither deregistered nor revoked.</param>
/// <param name="Yuan">Their value after corrections: the published national value times the scale.</param>
/// <param name="CountIsPublished">False for years without a published count: it is the generator's own.</param>
/// <param name="Rows">Versions in the file.</param>
public sealed record SampleFile(string Path, int Year, long Contracts, long Yuan, bool CountIsPublished, long Rows);

/// <summary>How far a file is.</summary>
public sealed record SampleProgress(int Year, long Rows, long Contracts);

/// <summary>The synthetic registry of technology contracts: nobody's data, calibrated to what was published (see README.md).</summary>
public static class SampleRegistry
{
    /// <summary>Writes an extract for each year; on failure or cancellation no half-written file stays.</summary>
    /// <param name="progress">Called from several threads.</param>
    /// <exception cref="RefusedException">Wrong years or scale, or a file of that name exists.</exception>
    public static IReadOnlyList<SampleFile> Write(
        SampleOptions options, IProgress<SampleProgress>? progress = null, CancellationToken stop = default)
    {
        options.Check();
        Directory.CreateDirectory(options.Directory);
        // Within a year rows come in order, so that a file is the same every time; years are independent, one to a core.
        try
        {
            return [.. options.AllYears.AsParallel().AsOrdered().WithCancellation(stop)
                .Select(year => new Extract(options, year).Write(progress, stop))];
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }
}
