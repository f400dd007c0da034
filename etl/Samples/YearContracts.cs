namespace Monitor.Etl.Samples;

/// <summary>Every version of every contract of a year, in the order of month, seller's province and day; later versions of a contract
/// follow its first.</summary>
internal sealed class YearContracts
{
    /// <summary>The last day on which anything about a contract becomes known lies at most so long after its registration.</summary>
    private const int LongestDelay = 130;

    private readonly YearPlan plan;
    private readonly CellContracts cells;

    public YearContracts(YearPlan plan, long seed)
    {
        this.plan = plan;
        Profile = new YearProfile(plan.National);
        cells = new CellContracts(plan, Profile, seed);
    }

    public YearProfile Profile { get; }

    public IEnumerable<ContractVersion> Versions()
    {
        foreach (var cell in plan.Cells)
        {
            var contracts = cells.Make(cell, out var draws);
            for (var i = 0; i < contracts.Length; i++)
            {
                var contract = contracts.Span[i];
                if (contract.Fate == Fate.Stays)
                {
                    yield return new ContractVersion(contract, 1, LifeStage.Registered, contract.KnownOn);
                    continue;
                }
                var later = contract.KnownOn + 5 + draws.Below(LongestDelay);
                yield return new ContractVersion(contract.Fate == Fate.Changed ? Before(contract, ref draws) : contract,
                    1, LifeStage.Registered, contract.KnownOn);
                yield return new ContractVersion(contract, 2, SecondStage(contract.Fate), later);
                if (contract.Fate == Fate.Reinstated)
                    yield return new ContractVersion(contract, 3, LifeStage.Reinstated, later + 5 + draws.Below(LongestDelay));
            }
        }
    }

    private static LifeStage SecondStage(Fate fate) => fate switch
    {
        Fate.Changed => LifeStage.Changed,
        Fate.Deregistered => LifeStage.Deregistered,
        Fate.Revoked or Fate.Reinstated => LifeStage.Revoked,
        _ => LifeStage.Registered,
    };

    /// <summary>What stood in the register before the correction: another value, another category or another buyer.</summary>
    private Contract Before(in Contract corrected, ref Draws draws)
    {
        var before = corrected;
        switch (draws.Below(10))
        {
            case < 6:
                before.Value = Math.Max(100, (long)(corrected.Value * (0.5 + draws.Fraction())) / 10_000 * 10_000);
                before.Technology = cells.DrawTechnology(corrected.Category, before.Value, ref draws);
                break;
            case < 8:
                before.Category = Profile.Category.Draw(ref draws);
                break;
            default:
                if (!corrected.Buyer.IsOutside && !corrected.Seller.IsOutside)
                    before.Buyer = CellContracts.DrawInside(corrected.Buyer.Province, corrected.Buyer.Kind, ref draws);
                break;
        }
        return before;
    }
}
