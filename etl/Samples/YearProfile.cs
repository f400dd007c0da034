namespace Monitor.Etl.Samples;

/// <summary>How the contracts of a year are made up: one trait for each attribute, and where buyers sit.</summary>
internal sealed class YearProfile
{
    private const double Thousand = 1000;
    private const string None = "0";

    private readonly Choice buyerProvinces;

    public YearProfile(NationalYear national)
    {
        Category = Trait.Of("category", national.Year);
        SellerKind = Trait.Of("seller_kind", national.Year);
        BuyerKind = Trait.Of("buyer_kind", national.Year);
        IpType = Trait.Of("ip_type", national.Year);
        Field = Trait.Of("field", national.Year);
        Industry = Trait.Of("industry", national.Year);
        Objective = Trait.Of("objective", national.Year);
        PlanSource = Trait.Of("plan_source", national.Year);
        Flow = Trait.Of("flow", national.Year);
        Country = Trait.Of("country", national.Year);
        SellerKinds = Kinds(SellerKind);
        BuyerKinds = Kinds(BuyerKind);
        // What provinces absorb is more even than what they sell; the square root is the generator's own.
        buyerProvinces = new Choice([.. national.RegionValues.Take(Places.Provinces.Count).Select(Math.Sqrt)]);
        IsTransfer = [.. Category.Codes.Select(IsTransferCode)];
        (IpOfTransfers, IpOfOthers) = SplitIp();
        TechnologyShare = [.. Category.Codes.Select(c => Reference.TechnologyShares[c])];
    }

    public Trait Category { get; }
    public Trait SellerKind { get; }
    public Trait BuyerKind { get; }
    public Trait IpType { get; }

    /// <summary>By category: who assigns or licenses, assigns or licenses something.</summary>
    public bool[] IsTransfer { get; }

    public Trait IpOfTransfers { get; }

    public Trait IpOfOthers { get; }

    public Trait Field { get; }
    public Trait Industry { get; }
    public Trait Objective { get; }
    public Trait PlanSource { get; }
    public Trait Flow { get; }
    public Trait Country { get; }

    /// <summary>From a trait's position to the position in <see cref="PartyKind.All"/>.</summary>
    public byte[] SellerKinds { get; }

    public byte[] BuyerKinds { get; }

    /// <summary>By category: technology amount over contract value.</summary>
    public double[] TechnologyShare { get; }

    public int DrawBuyerProvince(ref Draws draws) => buyerProvinces.Draw(ref draws);

    /// <summary>A weight times the sizes of the traits it was drawn with.</summary>
    public static long Sized(long weight, params ReadOnlySpan<long> sizes)
    {
        double product = weight;
        foreach (var size in sizes) product *= size / Thousand;
        return Math.Max(1, (long)product);
    }

    /// <summary>Transfers always involve intellectual property, the others so much less that its shares of all contracts and of all
    /// value stay.</summary>
    private (Trait Transfers, Trait Others) SplitIp()
    {
        var (involved, transfers) = (IpType.Share(code => code != None), Category.Share(IsTransferCode));
        var factor = (Odds(involved.Contracts, transfers.Contracts), Odds(involved.Value, transfers.Value));
        return (IpType.Reweighed(code => code == None ? (0, 0) : (1, 1)), IpType.Reweighed(code => code == None ? (1, 1) : factor));
    }

    /// <summary>By how much the odds of a part fall when some of it is taken out beforehand.</summary>
    private static double Odds(double part, double taken)
    {
        var left = (part - taken) / (1 - taken);
        return left / (1 - left) * (1 - part) / part;
    }

    private static bool IsTransferCode(string category) => category is "ZR" or "XK";

    private static byte[] Kinds(Trait trait) => [.. trait.Codes.Select(PartyKind.IndexOf)];
}
