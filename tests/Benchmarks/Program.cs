using Monitor.Benchmarks;
using System.Globalization;
using Monitor.Benchmarks.Binding;
using Monitor.Benchmarks.Registry;
using Monitor.Benchmarks.Samples;

// dotnet run -c Release --project tests/Benchmarks -- registry [ROWS [ROUNDS [FILE]]]     a national registry, drawn or from a file
// dotnet run -c Release --project tests/Benchmarks -- NAME…     prints one markdown table for each name
var sections = new Dictionary<string, Action>
{
    ["binding"] = BindingCost.Run,
    ["start"] = () => Start.Run(Console.Out).GetAwaiter().GetResult(),
    ["sample"] = SampleSpeed.Run,
    ["judge"] = Judging.Run,
};

if (args is ["registry", .. var of])
{
    long Number(int place, long otherwise) => of.Length > place ? long.Parse(of[place], CultureInfo.InvariantCulture) : otherwise;
    RegistryCost.Run(of is [_, _, var file, ..] ? file : null, Number(0, 10_000_000), (int)Number(1, 3));
    return 0;
}
if (args is ["registry-load", var data, var extract])
{
    RegistryCost.Load(data, extract);
    return 0;
}
if (args.Length == 0 || !args.All(sections.ContainsKey))
{
    Console.Error.WriteLine($"Choose: {string.Join(", ", sections.Keys)}, registry");
    return 2;
}

foreach (var name in args) sections[name]();
return 0;
