using Monitor.Benchmarks;
using System.Globalization;
using Monitor.Benchmarks.Binding;
using Monitor.Benchmarks.Registry;
using Monitor.Benchmarks.Samples;

// dotnet run -c Release --project tests/Benchmarks -- registry [ROWS [FILE]]     loads a national registry, drawn or from a file
// dotnet run -c Release --project tests/Benchmarks -- NAME…     prints one markdown table for each name
var sections = new Dictionary<string, Action>
{
    ["binding"] = BindingCost.Run,
    ["start"] = () => Start.Run(Console.Out).GetAwaiter().GetResult(),
    ["sample"] = SampleSpeed.Run,
};

if (args is ["registry", .. var of])
{
    RegistryCost.Run(of is [_, var file] ? file : null, of is [var rows, ..] ? long.Parse(rows, CultureInfo.InvariantCulture) : 10_000_000);
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
