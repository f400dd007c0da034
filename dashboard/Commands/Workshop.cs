using Monitor.Etl.Amendments;
using Monitor.Etl.Approvals;
using Monitor.Etl.Contracts;
using Monitor.Etl.Evidence;
using Monitor.Etl.HandedDown;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Etl.TaskReports;
using Monitor.Etl.Tasks;
using Monitor.Etl.Texts;
using Monitor.Etl.Weights;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>The owner of a data directory with everything that writes: recovered, and ready to load.</summary>
internal sealed class Workshop : IDisposable
{
    private static readonly IReadOnlyList<Dataset> Datasets =
    [
        StatisticsDataset.Dataset, PlansDataset.Dataset, ContractsDataset.Dataset, TasksDataset.Dataset, TaskReportsDataset.Dataset,
        ApprovalsDataset.Dataset, AmendmentsDataset.Dataset, EvidenceDataset.Dataset, WeightsDataset.Dataset, TextsDataset.Dataset,
        HandedDownDataset.Dataset,
    ];

    private Workshop(Owner owner, Loader loader, Recovered recovered) => (Owner, Loader, Recovered) = (owner, loader, recovered);

    public Owner Owner { get; }
    public Loader Loader { get; }

    /// <summary>What a crash had left and was finished now.</summary>
    public Recovered Recovered { get; }

    /// <param name="address">Where this process can be reached, for whoever is refused.</param>
    /// <exception cref="RefusedException">DIR-HELD, exit code 3, and whatever recovery cannot mend.</exception>
    public static Workshop Open(DataDirectory directory, string address, TimeProvider clock)
    {
        var owner = Owner.Open(directory, [.. Datasets.Select(d => d.Table)], new OwnerSettings(address), clock);
        try
        {
            var loader = new Loader(owner, Datasets, new Publisher(owner), clock);
            return new Workshop(owner, loader, loader.Recover());
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>Makes the warehouse anew; it may be gone or unreadable.</summary>
    /// <exception cref="RefusedException">As <see cref="Etl.Loads.Rebuild.Run"/>; DIR-HELD, exit code 3.</exception>
    public static RebuildReport Rebuild(
        DataDirectory directory, TimeProvider clock, string person, bool acceptDifference, IProgress<LoadProgress>? progress)
    {
        var settings = new OwnerSettings($"monitor rebuild, process {Environment.ProcessId}");
        using var owner = Owner.Hold(directory, [.. Datasets.Select(d => d.Table)], settings, clock);
        var publisher = new Publisher(owner);
        var loader = new Loader(owner, Datasets, publisher, clock);
        return new Rebuild(owner, loader, publisher).Run(person, acceptDifference, progress);
    }

    public void Dispose() => Owner.Dispose();
}
