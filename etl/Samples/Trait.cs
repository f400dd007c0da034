namespace Monitor.Etl.Samples;

/// <summary>One attribute of a contract: its codes, how often each occurs, and how much larger or smaller its contracts are.</summary>
internal sealed class Trait
{
    private const double Thousand = 1000;

    private readonly double[] contracts;
    private readonly double[] value;
    private readonly Choice choice;

    private Trait(string[] codes, double[] contracts, double[] value)
    {
        Codes = codes;
        (this.contracts, this.value) = (contracts, value);
        choice = new Choice(contracts);
        var (allContracts, allValue) = (contracts.Sum(), value.Sum());
        var sizes = new long[codes.Length];
        for (var i = 0; i < sizes.Length; i++)
            if (contracts[i] > 0) sizes[i] = (long)Math.Round(Thousand * (value[i] / allValue) / (contracts[i] / allContracts));
        Sizes = sizes;
    }

    public string[] Codes { get; }

    /// <summary>Size of a contract with this code against the mean, in thousandths.</summary>
    public long[] Sizes { get; }

    /// <summary>The attribute as profile.csv describes it for a year; its codes are those of all years, in the order of the file.</summary>
    public static Trait Of(string attribute, int year)
    {
        var rows = Reference.Profile.Where(r => r.Attribute == attribute).ToList();
        string[] codes = [.. rows.Select(r => r.Code).Distinct()];
        var (contracts, value) = (new double[codes.Length], new double[codes.Length]);
        foreach (var row in rows.Where(r => r.FromYear <= year && year <= r.ToYear))
            (contracts[Array.IndexOf(codes, row.Code)], value[Array.IndexOf(codes, row.Code)]) = (row.Contracts, row.Value);
        return new Trait(codes, contracts, value);
    }

    public byte Draw(ref Draws draws) => (byte)choice.Draw(ref draws);

    /// <summary>The part of all contracts, and of all value, that falls on these codes.</summary>
    public (double Contracts, double Value) Share(Func<string, bool> of) => (Part(contracts, of), Part(value, of));

    /// <summary>The same codes with other weights: each so many times its contracts and its value.</summary>
    public Trait Reweighed(Func<string, (double Contracts, double Value)> factor) => new(Codes,
        [.. Codes.Select((code, i) => contracts[i] * factor(code).Contracts)],
        [.. Codes.Select((code, i) => value[i] * factor(code).Value)]);

    private double Part(double[] weights, Func<string, bool> of) =>
        Codes.Select((code, i) => of(code) ? weights[i] : 0).Sum() / weights.Sum();
}
