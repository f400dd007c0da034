using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Etl.Tests.SampleData;

/// <summary>The five documents as they are shipped.</summary>
internal static class PlanDocuments
{
    public static IReadOnlyList<Plan> All { get; } =
    [
        .. Directory.GetFiles(Checkout.Path("sample-data", "plans"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => PlanFile.Read(File.ReadAllText(path)).Plan ?? throw new InvalidDataException($"{path} is no plan.")),
    ];

    public static Plan Of(string code) => All.Single(plan => plan.Code == code);

    /// <summary>Every quotation of a plan.</summary>
    public static IEnumerable<Quote> Quotes(Plan plan) =>
    [
        .. plan.Indicators.Select(i => i.Target.Source),
        .. plan.Indicators.Where(i => i.Baseline is not null).Select(i => i.Baseline!.Source),
        .. plan.Goals.Select(g => g.Source),
        .. plan.Goals.SelectMany(g => g.Criteria).Where(c => c.Source is not null).Select(c => c.Source!),
        .. plan.Parameters.Select(p => p.Source),
        .. plan.Statements.Select(s => s.Source),
        .. plan.Restatements.Select(r => r.Source),
    ];
}
