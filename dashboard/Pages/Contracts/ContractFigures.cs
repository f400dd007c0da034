using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>Asks one edition for the sums these pages show. One question brings count, value and technology amount together.</summary>
internal sealed class ContractFigures(Figures figures, Visit visit)
{
    public MonthlySums Months() => new(
        Ask("month", []).ToDictionary(row => row.Period.From, Tally.Of), visit.AsOf);

    /// <summary>A period's sums by a dimension of place, by code; contracts whose place is not stated are in none.</summary>
    public Dictionary<string, Tally> Places(string dimension, Basis basis, Period period, params IEnumerable<string> codes)
    {
        var conditions = new List<string> { $"basis={basis.Id}", $"period={period}" };
        if (codes.Any()) conditions.Add($"{dimension}={string.Join(',', codes)}");
        return Ask(dimension, conditions).Where(row => row.Codes[dimension] is not null)
            .ToDictionary(row => row.Codes[dimension]!, Tally.Of, StringComparer.Ordinal);
    }

    /// <summary>The files contracts were loaded from, by name, in the order taken in.</summary>
    public IReadOnlyList<string> Files() =>
        [.. figures.Loads().Where(load => load.Dataset == "contracts").Select(load => Path.GetFileName(load.File)).Distinct()];

    private IEnumerable<RegistryFigure> Ask(string by, IEnumerable<string> where) =>
        figures.Registry.Ask(QuestionText.Read(figures.Catalogue, "contract_value", by, where, null, null, null)
            with { AsOf = visit.Address.AsOf }, Scope.Nation).Rows;
}
