namespace Monitor.Etl.Samples;

/// <summary>Makes the contracts of one cell after another.</summary>
internal sealed class CellContracts(YearPlan plan, YearProfile profile, long seed)
{
    private const int Cancelled = 2 * YearPlan.LargestPart / 100;

    private readonly RegistrationNumbers numbers = new(plan);
    private readonly Contract[] contracts = new Contract[YearPlan.LargestPart + Cancelled];
    private readonly long[] weights = new long[YearPlan.LargestPart + Cancelled];
    private readonly byte foreignKind = PartyKind.IndexOf("330");
    private readonly double deregistered = Reference.LifeCycle["deregistered"];
    private readonly double revoked = Reference.LifeCycle["revoked"];

    /// <summary>The cell's contracts in order of registration; valid until the next cell is made.</summary>
    public ReadOnlyMemory<Contract> Make(Cell cell, out Draws draws)
    {
        draws = Draws.Of(seed, plan.National.Year, 3, cell.Month, cell.Region, cell.Part);
        var gone = (int)(cell.Count * (deregistered + revoked) + draws.Fraction());
        var days = WorkingDays.Of(plan.National.Year, cell.Month);
        var all = cell.Count + gone;
        for (var i = 0; i < all; i++)
        {
            ref var contract = ref contracts[i];
            contract = default;
            weights[i] = Draw(ref contract, cell.Region, ref draws);
            var isGone = draws.Below(all - i) < gone;
            contract.Fate = isGone ? DrawEnd(ref draws) : DrawLife(ref draws);
            if (isGone) (gone, weights[i]) = (gone - 1, -weights[i]);
            var place = cell.First + Math.Min(i, cell.Count - 1);
            Date(ref contract, days[(int)((long)place * days.Length / cell.Total)], ref draws);
        }
        Amounts.Scale(weights.AsSpan(0, all), cell.Fen, ref draws);
        for (var i = 0; i < all; i++)
        {
            contracts[i].Value = weights[i];
            contracts[i].Technology = DrawTechnology(contracts[i].Category, weights[i], ref draws);
        }
        return contracts.AsMemory(0, all);
    }

    /// <summary>The part of a value that is technology: all of it, or any part, so that the mean is the category's.</summary>
    public long DrawTechnology(byte category, long value, ref Draws draws)
    {
        var isAll = draws.Fraction() < 2 * profile.TechnologyShare[category] - 1;
        var part = draws.Fraction();
        return isAll ? value : (long)(value * part) / 100 * 100;
    }

    private long Draw(ref Contract contract, int region, ref Draws draws)
    {
        var p = profile;
        contract.Category = p.Category.Draw(ref draws);
        contract.Field = p.Field.Draw(ref draws);
        contract.Industry = p.Industry.Draw(ref draws);
        contract.Objective = p.Objective.Draw(ref draws);
        contract.PlanSource = p.PlanSource.Draw(ref draws);
        var ip = p.IsTransfer[contract.Category] ? p.IpOfTransfers : p.IpOfOthers;
        contract.IpType = ip.Draw(ref draws);
        var buyerKind = p.BuyerKind.Draw(ref draws);
        var (sellerSize, flowSize) = DrawParties(ref contract, region, p.BuyerKinds[buyerKind], ref draws);
        return YearProfile.Sized(Amounts.Draw(ref draws), p.Category.Sizes[contract.Category], p.Field.Sizes[contract.Field],
            p.Industry.Sizes[contract.Industry], p.Objective.Sizes[contract.Objective], p.PlanSource.Sizes[contract.PlanSource],
            ip.Sizes[contract.IpType], p.BuyerKind.Sizes[buyerKind], sellerSize, flowSize);
    }

    /// <summary>The body of the seller registers; an import is registered where its domestic buyer is.</summary>
    private (long SellerSize, long FlowSize) DrawParties(ref Contract contract, int region, byte buyerKind, ref Draws draws)
    {
        if (region == Places.Provinces.Count)
        {
            contract.Seller = DrawOutside(ref draws);
            contract.Buyer = DrawInside(profile.DrawBuyerProvince(ref draws), buyerKind, ref draws);
            numbers.Assign(ref contract, contract.Buyer.County.Body, ref draws);
            return (1000, 1000);
        }
        var kind = profile.SellerKind.Draw(ref draws);
        contract.Seller = DrawInside(region, profile.SellerKinds[kind], ref draws);
        numbers.Assign(ref contract, contract.Seller.County.Body, ref draws);
        var flow = profile.Flow.Draw(ref draws);
        contract.Buyer = profile.Flow.Codes[flow] switch
        {
            "outside" => DrawOutside(ref draws),
            "same_province" => DrawInside(region, buyerKind, ref draws),
            _ => DrawInside(OtherProvince(region, ref draws), buyerKind, ref draws),
        };
        return (profile.SellerKind.Sizes[kind], profile.Flow.Sizes[flow]);
    }

    private int OtherProvince(int region, ref Draws draws)
    {
        while (true)
        {
            var province = profile.DrawBuyerProvince(ref draws);
            if (province != region) return province;
        }
    }

    /// <summary>A few parties have many contracts: the square of a fraction leans to the low numbers.</summary>
    internal static Party DrawInside(int province, byte kind, ref Draws draws)
    {
        var fraction = draws.Fraction();
        return new Party(province, Places.Draw(province, ref draws), kind, 0, (int)(PartyKind.All[kind].Most * fraction * fraction));
    }

    private Party DrawOutside(ref Draws draws) =>
        new(0, -1, foreignKind, profile.Country.Draw(ref draws), draws.Below(PartyKind.MostParties));

    /// <summary>Signed, then accepted by the body, then registered within fifteen days, then known to the world.</summary>
    private static void Date(ref Contract contract, DateOnly registered, ref Draws draws)
    {
        var accepted = WorkingDays.AtOrBefore(registered.AddDays(-draws.Below(15)));
        var longest = 4 + draws.Below(180);
        contract.RegisteredOn = registered.DayNumber;
        contract.AcceptedOn = accepted.DayNumber;
        contract.SignedOn = WorkingDays.AtOrBefore(accepted.AddDays(-3 - draws.Below(longest))).DayNumber;
        contract.KnownOn = contract.RegisteredOn + 1 + draws.Below(8);
    }

    private Fate DrawEnd(ref Draws draws) =>
        draws.Fraction() * (deregistered + revoked) < deregistered ? Fate.Deregistered : Fate.Revoked;

    private static Fate DrawLife(ref Draws draws)
    {
        var (fraction, shares) = (draws.Fraction(), Reference.LifeCycle);
        if ((fraction -= shares["changed"]) < 0) return Fate.Changed;
        if ((fraction -= shares["resent"]) < 0) return Fate.Resent;
        return fraction - shares["reinstated"] < 0 ? Fate.Reinstated : Fate.Stays;
    }
}
