namespace Monitor.Etl.Samples;

/// <summary>Registration numbers of a year: year 4, region of the body 4, registration point 2, serial 6 digits.</summary>
internal sealed class RegistrationNumbers(YearPlan plan)
{
    /// <summary>The older form had 14 digits (year 2, region 4, point 2, serial 6). That contracts of the first year carry both
    /// is the generator's own.</summary>
    private const int LastYearOfOldNumbers = 2020;

    private const int MostPoints = 99;
    private const long ContractsPerPoint = 5_000;
    private const int Serials = 1_000_000;

    private readonly Dictionary<int, int> serials = [];
    private readonly int year = plan.National.Year;

    // A point may not run out of serials, however large the registry.
    private readonly int points = (int)Math.Clamp(plan.Contracts / 31 / ContractsPerPoint, 1, MostPoints);

    /// <summary>Gives the contract its body and the body's next number.</summary>
    public void Assign(ref Contract contract, int bodyRegion, ref Draws draws)
    {
        var point = 1 + draws.Below(points);
        contract.BodyRegion = bodyRegion;
        contract.Body = Prefix(bodyRegion) * 100 + point;
        ref var serial = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(serials, contract.Body, out _);
        if (++serial >= Serials)
            throw new InvalidOperationException($"Body {contract.Body} has no serial left in {year}: lower the scale.");
        contract.Number = ((long)year * 1_000_000 + contract.Body) * Serials + serial;
        contract.OldNumber = year <= LastYearOfOldNumbers ? contract.Number - (long)(year / 100) * 100 * 1_000_000 * Serials : 0;
    }

    private static int Prefix(int region)
    {
        var code = Places.Regions[region];
        return (code[0] - '0') * 1000 + (code[1] - '0') * 100 + (code[2] - '0') * 10 + (code[3] - '0');
    }
}
