// A process that tests can kill or be refused by: owner, recovery, load, publish, and nothing else.
//   Loading DIRECTORY FILE…      loads the files; exit code of the load, 3 when the directory is held
//   Loading DIRECTORY --each FILE…   says "loading", then loads the files one after the other, an edition after each; the worst exit code
//   Loading DIRECTORY --hold     owns the directory until its input ends
//   Loading DIRECTORY --rebuild  makes its warehouse anew; exit code of the rebuild
//   Loading FILE --break-in      opens a database file for writing past every lock of ours; 3 when the engine refuses
using Monitor.Etl.Contracts;
using Monitor.Etl.Loads;
using Monitor.Etl.Plans;
using Monitor.Etl.Statistics;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

Dataset[] datasets = [StatisticsDataset.Dataset, PlansDataset.Dataset, ContractsDataset.Dataset];
try
{
    if (args is [var file, "--break-in"])
    {
        using var connection = new DuckDbConnection(file);
        connection.Open();
        return 0;
    }
    if (args is [_, "--each", ..]) Console.WriteLine("loading");
    var directory = DataDirectory.At(args[0]);
    var settings = new OwnerSettings("loading", Megabytes: 256);
    if (args is [_, "--rebuild"])
    {
        using var mended = Owner.Hold(directory, [.. datasets.Select(d => d.Table)], settings, TimeProvider.System);
        var publisher = new Publisher(mended);
        return new Rebuild(mended, new Loader(mended, datasets, publisher, TimeProvider.System), publisher).Run("Li", false).ExitCode;
    }
    using var owner = Owner.Open(directory, [.. datasets.Select(d => d.Table)], settings, TimeProvider.System);
    var loader = new Loader(owner, datasets, new Publisher(owner), TimeProvider.System);
    loader.Recover();
    if (args is [_, "--hold"])
    {
        Console.WriteLine("holding");
        Console.In.ReadToEnd();
        return 0;
    }
    if (args is [_, "--each", .. var each])
    {
        var worst = 0;
        foreach (var one in each) worst = Math.Max(worst, loader.Load(new LoadRequest([one], "Li")).ExitCode);
        return worst;
    }
    return loader.Load(new LoadRequest([.. args.Skip(1)], "Li")).ExitCode;
}
catch (RefusedException refusal)
{
    Console.WriteLine(refusal.Message);
    return refusal.ExitCode;
}
catch (DuckDbException refusal)
{
    Console.WriteLine(refusal.Message);
    return 3;
}
