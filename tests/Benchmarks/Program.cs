using Monitor.Benchmarks;
using Monitor.Benchmarks.Binding;
using Monitor.Benchmarks.Samples;

// dotnet run -c Release --project tests/Benchmarks -- NAME…     prints one markdown table for each name
var sections = new Dictionary<string, Action>
{
    ["binding"] = BindingCost.Run,
    ["start"] = () => Start.Run(Console.Out).GetAwaiter().GetResult(),
    ["sample"] = SampleSpeed.Run,
};

if (args.Length == 0 || !args.All(sections.ContainsKey))
{
    Console.Error.WriteLine($"Choose: {string.Join(", ", sections.Keys)}");
    return 2;
}

foreach (var name in args) sections[name]();
return 0;
